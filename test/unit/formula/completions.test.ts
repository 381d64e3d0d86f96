import { describe, expect, it } from 'vitest';
import { callAt, completionsAt, functionHelp } from '../../../shared/formula/completions';
import { translator, type Language } from '../../../shared/text/translate';
import { trialNames } from '../../support/formula-names';

const names = trialNames();
/** `|` is the caret. */
function offered(marked: string, language: Language): string {
  const position = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end, items } = completionsAt(text, position, language, names);
  const [first] = items;
  return first ? `${text.slice(0, start)}${first.text}${text.slice(end)}` : 'nothing';
}

describe('completions', () => {
  it.each<[string, Language, string]>([
    ['= [Rev|', 'en', '= [Revenue won]'],
    ['= [rev|]', 'en', '= [Revenue won]'],
    ['= [CA s|', 'fr', '= [CA signé]'],
    ['= [Deals].[Amo|', 'en', '= [Deals].[Amount]'],
    ['= [Affaires].[Mont|]', 'fr', '= [Affaires].[Montant]'],
    ['= [Deals].[kg|', 'en', '= [Deals].[Weight [kg]]]'],
    ['= SUM([Act|', 'en', '= SUM([Activities]'],
    ['= PARENT([Calls]; [Te|', 'en', '= PARENT([Calls]; [Team]'],
    ['= SOM|', 'fr', '= SOMME('],
    ['= 1 + Cal|', 'en', '= 1 + [Calls]'],
    ['= "Cal|', 'en', 'nothing'],
  ])('%s (%s)', (marked, language, expected) => {
    expect(offered(marked, language)).toBe(expected);
  });

  it('know the call around the caret', () => {
    expect(callAt('IF([a;(] > 1; DIVIDE(1; ', 23, 'en')).toEqual({ function: 'DIVIDE', argument: 1 });
    expect(callAt('SI([a] > 1,5; 2', 15, 'fr')).toEqual({ function: 'IF', argument: 1 });
    expect(callAt('[a] + 1', 7, 'en')).toBeUndefined();
  });

  it('show what a function takes', () => {
    expect(functionHelp('DIVIDE', translator('fr'))).toEqual({
      signature: 'DIVISER(numérateur; dénominateur; [alternative])', description: 'Un nombre divisé par un autre ; l’alternative si celui-ci est nul ou absent.',
    });
  });
});

import { MEASURES } from '../../../shared/catalogue/measures/index';
import { checkFormula, type CheckedFormula } from '../../../shared/formula/check';
import { formulaError } from '../../../shared/formula/formula-error';
import { formulaNames } from '../../../shared/formula/names';
import { translator } from '../../../shared/text/translate';
import { roleOf } from '../../../shared/view/free-aggregate';
import type { CliCommand } from '../command';
import { printable, textColumns } from '../formats/text-columns';
import type { Session } from '../session';
import { words } from '../words';

/** Levels of teams that a formula may name where no workspace says how many there are. */
const TEAM_DEPTH = 5;

/** `vigie formula TEXT`: what a formula is, or where it is wrong; no workspace needed. */
export const formulaCommand: CliCommand = {
  name: 'formula',
  define: (command, session) =>
    void command.argument('<formula>', words(session, 'arguments', 'formula')).action(async (text: string) => {
      const names = formulaNames(
        { shape: { rows: {}, custom: {}, teamDepth: TEAM_DEPTH }, measures: MEASURES, roleOf, customs: [], custom: () => ({ kind: 'broken' }) },
        { en: translator('en'), fr: translator('fr') },
      );
      const { formula, problems } = checkFormula(text, session.translate.language, names);
      if (!formula) throw formulaError(text, problems);
      await session.print(session.json ? `${JSON.stringify(formulaObject(formula))}\n` : `${formulaLines(formula, session).join('\n')}\n`);
    }),
};

function formulaObject({ unit, additivity, canonical, printed, expression }: CheckedFormula) {
  return { type: 'number', unit, additivity, formula: canonical, en: printed('en'), fr: printed('fr'), measures: expression.parts.flatMap(({ measure }) => (measure.id === 'formula' ? [] : [measure.id])) };
}

function formulaLines({ unit, printed }: CheckedFormula, { translate }: Session): string[] {
  return textColumns([
    [translate('cli.formula.result'), translate(`cli.units.${unit}`)],
    [translate('cli.formula.english'), `= ${printable(printed('en'))}`],
    [translate('cli.formula.french'), `= ${printable(printed('fr'))}`],
  ], ['left', 'left']);
}

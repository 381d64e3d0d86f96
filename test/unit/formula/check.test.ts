import { describe, expect, it } from 'vitest';
import type { ComputedMeasure } from '../../../shared/catalogue/computed';
import { checkFormula } from '../../../shared/formula/check';
import type { CustomFound } from '../../../shared/formula/names';
import { formulaProblemText } from '../../../shared/formula/problem';
import { translator, type Language } from '../../../shared/text/translate';
import { trialNames } from '../../support/formula-names';

const names = trialNames();

function check(text: string, language: Language = 'en', customs: Readonly<Record<string, CustomFound | ComputedMeasure>> = {}): string {
  const { formula, problems } = checkFormula(text, language, Object.keys(customs).length > 0 ? trialNames(customs) : names);
  if (formula) return formula.unit;
  return problems.map(({ start, end, ...problem }) => `${start}-${end} ${formulaProblemText(problem, translator(language))}`).join(' | ');
}

describe('units', () => {
  it.each([
    ['[Revenue won] / [Calls]', 'amount'],
    ['[Revenue won] / [Amount lost]', 'ratio'],
    ['[Deals won] / ([Deals won] + [Deals lost])', 'ratio'],
    ['[Calls] / [Deals won]', 'number'],
    ['[Calls] + [Visits]', 'count'],
    ['([Calls] + [Visits]) / [Activities]', 'ratio'],
    ['[Revenue won] * [Win rate]', 'amount'],
    ['[Revenue won] * 20%', 'amount'],
    ['[Revenue won] + 1000', 'amount'],
    ['1 - [Win rate]', 'ratio'],
    ['[Sales cycle] / 2', 'days'],
    ['[Calls] / 2', 'number'],
    ['[Open deals] * [Average deal] * [Win rate] / [Sales cycle]', 'amount'],
    ['IF([Calls] > 10; [Revenue won]; 0)', 'amount'],
    ['DIVIDE([Revenue won]; [Calls]; 0)', 'amount'],
    ['LASTYEAR([Revenue won]; 2) - PREVIOUS([Revenue won])', 'amount'],
    ['SHARE([Revenue won])', 'ratio'],
    ['RANK([Win rate])', 'count'],
    ['PARENT([Revenue won]; [Team])', 'amount'],
    ['SUM([Deals].[Amount])', 'amount'],
    ['SUMIF([Deals].[Amount]; [Deals].[Type] = "New") / SUM([Deals].[Amount])', 'ratio'],
    ['SUM([Deals].[Amount] * [Deals].[Probability])', 'amount'],
    ['AVERAGE([Deals].[Closed on] - [Deals].[Created on])', 'days'],
    ['COUNTIF([Deals].[Amount] >= 1000; [Deals].[Created on] >= DATE(2024; 1; 1)) / COUNT([Deals])', 'ratio'],
    ['COUNTD([Deals].[Account]) / COUNT([Deals])', 'number'],
    ['PERCENTILE([Deals].[Amount]; 90%)', 'amount'],
    ['SUM([Deals].[Weight [kg]]])', 'number'],
    ['COUNTIF([Deals].[Is urgent])', 'count'],
    ['COUNTIF(NOT(ISBLANK([Deals].[Loss reason])))', 'count'],
    ['BYDATE(SUM([Deals].[Amount]); [Deals].[Closed on])', 'amount'],
    ['COUNT([Activities])', 'count'],
    ['[Activities]', 'count'],
    ['ROUND([Win rate] ^ 2; 2)', 'number'],
    ['MAX([Revenue won]; [Amount lost])', 'amount'],
    ['YTD(LASTYEAR([Revenue won]))', 'amount'],
    ['MAX([Deals won]; COUNTD([Deals].[Source]); BYDATE(COUNT([Deals]); [Deals].[Closed on]))', 'count'],
  ])('%s is %s', (text, unit) => {
    expect(check(text)).toBe(unit);
  });
});

describe('problems, at their place', () => {
  it.each<[string, Language, string]>([
    ['[Revenue won] + [Sales cycle]', 'en', '16-29 expected an amount, found a number of days'],
    ['[CA signé] + [Cycle de vente]', 'fr', '13-29 un montant était attendu, et c’est un nombre de jours'],
    ['[Revenue won] > [Calls]', 'en', '16-23 expected an amount, found a count'],
    ['IF([Calls]; 1; 2)', 'en', '3-10 expected a condition, found a count'],
    ['[Calls] > 1', 'en', '0-11 a measure is a number: say with IF what stands where the condition holds'],
    ['[Revenue won] * [Revenue won]', 'en', '0-29 the result would have a unit without meaning, such as an amount times an amount'],
    ['[Revenue won] ^ 2', 'en', '0-13 expected a number, found an amount'],
    ['[Revenu won] / [Cals]', 'en', '0-12 there is no measure “Revenu won”: did you mean “Revenue won”? | 15-21 there is no measure “Cals”: did you mean “Calls”?'],
    ['[Zzzzzzzzzzzz]', 'en', '0-14 there is no measure “Zzzzzzzzzzzz”'],
    ['[Deals]', 'en', '0-7 “Deals” is a table: name one of its fields, or count its rows'],
    ['[Deals].[Amount]', 'en', '0-16 a field has a value for each row: say how the rows become one number, as in SUM([Deals].[Amount])'],
    ['SUM([Deals].[Amout])', 'en', '4-19 the table has no field “Amout”: did you mean “Amount”?'],
    ['SUM([Dals].[Amount])', 'en', '4-19 there is no table “Dals”: did you mean “Deals”?'],
    ['SUM([Deals].[Amount] + SUM([Deals].[Cost]))', 'en', '23-42 SUM is inside another aggregate: rows are added up once'],
    ['SUM(SUM([Deals].[Amount]))', 'en', '0-26 a measure is already a total: write it without SUM, or give several'],
    ['SUM([Revenue won])', 'en', '0-18 a measure is already a total: write it without SUM, or give several'],
    ['SOMME([CA signé])', 'fr', '0-17 un indicateur est déjà un total : écrivez-le sans SOMME, ou donnez-en plusieurs'],
    ['SUMIF([Deals].[Amount]; [Orders].[Status] = "order")', 'en', '24-41 this formula reads Deals here: Orders can’t stand beside it in one aggregate'],
    ['SUM([Deals].[Amount] + [Calls])', 'en', '23-30 “Calls” is a measure, not a field of the rows'],
    ['SUM([Deals].[Amount] / [Deals].[Cost])', 'en', '4-37 rows aren’t divided one by one: divide the sums'],
    ['SUMIF([Deals].[Amount]; [Deals].[Type] > "a")', 'en', '24-44 texts are compared with = and <> only, not >'],
    ['SUMIF([Deals].[Amount]; [Deals].[Amount] = "a")', 'en', '43-46 expected an amount, found a text'],
    ['COUNTIF([Deals].[Created on] > DATE(2023; 2; 29))', 'en', '31-48 DATE needs a year, a month and a day that exist'],
    ['COUNTIF(TRUE)', 'en', '0-13 COUNTIF needs a field to know which rows it reads'],
    ['PERCENTILE([Deals].[Amount]; 90)', 'en', '29-31 a share from 0 to 1 was expected here'],
    ['YTD(R12([Calls]))', 'en', '4-16 this is told from the start of a period already: YTD, QTD, MTD and R12 can’t stand inside one another'],
    ['LASTYEAR([Calls]; 1.5)', 'en', '18-21 a whole number from 1 to 50 was expected here'],
    ['PARENT([Calls]; [Taem])', 'en', '16-22 there is no dimension “Taem”: did you mean “Team”?'],
    ['1 + 1', 'en', '0-5 a formula needs a measure or an aggregate'],
    ['[Calls] + "a"', 'en', '10-13 a measure is a number, not a text'],
  ])('%s (%s)', (text, language, expected) => {
    expect(check(text, language)).toBe(expected);
  });
});

describe('what is kept', () => {
  it.each<[string, Language, string]>([
    ['[CA signé] / [Appels]', 'fr', '[revenue_won] / [calls]'],
    ['SOMME.SI([Affaires].[Montant]; [Affaires].[Type] = "New")', 'fr', 'SUMIF([deals].[amount]; [deals].[type] = "New")'],
    ['part([CA signé])*1,5', 'fr', 'SHARE([revenue_won]) * 1.5'],
    ['SUM([Deals].[Weight [kg]]])', 'en', 'SUM([deals].[custom:Weight [kg]]])'],
    ['PARENT([Calls]; [Team])', 'en', 'PARENT([calls]; [team])'],
  ])('%s (%s) as %s', (text, language, expected) => {
    const { formula } = checkFormula(text, language, names);
    expect(formula?.canonical).toBe(expected);
  });

  it('is printed in the words of either language', () => {
    const { formula } = checkFormula('IF([revenue_won] > 1.5; SUM([deals].[amount]); [calls] * [average_deal])', 'en', names);
    expect(formula?.printed('fr')).toBe('SI([CA signé] > 1,5; SOMME([Affaires].[Montant]); [Appels] * [Panier moyen])');
    expect(formula?.printed('en')).toBe('IF([Revenue won] > 1.5; SUM([Deals].[Amount]); [Calls] * [Average deal])');
  });
});

describe('measures made of measures', () => {
  const made = (text: string, id: string): ComputedMeasure => {
    const { formula } = checkFormula(text, 'en', names);
    if (!formula) throw new Error(text);
    return { id, family: 'custom', fact: 'deals', role: 'closed_on', unit: formula.unit, additivity: formula.additivity, better: 'higher', suits: [], expression: formula.expression };
  };
  const customs = { 'Per call': made('[Revenue won] / [Calls]', 'custom:Per call'), 'To date': made('YTD([Revenue won])', 'custom:To date') };

  it('are taken apart into their own parts', () => {
    const { formula } = checkFormula('LASTYEAR([Per call]) / [Calls]', 'en', trialNames(customs));
    expect(formula?.expression.parts.map(({ measure, moves }) => [measure.id, moves])).toEqual([
      ['revenue_won', [{ kind: 'years', years: 1 }]], ['calls', [{ kind: 'years', years: 1 }]], ['calls', []],
    ]);
    expect(formula?.canonical).toBe('LASTYEAR([custom:Per call]) / [calls]');
  });

  it('refuse a span inside a span, a cycle and a broken one', () => {
    expect(check('R12([To date])', 'en', customs)).toContain('4-13 ');
    expect(check('[A] + 1', 'en', { A: { kind: 'cycle', through: ['A', 'B', 'A'] } })).toBe('0-3 the measure is made of itself: A → B → A');
    expect(check('[A] + 1', 'fr', { A: { kind: 'broken' } })).toBe('0-3 « A » contient lui-même une erreur');
  });

  it('are additive only where they are sums', () => {
    const additivity = (text: string) => checkFormula(text, 'en', names).formula?.additivity;
    expect(additivity('[Calls] + 2 * [Visits]')).toBe('additive');
    expect(additivity('LASTYEAR([Calls])')).toBe('additive');
    expect(additivity('[Calls] + 1')).toBe('ratio');
    expect(additivity('[Calls] / [Visits]')).toBe('ratio');
    expect(additivity('[Pipeline] + [Revenue won]')).toBe('semi-additive');
    expect(additivity('YTD([Calls])')).toBe('semi-additive');
    expect(additivity('[Win rate]')).toBe('ratio');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerView } from '../../../electron/engine/answer/answer-view';
import { sql } from '../../../electron/engine/sql/sql';
import { viewSpecSchema, type ViewSpecInput } from '../../../shared/view/view-spec';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const VISITS = 'Jour;Vendeur;Client;Bornes;Satisfaction;Commentaire\n03/02/2026;Anne;Alpha;3;4,5;bien\n14/02/2026;Bob;Beta;2;3,5;\n20/03/2026;Anne;Beta;5;;long\n';

/** The values of all cells but those that only head others. */
async function ask(view: Partial<ViewSpecInput>): Promise<number[]> {
  const table = await answerView(viewSpecSchema.parse({ version: 1, rows: [], columns: [], totals: { rows: false, columns: false }, ...view }), ground.workspace, {});
  return [...table.values].filter((value) => !Number.isNaN(value));
}

describe('a table that fits no object', () => {
  test('is kept as one of its own: counted, summed, broken down by everything that places it', async () => {
    const [report] = (await ground.import({ 'bornes.csv': VISITS })).files;
    expect(report).toMatchObject({ object: 'custom:bornes', rows: 3, accepted: 3, added: 3 });
    expect(report?.columns.map(({ column, field, custom, type, sure }) => [column, field, custom, type, sure])).toEqual([
      ['Jour', 'date', true, 'date', false], ['Vendeur', 'owner', true, 'text', false], ['Client', 'account', true, 'text', false], ['Bornes', null, true, 'number', true],
      ['Satisfaction', null, true, 'amount', true], ['Commentaire', null, true, 'text', true],
    ]);
    expect(report?.warnings).toContainEqual({ code: 'kept_as_own_table', params: { object: 'custom:bornes' } });
    expect(await ask({ measures: [{ measure: { count: 'custom:bornes' } }, { measure: { sum: 'custom:bornes.Bornes' } }, { measure: { average: 'custom:bornes.Satisfaction' } }] })).toEqual([3, 10, 4]);
    expect(await ask({ rows: ['rep'], measures: [{ measure: { sum: 'custom:bornes.Bornes' } }] })).toEqual([8, 2]);
    expect(await ask({ rows: ['account'], measures: [{ measure: { sum: 'custom:bornes.Bornes' } }] })).toEqual([3, 7]);
    expect(await ask({ columns: ['month'], measures: [{ measure: { sum: 'custom:bornes.Bornes' } }] })).toEqual([5, 5]);
    expect(await ask({ rows: ['custom:bornes.Commentaire'], measures: [{ measure: { count: 'custom:bornes' } }] })).toEqual([1, 1, 1]);
    expect(await ask({ measures: [{ measure: { count: 'custom:bornes.Commentaire' } }], filters: [{ dimension: 'rep', in: ['Anne'] }] })).toEqual([2]);
  });

  test.each([['2025-01', '2025-02'], ['01/2025', '02/2025'], ['janvier 2025', 'févr. 2025'], ['Jan-25', 'Feb-25'], ['202501', '202502']])('figures by rep and month are sums, not orders: a table of their own, each row on the last day of its month (%s)', async (first, second) => {
    const [report] = (await ground.import({ 'suivi.csv': `Période;Commercial;Nb d'appels;RDV;Devis;CA HT\n${first};Anne;120;14;9;12500,50\n${second};Bob;98;11;7;9800\n` })).files;
    expect(report).toMatchObject({ object: 'custom:suivi', accepted: 2, rejected: 0 });
    expect(report?.columns.map(({ field, type }) => [field, type])).toEqual([['date', 'date'], ['owner', 'text'], [null, 'number'], [null, 'number'], [null, 'number'], [null, 'amount']]);
    expect(report?.warnings).toContainEqual({ code: 'months_as_days', params: { column: 'Période' } });
    expect(await ground.rows(sql`select date::VARCHAR as day from custom_1 order by date`)).toEqual([{ day: '2025-01-31' }, { day: '2025-02-28' }]);
    expect(await ask({ columns: ['month'], measures: [{ measure: { sum: 'custom:suivi.RDV' } }] })).toEqual([14, 11]);
  });

  test('what may be days without a year are no months', async () => {
    const [report] = (await ground.import({ 'x.csv': 'Mois;Commercial;CA HT\nJan 05;Anne;100\nMar 12;Bob;200\n' })).files;
    expect(report?.columns.find(({ column }) => column === 'Mois')).toMatchObject({ field: null, type: 'text' });
  });

  test('sales told by month alone are orders of its last day, as a proposal', async () => {
    const [report] = (await ground.import({ 'x.csv': 'Mois;Commercial;CA HT\nmars 2025;Anne;100\navril 2025;Bob;200\n' })).files;
    expect(report?.columns.map(({ field, sure }) => [field, sure])).toEqual([['ordered_on', false], ['owner', true], ['net_amount', true]]);
    expect(await ground.rows(sql`select ordered_on::VARCHAR as day from orders order by 1`)).toEqual([{ day: '2025-03-31' }, { day: '2025-04-30' }]);
  });

  test.each([
    ['Année;Mois', '2024;1', '2025;12', '2024-01-31', '2025-12-31'], ['Year;Month', '2024;février', '2025;March', '2024-02-29', '2025-03-31'],
    ['An;Trimestre', '2024;1', '2025;4', '2024-03-31', '2025-12-31'], ['Trimestre;Région', 'T2 2024;Sud', '1er trimestre 2025;Sud', '2024-06-30', '2025-03-31'], ['Quarter;Region', '2024-Q2;South', '2025 Q4;South', '2024-06-30', '2025-12-31'],
    ['Année;Semaine', '2024;1', '2025;52', '2024-01-07', '2025-12-28'], ['Semaine;Région', 'S01 2025;Sud', 'S53 2026;Sud', '2025-01-05', '2027-01-03'], ['Week;Region', '2024-W09;South', 'Week 10, 2024;South', '2024-03-03', '2024-03-10'],
    ['Year;Half', '2024;1', '2025;2', '2024-06-30', '2025-12-31'], ['Semestre;Région', '1er semestre 2024;Sud', 'H2 2025;Sud', '2024-06-30', '2025-12-31'],
  ])('sales by year and month, or by week, quarter or half, are orders of its last day, as a proposal: %s', async (headers, first, second, ...days) => {
    const [report] = (await ground.import({ 'x.csv': `${headers};Commercial;CA HT\n${first};Anne;100\n${second};Bob;200\n` })).files;
    expect(report).toMatchObject({ object: 'orders', accepted: 2, rejected: 0 });
    expect(report?.columns.filter(({ field }) => field === 'ordered_on').every(({ sure }) => !sure)).toBe(true);
    expect(report?.warnings.map(({ code }) => code)).toContain('months_as_days');
    expect(await ground.rows(sql`select ordered_on::VARCHAR as day from orders order by 1`)).toEqual(days.map((day) => ({ day })));
  });

  test('a week that its year has not is no day; what may be weeks as well as halves is neither', async () => {
    const [weeks] = (await ground.import({ 'x.csv': 'Semaine;Commercial;CA HT\n2025-S52;Anne;100\n2025-S53;Bob;200\n' }, { dryRun: true })).files;
    expect(weeks?.rejects.map(({ line, reason }) => [line, reason.code])).toEqual([[3, 'not_a_date']]);
    const [halves] = (await ground.import({ 'y.csv': 'Semestre;Commercial;CA HT\nS1 2025;Anne;100\nS2 2025;Bob;200\n' }, { dryRun: true })).files;
    expect(halves?.columns.find(({ column }) => column === 'Semestre')).toMatchObject({ field: null, type: 'text' });
  });

  test('a table of its own is dated by its year and month; a fiscal year is no year of the calendar', async () => {
    await ground.import({ 'suivi.csv': "Année;Mois;Commercial;Nb d'appels;RDV\n2024;2;Anne;120;14\n2024;3;Bob;98;11\n" });
    expect(await ground.rows(sql`select date::VARCHAR as day from custom_1 order by date`)).toEqual([{ day: '2024-02-29' }, { day: '2024-03-31' }]);
    const [report] = (await ground.import({ 'y.csv': 'Fiscal Year;Month;Rep;Net Sales\n2024;1;Anne;5\n' }, { dryRun: true })).files;
    expect(report?.columns.some(({ field }) => field === 'ordered_on')).toBe(false);
  });

  test('a second import finds its rows again', async () => {
    await ground.import({ 'bornes 2026-02.csv': VISITS });
    const [report] = (await ground.import({ 'bornes 2026-03.csv': `${VISITS}28/03/2026;Bob;Alpha;1;5;\n` })).files;
    expect(report).toMatchObject({ object: 'custom:bornes', added: 1, unchanged: 3 });
  });

  test('a mapping names it and says which columns place its rows; without date, owner or number it is still counted', async () => {
    const mapping = (object: `custom:${string}`, columns: Record<string, string | null>) => ({ version: 1 as const, match: '*', object, columns, values: {}, constants: {}, ignore: [], missing: [], scale: {} });
    const [chosen] = (await ground.import({ 'x.csv': 'When,Start,Who,Score\n2026-01-05,2026-01-01,Anne,3\n' }, { mappings: [mapping('custom:Coaching', { Start: 'date', Who: 'owner', When: null })] })).files;
    expect(chosen).toMatchObject({ object: 'custom:Coaching', accepted: 1 });
    expect(await ground.rows(sql`select strftime(date, '%Y-%m-%d') as day, owner from custom_1`)).toEqual([{ day: '2026-01-01', owner: 'Anne' }]);
    expect(await ask({ columns: ['month'], measures: [{ measure: { sum: 'custom:Coaching.Score' } }] })).toEqual([3]);
    await ground.import({ 'badges.csv': 'Couleur;Forme\nrouge;rond\nbleu;rond\n' });
    expect(await ask({ rows: ['custom:badges.Couleur'], measures: [{ measure: { count: 'custom:badges' } }] })).toEqual([1, 1]);
  });

  test('a column that a mapping keeps is a custom field, whatever it looks like', async () => {
    const mappings = [{ version: 1 as const, match: '*', columns: { Stage: null }, values: {}, constants: {}, ignore: [], missing: [], scale: {} }];
    const [report] = (await ground.import({ 'deals.csv': 'Deal ID,Deal Name,Stage,Amount\n1,A,Won,5\n' }, { mappings })).files;
    expect(report?.columns.find(({ column }) => column === 'Stage')).toMatchObject({ field: null, custom: true });
  });
});

describe('what was mapped once', () => {
  const text = 'Truc;Machin;Chose\nA;12;2026-01-05\n';
  const mappings = [{ version: 1 as const, match: 'a*.csv', object: 'orders' as const, columns: { Truc: 'number', Machin: 'net_amount', Chose: 'ordered_on' }, values: {}, constants: {}, ignore: [], missing: [], scale: {} }];

  test('is remembered for the same headers, in any order, and can be left aside', async () => {
    expect((await ground.import({ 'a.csv': text }, { mappings })).files[0]).toMatchObject({ object: 'orders' });
    const [again] = (await ground.read({ 'b.csv': 'Machin;truc;CHOSE\n12;A;2026-01-05\n' }));
    expect(again).toMatchObject({ object: 'orders' });
    expect(again?.warnings).toContainEqual({ code: 'remembered_mapping', params: {} });
    expect((await ground.read({ 'b.csv': text }, { remembered: false }))[0]).toMatchObject({ object: 'custom:b' });
    expect((await ground.read({ 'b.csv': text }, { as: 'invoices' }))[0]).toMatchObject({ object: 'invoices' });
  });

  test('a dry run is not remembered', async () => {
    await ground.import({ 'a.csv': text }, { mappings, dryRun: true });
    expect((await ground.read({ 'b.csv': text }))[0]).toMatchObject({ object: 'custom:b' });
  });
});

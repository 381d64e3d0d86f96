import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellSpec, MeasureEntry, ViewSpecInput } from '../../../shared/view/view-spec';
import { goldenWorld } from '../../golden/golden-world';
import { dayNumber } from '../../oracle/calendar';
import { tidyLines } from '../../oracle/tidy';
import { aDeal, aRep, aView, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';

/** Whatever a cell tells, what the rows behind it add comes to its value: by parts where it is a ratio, by sides where it compares. */
const FORMULAS = {
  Each: '[Revenue won] / COUNTD([Orders].[Account])',
  Parted: 'IF([Deals won] > 1; [Revenue won]; [Order amount])', Farther: 'ABS([Order amount] - [Revenue won])', Mean: 'AVERAGE([Revenue won]; [Order amount])',
};
let trial: TrialEngine;
beforeAll(async () => {
  trial = await trialEngine(goldenWorld());
  for (const [name, formula] of Object.entries(FORMULAS)) await trial.engine.call('measures.save', { name, formula, language: 'en' });
});
afterAll(() => trial.close());

const COMPARED: readonly Omit<MeasureEntry, 'measure'>[] = [
  { show: 'running-total' }, { comparison: 'last-year' }, { comparison: 'previous', show: 'difference' }, { comparison: { averageOfYears: 2 }, show: 'difference' }, { comparison: 'target', show: 'difference' },
];
const SHARED: readonly Omit<MeasureEntry, 'measure'>[] = [
  { show: 'share-of-total' }, { show: 'share-of-row' }, { show: 'share-of-column' }, { comparison: 'previous', show: 'share-of-parent' },
];
const CHANGED: readonly Omit<MeasureEntry, 'measure'>[] = [{ comparison: 'previous', show: 'contribution' }];
const FORMULA: typeof COMPARED = [{}, { comparison: 'previous', show: 'difference' }];
const CASES: readonly (readonly [measure: MeasureEntry['measure'], ...ways: (typeof COMPARED)[]])[] = [
  ['orders_count', COMPARED], ['median_deal', COMPARED], ['target', COMPARED], ['target_attainment', COMPARED], ['gap_to_target', COMPARED, CHANGED], ['custom:Each', COMPARED],
  [{ max: 'deals.amount' }, COMPARED], ['revenue_won', SHARED], ['win_rate', SHARED.slice(0, 1)], ['reps_at_target', [{}], SHARED.slice(3)], ['custom:Parted', FORMULA], ['custom:Farther', FORMULA], ['custom:Mean', FORMULA],
];

type Table = Awaited<ReturnType<typeof behind>>;
const behind = (view: ViewSpecInput, cell: CellSpec) => trial.engine.call('view.rows', { view, cell, limit: 1_000_000 });

/** What the rows of a part add up to on the sides; undefined where it has none. */
function sumOf({ columns, rows }: Table, part: string, sides: readonly string[]): number | undefined {
  const [at, slot, contribution] = ['part', 'slot', 'contribution'].map((id) => columns.findIndex((column) => column.id === id));
  const found = rows.filter((row) => row[at ?? -1] === part && sides.includes(String(row[slot ?? -1])));
  return found.length === 0 ? undefined : found.reduce((total, row) => total + Number(row[contribution ?? -1]), 0);
}

/** A part as a number: by its own rows, or by what it is divided into. */
function partOf(table: Table, part: string, sides: readonly string[]): number | undefined {
  const names = new Set(table.rows.map((row) => String(row[table.columns.findIndex(({ id }) => id === 'part')])));
  const inside = [...names].flatMap((name) => (name.startsWith(`${part}.`) ? name.slice(part.length + 1).split('.')[0] ?? [] : []));
  if (inside.some((name) => name === 'numerator' || name === 'denominator')) {
    const [top, bottom] = [partOf(table, `${part}.numerator`, sides), partOf(table, `${part}.denominator`, sides)];
    return (top ?? 0) / (bottom ?? NaN);
  }
  return inside[0] === undefined ? sumOf(table, part, sides) : partOf(table, `${part}.${inside[0]}`, sides);
}

/** The value that the rows make: of each side top and bottom added up apart, then told as the cell tells it. */
async function valueOfRows(view: ViewSpecInput, cell: CellSpec): Promise<number> {
  const table = await behind(view, cell);
  const valueOf = (sides: readonly string[], isSigned: boolean): number => {
    const [top, bottom, plain] = ['numerator', 'denominator', 'value'].map((part) => partOf(table, part, sides));
    // What is told of a rate as a difference carries its sign on both parts.
    return top === undefined && bottom === undefined ? plain ?? 0 : (top ?? 0) / (isSigned ? bottom ?? NaN : Math.abs(bottom ?? NaN));
  };
  const isShare = cell.show === 'contribution' || cell.show?.startsWith('share-of');
  return isShare ? valueOf(['current', 'reference'], true) : valueOf(['current'], false) + valueOf(['reference'], false);
}

test.each(CASES.map(([measure, ...ways]) => [typeof measure === 'string' ? measure : JSON.stringify(measure), measure, ways.flat()] as const))('%s', async (_, measure, ways) => {
  let judged = 0;
  for (const way of ways) {
    const view = aView({ rows: ['team', 'rep'], columns: ['half'], measures: [{ measure, ...way }] });
    if (way.comparison === 'target' && JSON.stringify(measure).includes('target')) continue;
    const known = tidyLines(await trial.engine.call('view.query', { view })).filter(({ value }) => value !== null && value !== 0);
    for (const { rows, columns, value } of known.filter((__, index) => index % Math.ceil(known.length / 2) === 0)) {
      judged += 1;
      expect(await valueOfRows(view, { rows, columns, measure, ...way }), JSON.stringify([way, rows, columns])).toBeCloseTo(value ?? 0, 4);
    }
  }
  expect(judged).toBeGreaterThanOrEqual(Math.min(4, ways.length));
});

test('what is no sum of its rows says so, and each part inside adds up to itself', async () => {
  const view = aView({ measures: [{ measure: 'velocity' }, { measure: 'landing' }, { measure: 'coverage_needed' }] });
  const [velocity, landing, needed] = tidyLines(await trial.engine.call('view.query', { view })).map(({ value }) => value ?? NaN);
  const [pace, ahead, wins] = await Promise.all(['velocity', 'landing', 'coverage_needed'].map((measure) => behind(view, { rows: {}, columns: {}, measure })));
  if (!pace || !ahead || !wins) throw new Error('three answers');
  const own = (table: Table, part: string) => partOf(table, part, ['current']) ?? NaN;
  expect((own(pace, 'numerator.open_deals') * own(pace, 'numerator.average_deal') * own(pace, 'numerator.win_rate')) / own(pace, 'denominator.sales_cycle')).toBeCloseTo(velocity ?? 0, 6);
  expect((own(ahead, 'numerator.revenue_won') * own(ahead, 'numerator.revenue_won 2')) / own(ahead, 'denominator')).toBeCloseTo(landing ?? 0, 6);
  expect(1 / own(wins, 'denominator.win_rate')).toBeCloseTo(needed ?? 0, 6);
  expect([pace, ahead, wins].map(({ contribution }) => contribution)).toEqual([null, null, null]);
});

test('a landing that no season tells is what the rows to date come to at this pace', async () => {
  const view = aView({ asOf: '2017-05-15', period: { from: '2017-05-01', to: '2017-06-01' }, filters: [{ dimension: 'rep', in: ['Ann Kern'] }], measures: [{ measure: 'landing' }] });
  const [landing] = tidyLines(await trial.engine.call('view.query', { view }));
  const table = await behind(view, { rows: {}, columns: {}, measure: 'landing' });
  expect(landing?.value).toBeGreaterThan(0);
  expect([sumOf(table, 'value', ['current']), table.contribution]).toEqual([landing?.value, landing?.value]);
});

test('rows of teams in two countries are multiplied each by the working days of their own', async () => {
  const stay = (team: string) => ({ stays: [{ team, from: null, to: null }] });
  const [ann, bob] = [aRep({ name: 'Ann', ...stay('Paris') }), aRep({ id: 'R2', name: 'Bob', ...stay('Berlin') })];
  const won = (id: string, owner: typeof ann, on: string) => aDeal({ id, owner, closedOn: dayNumber(on) });
  const own = await trialEngine(aWorld({
    asOf: dayNumber('2020-12-31'), country: 'FR', teamCountries: { Berlin: 'DE' }, teams: [{ name: 'Paris', parent: null }, { name: 'Berlin', parent: null }], reps: [ann, bob],
    deals: [won('D1', ann, '2019-05-02'), won('D2', bob, '2019-05-03')],
  }));
  const view = aView({ period: '2020-05', measures: [{ measure: 'deals_won', comparison: 'last-year-working-days' }] });
  try {
    const [value] = tidyLines(await own.engine.call('view.query', { view })).map((line) => line.value);
    const { rows, columns, contribution } = await own.engine.call('view.rows', { view, cell: { rows: {}, columns: {}, measure: 'deals_won', comparison: 'last-year-working-days' }, limit: 10 });
    // May 2020 has 18 working days in France and 19 in Germany; May 2019 had 20 and 21.
    expect(rows.map((row) => row[columns.findIndex(({ id }) => id === 'contribution')])).toEqual([18 / 20, 19 / 21]);
    expect([value, contribution]).toEqual([18 / 20 + 19 / 21, 18 / 20 + 19 / 21]);
  } finally {
    await own.close();
  }
});

test('together is told where it is the cell, or the side of it that is asked for', async () => {
  const cell = { rows: {}, columns: {}, measure: 'revenue_won' } as const;
  const told = async (way: Omit<MeasureEntry, 'measure'>, part?: 'numerator' | 'denominator') =>
    (await behind(aView({ measures: [{ measure: 'revenue_won', ...way }] }), { ...cell, ...way, ...(part ? { part } : {}) })).contribution;
  const [total] = tidyLines(await trial.engine.call('view.query', { view: aView() }));
  expect(await Promise.all([told({}), told({ show: 'share-of-total' }), told({ show: 'share-of-total' }, 'denominator')])).toEqual([total?.value, null, total?.value]);
  expect((await behind(aView({ rows: ['rep'], measures: [{ measure: 'revenue_won', show: 'rank' }] }), { ...cell, rows: { rep: 'Ann Kern' }, show: 'rank' })).contribution).toBeNull();
});

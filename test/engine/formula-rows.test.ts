import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellSpec, ViewSpecInput } from '../../shared/view/view-spec';
import { goldenWorld } from '../golden/golden-world';
import { tidyLines } from '../oracle/tidy';
import { aView } from '../support/builders';
import { trialEngine, type TrialEngine } from '../support/trial-engine';

/** Drill-through of formulas: a ratio into its numerator and its denominator, sums into all their facts. */
let trial: TrialEngine;
const FORMULAS = {
  Ratio: '[Revenue won] / [Order amount]', Sum: '[Revenue won] - 2 * [Amount lost] + [Order amount]', Share: 'SHARE([Revenue won])', Rate: '[Win rate] * 100',
  OfYear: '[Revenue won] / PARENT([Revenue won]; [Year])', Root: '[Deals won] ^ 2',
} as const;

beforeAll(async () => {
  trial = await trialEngine(goldenWorld());
  for (const [name, formula] of Object.entries(FORMULAS)) await trial.engine.call('measures.save', { name, formula, language: 'en' });
});
afterAll(() => trial.close());

const view = (...names: (keyof typeof FORMULAS | 'revenue_won' | 'orders_amount')[]): ViewSpecInput =>
  aView({ rows: ['product'], columns: ['year'], measures: names.map((name) => ({ measure: name in FORMULAS ? `custom:${name}` : name })) });
const rowsOf = (asked: ViewSpecInput, cell: CellSpec) => trial.engine.call('view.rows', { view: asked, cell, limit: 1_000_000 });

async function cells(asked: ViewSpecInput) {
  const table = await trial.engine.call('view.query', { view: asked });
  return tidyLines(table).map(({ rows, columns, measure, value }) => ({ rows, columns, measure, value }));
}

test('a ratio’s numerator and denominator open apart, each into the facts that add up to it', async () => {
  const asked = view('Ratio', 'revenue_won', 'orders_amount');
  const all = await cells(asked);
  for (const { rows, columns } of all.filter(({ measure }) => measure === 0)) {
    const own = all.filter((other) => JSON.stringify([other.rows, other.columns]) === JSON.stringify([rows, columns]));
    const numerator = await rowsOf(asked, { rows, columns, measure: 'custom:Ratio', part: 'numerator' });
    const denominator = await rowsOf(asked, { rows, columns, measure: 'custom:Ratio', part: 'denominator' });
    expect(numerator.fact).toBe('deals');
    expect(numerator.contribution ?? 0).toBeCloseTo(own[1]?.value ?? 0, 4);
    expect(denominator.contribution ?? 0).toBeCloseTo(own[2]?.value ?? 0, 4);
    const both = await rowsOf(asked, { rows, columns, measure: 'custom:Ratio' });
    expect([both.total, both.contribution]).toEqual([numerator.total + denominator.total, null]);
  }
});

test('the facts of a sum add up to it, each as often as it counts', async () => {
  const asked = view('Sum');
  for (const { rows, columns, value } of await cells(asked)) {
    const found = await rowsOf(asked, { rows, columns, measure: 'custom:Sum' });
    expect(found.contribution ?? 0).toBeCloseTo(value ?? 0, 4);
  }
});

test('pages of several measures follow one another', async () => {
  const asked = view('Sum');
  const cell = { rows: { product: null }, columns: { year: null }, measure: 'custom:Sum' };
  const whole = await rowsOf(asked, cell);
  const pages = await Promise.all([0, 5, 10, 15].map((offset) => trial.engine.call('view.rows', { view: asked, cell, limit: 5, offset })));
  expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows.slice(0, 20));
  expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([whole.total]));
  expect(whole.rows).toHaveLength(whole.total);
});

test('what is no sum opens into its facts and says no sum; a share’s whole is the total’s', async () => {
  const asked = view('Share', 'Rate', 'OfYear', 'Root', 'revenue_won');
  const all = await cells(asked);
  const grand = all.find(({ measure, rows, columns }) => measure === 4 && rows['product'] === null && columns['year'] === null)?.value ?? 0;
  const some = all.find(({ measure, rows, columns, value }) => measure === 4 && rows['product'] !== null && columns['year'] !== null && (value ?? 0) > 0);
  if (!some) throw new Error('a world without revenue');
  const at = (measure: string, part?: 'numerator' | 'denominator') => rowsOf(asked, { rows: some.rows, columns: some.columns, measure, ...(part ? { part } : {}) });
  expect((await at('custom:Share', 'numerator')).contribution).toBeCloseTo(some.value ?? 0, 6);
  expect((await at('custom:Share', 'denominator')).contribution).toBeCloseTo(grand, 4);
  expect((await at('custom:OfYear', 'denominator')).contribution).toBeCloseTo(some.value ?? 0, 6);
  expect([(await at('custom:Rate')).contribution, (await at('custom:Root')).contribution]).toEqual([null, null]);
  expect((await at('custom:Rate')).total).toBeGreaterThan(0);
  await expect(at('custom:Root', 'numerator')).rejects.toMatchObject({ code: 'bad_cell' });
});

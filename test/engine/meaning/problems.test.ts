import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';

/** What is wrong with a view is told at once: its form, its names and the members it names. */
let trial: TrialEngine;
beforeAll(async () => {
  trial = await trialEngine(aWorld());
});
afterAll(() => trial.close());

const cases: [name: string, view: Record<string, unknown>, expected: string[]][] = [
  ['an unknown key beside unknown names', { version: 1, row: ['rep'], columns: ['quater'], measures: [{ measure: 'revenue_wan', comparisn: 'previous' }], filters: [{ dimension: 'rep', in: ['A. Kren'] }] },
    ['row unknown_key_near rows', 'measures[0].comparisn unknown_key_near comparison', 'columns[0] unknown_dimension_near quarter', 'measures[0].measure unknown_measure_near revenue_won', 'filters[0].in[0] unknown_member_near A. Kern']],
  ['a part that can’t be read leaves the others in their places', { version: 1, rows: ['reps'], measures: [7, { measure: 'deals_wn' }], sort: [{ by: 1 }] },
    ['rows[0] unknown_dimension_near rep', 'measures[1].measure unknown_measure_near deals_won']],
  ['a measure that is asked for in a way that there isn’t still has its name', { version: 1, measures: [{ measure: 'revenue_wan', comparison: 'last-yr', show: 'percent' }] },
    ['measures[0].comparison not_one_of_near last-year', 'measures[0].measure unknown_measure_near revenue_won']],
  ['no measures at all', { version: 1, rows: ['tean'] }, ['measures missing', 'rows[0] unknown_dimension_near team']],
  ['a view that is right', { version: 1, measures: [{ measure: 'revenue_won' }] }, []],
];
test.each(cases)('%s', async (_, view, expected) => {
  const { problems } = await trial.engine.call('view.check', { view });
  const told = problems.map(({ path, code, params }) => [path, code, ...(code.endsWith('_near') ? [params['nearest']] : [])].join(' '));
  for (const one of expected) expect(told).toContain(one);
  expect(told.length === 0).toBe(expected.length === 0);
});

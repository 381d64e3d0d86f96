import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ViewSpecInput } from '../../../shared/view/view-spec';
import { BLANK_REASONS } from '../../../shared/view/pivot-table';
import { dayNumber as day } from '../../oracle/calendar';
import { aDeal, aRep, aView, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';

/**
 * Every measure that is worked out from several sides, under every comparison: a cell has a number or a reason, and the total of what adds
 * up is the sum of its members.
 */
const MEASURES = [
  'pipeline_change', 'pipeline_new', 'pipeline_won', 'pipeline_lost', 'coverage', 'coverage_needed', 'opening_close_ratio', 'slippage', 'forecast_accuracy', 'forecast_bias', 'stage_conversion',
  'active_accounts', 'loss_reason_share', 'activities_per_day', 'bonus_base', 'bonus', 'open_deals', 'open_amount', 'weighted_amount', 'velocity',
];
const ADD_UP = ['pipeline_change', 'pipeline_new', 'pipeline_won', 'pipeline_lost', 'bonus_base', 'bonus'];
const COMPARISONS: NonNullable<ViewSpecInput['measures'][number]['comparison']>[] = [
  'previous', 'last-year', { yearsAgo: 2 }, 'last-year-weekdays', 'last-year-working-days', { averageOfYears: 2 }, { from: '2016-01-01', to: '2016-07-01' }, 'target',
];

let trial: TrialEngine;
beforeAll(async () => {
  const [ann, ben] = [aRep({ id: 'R1', name: 'Ann' }), aRep({ id: 'R2', name: 'Ben', stays: [{ team: 'West', from: null, to: day('2017-02-01') }, { team: 'East', from: day('2017-02-01'), to: null }] })];
  const accounts = [{ id: 'A1', name: 'Acme', industry: null, country: null }];
  const deal = (index: number) => {
    const created = day('2015-01-10') + index * 17;
    const status = (['won', 'lost', 'open'] as const)[index % 3] ?? 'won';
    return aDeal({ id: `D${index}`, owner: index % 2 === 0 ? ann : ben, account: accounts[0] ?? null, status, amount: (100 + index) * 10_000, createdOn: created, closedOn: status === 'open' ? null : created + 40 });
  };
  trial = await trialEngine(aWorld({
    asOf: day('2017-05-15'), teams: [{ name: 'West', parent: null }, { name: 'East', parent: null }], reps: [ann, ben], accounts,
    deals: Array.from({ length: 50 }, (_, index) => deal(index)), targets: [{ measure: 'revenue_won', rep: ann, team: null, period: '2017', value: 4_000_0000 }, { measure: 'revenue_won', rep: ben, team: null, period: '2016', value: 900_0000 }],
  }));
  await trial.engine.call('bonus.save', { name: 'All', bands: [{ from: 0.1, rate: 0.1 }] });
});
afterAll(() => trial.close());

test.each(COMPARISONS.map((comparison) => [JSON.stringify(comparison), comparison] as const))('%s', async (_, comparison) => {
  for (const teams of ['as-was', 'as-is', 'as-reference'] as const) {
    const measures = MEASURES.flatMap((measure) => [{ measure }, { measure, comparison }, { measure, comparison, show: 'percent' as const }]);
    const table = await trial.engine.call('view.query', { view: aView({ rows: ['team', 'rep'], columns: ['quarter'], period: '2017-H1', teams, measures }) });
    expect([...table.values].every((value, at) => Number.isFinite(value) !== (BLANK_REASONS[table.blanks[at] ?? 0] !== 'value'))).toBe(true);
    const columns = table.columns.depth.length;
    const valueAt = (row: number, column: number, entry: number) => table.values[(row * columns + column) * measures.length + entry] ?? NaN;
    const total = table.rows.depth.indexOf(0);
    const teamsAt = [...table.rows.depth.keys()].filter((row) => table.rows.depth[row] === 1);
    measures.forEach((entry, index) => {
      if (!ADD_UP.includes(entry.measure) || 'show' in entry || comparison === 'target') return;
      for (let column = 0; column < columns; column += 1) {
        const parts = teamsAt.map((row) => valueAt(row, column, index)).filter((value) => !Number.isNaN(value));
        if (parts.length > 0 && !Number.isNaN(valueAt(total, column, index))) expect.soft(parts.reduce((sum, value) => sum + value, 0), `${entry.measure} ${teams} ${column}`).toBeCloseTo(valueAt(total, column, index), 6);
      }
    });
  }
});

test.each(['product', 'loss-reason', 'stage', 'weekday', 'fiscal-quarter', 'week'])('by %s, like for like, over spans and as running totals', async (dimension) => {
  const measures: ViewSpecInput['measures'] = MEASURES.flatMap((measure) => [
    { measure, comparison: 'last-year' as const, likeForLike: 'rep' as const }, { measure, span: 'year-to-date' as const }, { measure, show: 'running-total' as const }, { measure, show: 'rank' as const },
  ]);
  const table = await trial.engine.call('view.query', { view: aView({ rows: [dimension], measures }) });
  expect([...table.values].every((value, at) => Number.isFinite(value) !== (BLANK_REASONS[table.blanks[at] ?? 0] !== 'value'))).toBe(true);
});

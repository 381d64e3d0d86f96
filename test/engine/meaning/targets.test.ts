import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ViewSpecInput } from '../../../shared/view/view-spec';
import { dayNumber as day } from '../../oracle/calendar';
import type { Target } from '../../oracle/world';
import { aDeal, aRep, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';
import { ask } from './ask';

/** Objectives of reps, teams and the company, by month, quarter, half and year, added up by hand. */
const stay = (team: string) => [{ team, from: null, to: null }];
const ann = aRep({ id: 'R1', name: 'Ann', stays: stay('North') });
const ben = aRep({ id: 'R2', name: 'Ben', stays: stay('North') });
const cleo = aRep({ id: 'R3', name: 'Cleo', stays: stay('South') });
const dan = aRep({ id: 'R4', name: 'Dan', stays: [{ team: 'North', from: null, to: day('2017-02-01') }, { team: 'South', from: day('2017-02-01'), to: null }] });

let number = 0;
const won = (on: string, amount: number, owner: typeof ann) => aDeal({ id: `D${(number += 1)}`, closedOn: day(on), amount: amount * 10_000, owner });
const goal = (period: string, value: number, more: Partial<Target>): Target => ({ measure: 'revenue_won', rep: null, team: null, period, value: value * 10_000, ...more });

let trial: TrialEngine;
beforeAll(async () => {
  trial = await trialEngine(aWorld({
    asOf: day('2017-11-14'), reps: [ann, ben, cleo, dan], teams: [{ name: 'North', parent: null }, { name: 'South', parent: null }], country: 'FR',
    deals: [won('2017-01-10', 90, ann), won('2017-02-10', 130, ann), won('2017-01-20', 40, ben), won('2017-03-01', 10, cleo), won('2016-03-01', 30, cleo), won('2016-12-01', 30, cleo), won('2017-11-10', 60, ben)],
    targets: [
      goal('2017-01', 100, { rep: ann }), goal('2017-02', 110, { rep: ann }), goal('2017-Q2', 300, { rep: ann }),
      goal('2017-01', 50, { rep: ben, measure: 'CA signé' }), goal('2017-11', 200, { rep: ben, measure: null }),
      goal('2017-01', 400, { team: 'South' }), goal('2017-01', 70, { rep: cleo }),
      goal('2017', 1200, { rep: dan }), goal('2017-01', 3, { measure: 'deals_won', rep: ann }), goal('someday', 9, { rep: ann }),
    ],
  }));
});
afterAll(() => trial.close());

const lines = async (view: Partial<ViewSpecInput>): Promise<string[]> => (await ask(trial, view)).lines.map((line) => line.replace(/-?[\d.]+$/, (found) => String(Math.round(Number(found) * 1e6) / 1e6)));
const target = [{ measure: 'target' }];

describe('targets', () => {
  test('objectives are beside the facts from which the periods of a filter are listed', async () => {
    const years = await trial.engine.call('members.list', { dimension: 'year', search: '' });
    expect(years.members.at(-1)).toBe('2017');
    expect(years.members.every((year) => /^20\d\d$/.test(year))).toBe(true);
  });

  test('a team’s own objective stands for its reps’; without one, they add up', async () => {
    expect(await lines({ rows: ['team', 'rep'], period: '2017-01', measures: target })).toEqual([
      'North · Ann · 0 = 100', 'North · Ben · 0 = 50', 'North · Dan · 0 = 100', 'North · Σ · 0 = 250',
      'South · Cleo · 0 = 70', 'South · Σ · 0 = 400', 'Σ · Σ · 0 = 650',
    ]);
    expect((await ask(trial, { period: '2017-01', measures: target })).notes).toEqual(expect.arrayContaining([
      { code: 'target_gap', params: { measure: 'revenue_won', member: 'South', own: 400, parts: 70 } }, { code: 'targets_unread', params: { count: 1 } },
    ]));
  });

  test('a quarter has its own, or the sum of its months; a month its part of a quarter or year', async () => {
    expect(await lines({ rows: ['rep'], columns: ['quarter'], period: { from: '2017-01-01', to: '2017-07-01' }, measures: target, filters: [{ dimension: 'rep', in: ['Ann', 'Dan'] }] })).toEqual([
      'Ann · 2017-Q1 · 0 = 210', 'Ann · 2017-Q2 · 0 = 300', 'Ann · Σ · 0 = 510', 'Dan · 2017-Q1 · 0 = 300', 'Dan · 2017-Q2 · 0 = 300', 'Dan · Σ · 0 = 600',
      'Σ · 2017-Q1 · 0 = 510', 'Σ · 2017-Q2 · 0 = 600', 'Σ · Σ · 0 = 1110',
    ]);
    expect(await lines({ columns: ['month'], period: '2017-Q2', measures: target, filters: [{ dimension: 'rep', in: ['Ann'] }] })).toEqual(['2017-04 · 0 = 100', '2017-05 · 0 = 100', '2017-06 · 0 = 100', 'Σ · 0 = 300']);
  });

  test('who moves takes the objective along, day by day', async () => {
    expect(await lines({ rows: ['team'], columns: ['month'], period: { from: '2017-01-01', to: '2017-03-01' }, measures: target, filters: [{ dimension: 'rep', in: ['Dan'] }] })).toEqual([
      'North · 2017-01 · 0 = 100', 'North · 2017-02 · 0 = null', 'North · Σ · 0 = 100', 'South · 2017-01 · 0 = null', 'South · 2017-02 · 0 = 100', 'South · Σ · 0 = 100',
      'Σ · 2017-01 · 0 = 100', 'Σ · 2017-02 · 0 = 100', 'Σ · Σ · 0 = 200',
    ]);
  });

  test('attainment, gap, and the comparison with the target; blank without one', async () => {
    const measures = [{ measure: 'target_attainment' }, { measure: 'gap_to_target' }, { measure: 'revenue_won', comparison: 'target' as const, show: 'percent' as const }, { measure: 'target_attainment', of: 'deals_won' }];
    expect(await lines({ rows: ['rep'], period: '2017-02', measures, totals: { rows: false, columns: false } })).toEqual([
      'Ann · 0 = 1.181818', 'Ann · 1 = -20', 'Ann · 2 = 0.181818', 'Ann · 3 = null', 'Dan · 0 = 0', 'Dan · 1 = 100', 'Dan · 2 = -1', 'Dan · 3 = null',
    ]);
    expect(await lines({ period: '2017-01', measures: [{ measure: 'target_attainment', of: 'deals_won' }], filters: [{ dimension: 'rep', in: ['Ann'] }] })).toEqual(['0 = 0.333333']);
  });

  test('a running month: the target is whole, the comparison and the pace count 9 of its 21 working days', async () => {
    const measures = [{ measure: 'target' }, { measure: 'revenue_won', comparison: 'target' as const }, { measure: 'paced_attainment' }, { measure: 'target_attainment' }, { measure: 'revenue_won', comparison: 'target' as const, partial: 'full' as const }];
    // 1, 11 November are off, 11 is a Saturday: 21 working days, of which 2, 3, 6 to 10, 13 and 14 are over.
    expect(await lines({ period: '2017-11', measures, filters: [{ dimension: 'rep', in: ['Ben'] }] })).toEqual(['0 = 200', `1 = ${Math.round((200 * 9 * 1e6) / 21) / 1e6}`, `2 = ${Math.round((60 * 21 * 1e6) / (200 * 9)) / 1e6}`, '3 = 0.3', '4 = 200']);
  });

  test('without a period asked for, the running month is still whole', async () => {
    expect(await lines({ columns: ['month'], measures: [{ measure: 'revenue_won' }, ...target], filters: [{ dimension: 'rep', in: ['Ben'] }, { dimension: 'month', in: ['2017-01', '2017-11'] }], totals: { rows: false, columns: false } }))
      .toEqual(['2017-01 · 0 = 40', '2017-01 · 1 = 50', '2017-11 · 0 = 60', '2017-11 · 1 = 200']);
  });

  test('reps at target: of those who have one', async () => {
    expect(await lines({ rows: ['team'], period: '2017-01', measures: [{ measure: 'reps_at_target' }] })).toEqual(['North · 0 = 0', 'South · 0 = 0', 'Σ · 0 = 0']);
    expect(await lines({ period: '2017-02', measures: [{ measure: 'reps_at_target' }] })).toEqual(['0 = 0.5']);
  });

  test('reps at target of a rate are those whose own rate reaches it; beside another period, those of that one', async () => {
    const alone = await trialEngine(aWorld({
      asOf: day('2017-11-14'), reps: [ann, ben],
      targets: [goal('2016', 0.5, { rep: ann, measure: 'win_rate' }), goal('2017', 0.5, { rep: ann, measure: 'win_rate' }), goal('2017', 0.9, { rep: ben, measure: 'win_rate' })],
      deals: [won('2017-01-10', 1, ann), won('2017-02-10', 2, ben), { ...won('2017-03-10', 3, ben), status: 'lost' }, { ...won('2016-03-10', 4, ann), status: 'lost' }],
    }));
    const measures = [{ measure: 'reps_at_target', of: 'win_rate' }, { measure: 'reps_at_target', of: 'win_rate', comparison: 'last-year' as const }];
    try {
      expect((await ask(alone, { period: '2017', measures })).lines).toEqual(['0 = 0.5', '1 = 0']);
    } finally {
      await alone.close();
    }
  });

  test('landing: to date by last year’s completion, else by working days', async () => {
    expect(await lines({ period: '2017', measures: [{ measure: 'landing' }], filters: [{ dimension: 'rep', in: ['Cleo'] }] })).toEqual(['0 = 20']);
    expect(await lines({ period: '2017-11', measures: [{ measure: 'landing' }], filters: [{ dimension: 'rep', in: ['Ben'] }] })).toEqual(['0 = 140']);
    expect(await lines({ period: '2017-01', measures: [{ measure: 'landing' }], filters: [{ dimension: 'rep', in: ['Ben'] }] })).toEqual(['0 = 40']);
  });

  test('by account nothing can be told but the total; a filter on products blanks it', async () => {
    expect(await lines({ rows: ['account'], period: '2017-01', measures: [{ measure: 'target' }, { measure: 'revenue_won' }] })).toEqual(['(none) · 0 = null', '(none) · 1 = 130', 'Σ · 0 = 650', 'Σ · 1 = 130']);
    expect(await lines({ period: '2017-01', measures: target, filters: [{ dimension: 'product', in: ['(none)'] }] })).toEqual(['0 = null']);
  });

  test('targets of last year stand beside this year’s; a view of targets alone has no period to be cut by', async () => {
    expect(await lines({ period: '2018', measures: [{ measure: 'target', comparison: 'last-year' }], filters: [{ dimension: 'rep', in: ['Dan'] }] })).toEqual(['0 = 1200']);
  });
});

test('what nobody owns reaches nobody’s objective', async () => {
  const alone = await trialEngine(aWorld({ asOf: day('2017-11-14'), reps: [ann], targets: [goal('2017-01', 100, { rep: ann })], deals: [{ ...won('2017-01-10', 500, ann), owner: null }] }));
  try {
    expect((await ask(alone, { period: '2017-01', measures: [{ measure: 'reps_at_target' }] })).lines).toEqual(['0 = 0']);
  } finally {
    await alone.close();
  }
});

test('in another currency, objectives and what bonuses depend on are converted month by month as results are; without a rate they can’t be told', async () => {
  const rate = (month: string, worth: number) => ({ currency: 'USD', month, rate: worth });
  const own = { rep: ann };
  const abroad = await trialEngine(aWorld({
    asOf: day('2017-12-31'), reps: [ann], rates: [rate('2016-02', 0.4), rate('2017-01', 0.5), rate('2017-02', 0.8)],
    targets: [goal('2016-02', 20, own), goal('2017-01', 100, own), goal('2017-02', 80, own), goal('2017-03', 30, own), goal('2017-01', 3, { ...own, measure: 'deals_won' })],
    deals: [won('2016-02-03', 12, ann), won('2017-01-10', 100, ann), won('2017-02-10', 40, ann)],
  }));
  const usd = { to: 'USD', rates: 'monthly' } as const;
  const told = async (view: Partial<ViewSpecInput>) => (await ask(abroad, { period: { from: '2017-01-01', to: '2017-03-01' }, columns: ['month'], currency: usd, ...view })).lines;
  try {
    expect(await told({ measures: target })).toEqual(['2017-01 · 0 = 200', '2017-02 · 0 = 100', 'Σ · 0 = 300']);
    expect(await told({ measures: [{ measure: 'target_attainment' }] })).toEqual(['2017-01 · 0 = 1', '2017-02 · 0 = 0.5', `Σ · 0 = ${250 / 300}`]);
    expect(await told({ period: '2017-03', measures: target })).toEqual(['2017-03 · 0 = null', 'Σ · 0 = null']);
    expect(await told({ period: '2017-01', columns: [], measures: [{ measure: 'target', of: 'deals_won' }] })).toEqual(['0 = 3']);
    // Constant: this February's gap of 40 at the rate of the one before, 100; that one's own was 20.
    expect(await told({ period: '2017-02', columns: [], currency: { to: 'USD', rates: 'constant' }, measures: [{ measure: 'gap_to_target', comparison: 'last-year', show: 'difference' }] })).toEqual(['0 = 80']);
    // 100 euros are as much as the threshold, however many dollars they are.
    await abroad.engine.call('bonus.save', { name: 'Field', grain: 'month', thresholds: 'amount', bands: [{ from: 0, rate: 0.1 }, { from: 100, rate: 0.5 }] });
    expect(await told({ measures: [{ measure: 'bonus_base' }, { measure: 'bonus' }] })).toEqual(['2017-01 · 0 = 200', '2017-01 · 1 = 20', '2017-02 · 0 = 50', '2017-02 · 1 = 5', 'Σ · 0 = 250', 'Σ · 1 = 25']);
  } finally {
    await abroad.close();
  }
});

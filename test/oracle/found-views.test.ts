import { describe, expect, test } from 'vitest';
import type { ViewSpecInput } from '../../shared/view/view-spec';
import { aDeal, anOrder, aRep, aView, aWorld } from '../support/builders';
import { trialEngine } from '../support/trial-engine';
import { oracleAnswer, type Line } from './answer';
import { dayNumber as day } from './calendar';
import { differencesOf } from './compare';
import { tidyLines } from './tidy';
import type { Deal, StageEntry, World } from './world';

/** What random views have found, each as the smallest company that shows it. */
async function told(world: World, view: Partial<ViewSpecInput>): Promise<Record<string, Line['value']>> {
  const spec = aView(view);
  const trial = await trialEngine(world);
  try {
    const lines = tidyLines(await trial.engine.call('view.query', { view: spec }));
    expect(differencesOf(spec, lines, oracleAnswer(spec, world))).toEqual([]);
    return Object.fromEntries(lines.map(({ rows, columns, measure, value }) => [[...Object.values(rows), ...Object.values(columns)].map((member) => member ?? 'Σ').concat(String(measure)).join(' '), value]));
  } finally {
    await trial.close();
  }
}

const teams = [{ name: 'East', parent: null }, { name: 'West', parent: null }];
const mover = aRep({ stays: [{ team: 'East', from: null, to: day('2019-06-01') }, { team: 'West', from: day('2019-06-01'), to: null }] });
const totals = { rows: false, columns: false };

describe('found by random views', () => {
  test('as-reference, a month of the year takes the team of its own last day there, not of the last day compared', async () => {
    const sold = (id: string, on: string, netAmount: number) => anOrder({ id, number: id, owner: mover, orderedOn: day(on), netAmount: netAmount * 10_000 });
    const world = aWorld({ asOf: day('2020-12-31'), teams, reps: [mover], deals: [], orders: [sold('O1', '2019-02-10', 3), sold('O2', '2019-09-10', 5), sold('O3', '2020-02-10', 7), sold('O4', '2020-09-10', 11)] });
    expect(await told(world, {
      rows: ['team'], columns: ['month-of-year'], teams: 'as-reference', totals, period: '2020', filters: [{ dimension: 'month-of-year', in: ['02', '09'] }],
      measures: [{ measure: 'orders_amount', comparison: 'last-year' }],
    })).toEqual({ 'East 02 0': 3, 'East 09 0': 0, 'West 02 0': 0, 'West 09 0': 5 });
  });

  test('a month of the year that the reference has no day of: its members are in their teams of as-of', async () => {
    const world = aWorld({ asOf: day('2020-09-02'), teams, reps: [mover], deals: [aDeal({ owner: mover, closedOn: day('2019-12-03') }), aDeal({ id: 'D2', owner: mover, closedOn: day('2018-09-03') })] });
    expect(await told(world, {
      rows: ['team'], columns: ['year', 'month-of-year'], teams: 'as-reference', totals, period: { from: '2019-11-23', to: '2020-01-01' },
      measures: [{ measure: 'deals_won', comparison: { from: '2018-09-01', to: '2018-10-01' } }],
    })).toMatchObject({ 'West 2019 12 0': 0 });
  });

  test('values that only rounding tells apart stand in the order of their names, and share a rank', async () => {
    const [east, west] = [aRep(), aRep({ id: 'R2', name: 'B. Lund', stays: [{ team: 'East', from: null, to: null }] })];
    const made = (owner: typeof east, days: readonly string[]) => days.map((on, index) => aDeal({ id: `${owner.id}-${index}`, owner, createdOn: day(on), closedOn: null, status: 'open' as const }));
    const world = aWorld({
      asOf: day('2020-12-31'), teams, reps: [east, west],
      deals: [...made(east, ['2018-01-10', '2018-01-11', '2018-02-10', '2018-03-10', '2018-03-11', '2018-03-12']), ...made(west, ['2018-02-10', '2018-02-11', '2018-02-12', '2018-03-10', '2018-01-12', '2018-01-13'])],
    });
    expect(await told(world, {
      rows: ['team'], columns: ['month'], totals: { rows: false, columns: true }, period: '2019-Q1', sort: [{ dimension: 'team', by: 'new_deals', comparison: 'last-year-working-days', direction: 'ascending' }],
      measures: [{ measure: 'new_deals', comparison: 'last-year-working-days', show: 'rank' }],
    })).toMatchObject({ 'East Σ 0': 1, 'West Σ 0': 1 });
  });

  test('a sort by the share of reasons counts the reasons that nothing shown stands for', async () => {
    const deal = (id: string, status: 'won' | 'lost', lossReason: string, source: string) => aDeal({ id, status, source, lossReason });
    const world = aWorld({ deals: [
      deal('D1', 'won', 'Price', 'Event'), deal('D2', 'won', 'Price', 'Web'), deal('D3', 'lost', 'Price', 'Event'), deal('D4', 'lost', 'Price', 'Web'), deal('D5', 'lost', 'Timing', 'Event'),
    ] });
    expect(Object.keys(await told(world, {
      rows: ['loss-reason', 'source'], totals, period: '2017', measures: [{ measure: 'revenue_won' }], sort: [{ dimension: 'source', by: 'loss_reason_share', direction: 'descending' }],
    })).filter((name) => name.startsWith('Price '))).toEqual(['Price Web 0', 'Price Event 0']);
  });

  test('what stands on no day of its kind can’t be told, also where a team works elsewhere', async () => {
    const world = aWorld({ asOf: day('2020-11-10'), country: 'FR', teamCountries: { West: 'DE' }, teams, deals: [aDeal({ status: 'open', createdOn: day('2019-01-10'), closedOn: null })] });
    expect(await told(world, { columns: ['month-of-year'], period: 'this-quarter', measures: [{ measure: 'open_amount', comparison: 'last-year-working-days' }] })).toMatchObject({ '10 0': 1000, '12 0': null });
  });

  test('like for like judges each measure by its own facts; a chosen span stays in its days', async () => {
    const [acme, bolt] = ['Acme', 'Bolt'].map((name, index) => ({ id: `A${index}`, name, industry: null, country: null }));
    const at = (id: string, account: typeof acme, status: 'won' | 'lost', on: string) => aDeal({ id, account: account ?? null, status, closedOn: day(on) });
    const world = aWorld({
      asOf: day('2020-09-06'), accounts: [acme, bolt].flatMap((account) => account ?? []),
      deals: [at('D1', acme, 'lost', '2020-08-01'), at('D2', acme, 'lost', '2018-10-02'), at('D3', bolt, 'lost', '2018-10-03'), at('D4', bolt, 'won', '2020-08-02'), at('D5', bolt, 'won', '2019-08-03')],
    });
    expect(await told(world, {
      period: 'this-quarter',
      measures: [{ measure: 'deals_lost', comparison: { from: '2018-09-01', to: '2019-09-01' }, likeForLike: 'account' }, { measure: 'deals_won', comparison: 'last-year', likeForLike: 'account' }],
    })).toEqual({ 0: 1, 1: 1 });
  });

  test('like for like, a median asks who was there by the days that it counts itself: the workspace’s, not each team’s own', async () => {
    const acme = { id: 'A1', name: 'Acme', industry: null, country: null };
    const west = aRep();
    const won = (id: string, on: string, amount: number) => aDeal({ id, owner: west, account: acme, closedOn: day(on), amount: amount * 10_000 });
    const world = aWorld({ asOf: day('2019-05-08'), country: 'DE', teamCountries: { West: 'FR' }, teams, accounts: [acme], reps: [west], deals: [won('D1', '2019-05-06', 30), won('D2', '2018-05-08', 20)] });
    const entry = { comparison: 'last-year-working-days', likeForLike: 'account' } as const;
    // 8 May is a day off in France, not in Germany: the fifth working day of the workspace, none of the team’s first four.
    expect(await told(world, { period: '2019-05', measures: [{ measure: 'median_deal', ...entry }, { measure: 'average_deal', ...entry }] })).toEqual({ 0: 20, 1: null });
  });

  test('a running rate against a mean of years counts each reference once for each period it is compared with', async () => {
    const at = (id: string, status: 'won' | 'lost', on: string) => aDeal({ id, status, closedOn: day(on) });
    const world = aWorld({
      asOf: day('2020-12-31'),
      deals: [at('D1', 'won', '2018-01-01'), at('D2', 'lost', '2018-11-02'), at('D3', 'won', '2019-02-03'), at('D4', 'lost', '2019-05-05'), at('D5', 'won', '2019-08-05'), at('D6', 'won', '2020-01-05'), at('D7', 'lost', '2020-10-06')],
    });
    const lines = await told(world, { columns: ['quarter'], totals, period: '2020', measures: [{ measure: 'win_rate', comparison: { averageOfYears: 2 }, show: 'running-total' }] });
    // 2018: 1 of 2; 2019: 2 of 3; numerators and denominators added.
    expect(lines['2020-Q4 0']).toBeCloseTo(3 / 5, 12);
  });

  test('at the opening of several periods, each deal counts once, and what is late is told for the last of their days', async () => {
    const due = (id: string, on: string, more: object) => aDeal({ id, createdOn: day('2017-12-01'), expectedCloseOn: day(on), ...more });
    const late = due('D2', '2019-06-01', { closedOn: day('2020-03-01') });
    const step = (id: string, deal: typeof late, on: string, expected: string) => ({ id, deal, owner: null, account: null, product: null, stage: 'Offer', enteredOn: day(on), leftOn: null, amount: null, expectedCloseOn: day(expected) });
    const world = aWorld({
      asOf: day('2020-12-31'), deals: [due('D0', '2017-12-20', { closedOn: day('2017-12-15') }), due('D1', '2018-06-01', { closedOn: day('2018-05-01') }), late],
      stages: [step('H1', late, '2017-12-01', '2019-06-01'), step('H2', late, '2019-05-01', '2020-02-01')],
    });
    const lines = await told(world, { columns: ['year'], totals, period: { from: '2019-01-01', to: '2021-01-01' }, measures: [{ measure: 'slippage', comparison: { averageOfYears: 2 }, show: 'running-total' }] });
    // Up to 2020: 2018 and 2019 a year before; of two years before, 2018 alone (2017 began before anything was due). One of the three was late.
    expect(lines['2020 0']).toBeCloseTo(1 / 3, 12);
  });

  test('a running median in another currency counts each reference as often as one in its own', async () => {
    const won = (id: string, on: string, amount: number) => aDeal({ id, closedOn: day(on), amount: amount * 10_000, currency: 'USD' });
    const world = aWorld({
      asOf: day('2021-12-31'), deals: [won('D1', '2018-01-01', 10), won('D2', '2019-02-01', 40), won('D3', '2019-03-01', 50), won('D4', '2019-04-01', 60), won('D5', '2020-03-01', 70)],
      rates: Array.from({ length: 60 }, (_, month) => ({ currency: 'USD', month: `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, rate: 0.5 })),
    });
    const lines = await told(world, {
      columns: ['year'], totals, period: { from: '2019-01-01', to: '2022-01-01' }, currency: { to: 'EUR', rates: 'monthly' },
      measures: [{ measure: 'median_deal', comparison: { averageOfYears: 2 }, show: 'running-total' }],
    });
    // A year before: 10, 40, 50, 60, 70; two years before: 10 for 2019 and again for 2020, 40, 50, 60.
    expect(lines['2021 0']).toBe((50 + 40) / 2 / 2);
  });

  test('a mean of years of active accounts begins with any win or order, that of nobody’s account among them', async () => {
    const acme = { id: 'A1', name: 'Acme', industry: null, country: null };
    const world = aWorld({ asOf: day('2020-12-31'), accounts: [acme], deals: [aDeal({ id: 'D0', account: null, closedOn: day('2018-06-15') }), aDeal({ id: 'D1', account: acme, closedOn: day('2018-11-01') })] });
    // The twelve months up to June 2019 begin after the first win; those up to June 2018 don't.
    expect(await told(world, { period: '2020-H1', measures: [{ measure: 'active_accounts', comparison: { averageOfYears: 2 } }] })).toEqual({ 0: 1 });
  });

  test('owners today, an account is active for whoever owns it now; what nobody owns, for whoever sold', async () => {
    const [ann, bob] = [aRep(), aRep({ id: 'R2', name: 'B. Lund' })];
    const [acme, bolt] = [{ id: 'A1', name: 'Acme', industry: null, country: null, owner: bob }, { id: 'A2', name: 'Bolt', industry: null, country: null }];
    const world = aWorld({ reps: [ann, bob], accounts: [acme, bolt], deals: [aDeal({ owner: ann, account: acme }), aDeal({ id: 'D2', owner: ann, account: bolt })] });
    const view = { rows: ['rep'], totals, period: '2017', measures: [{ measure: 'active_accounts' }] };
    expect(await told(world, view)).toEqual({ 'A. Kern 0': 2 });
    expect(await told(world, { ...view, owners: 'today' })).toEqual({ 'A. Kern 0': 1, 'B. Lund 0': 1 });
  });

  test('a win of no known day can’t be told to be an account’s first, unless its type says so', async () => {
    const acme = { id: 'A1', name: 'Acme', industry: null, country: null };
    const win = (id: string, amount: number, more: object) => aDeal({ id, account: acme, amount: amount * 10_000, ...more });
    const world = aWorld({ accounts: [acme], deals: [win('D1', 1, {}), win('D2', 2, { closedOn: null }), win('D3', 4, { closedOn: null, type: 'new' }), win('D4', 8, { account: null })] });
    expect(await told(world, { measures: [{ measure: 'new_business' }, { measure: 'existing_business' }] })).toEqual({ 0: 5, 1: 10 });
  });

  test('several steps of one day follow each other as the export has them; what a step doesn’t say is as it was', async () => {
    const ann = aRep();
    const deal = aDeal({ owner: ann, status: 'open', closedOn: null, stage: 'Offer', amount: 50_0000, expectedCloseOn: day('2017-09-01') });
    const step = (id: string, on: string, entry: object) => ({ id, deal, owner: ann, account: null, product: null, stage: null, enteredOn: day(on), leftOn: null, amount: null, expectedCloseOn: null, ...entry });
    const world = aWorld({
      reps: [ann], deals: [deal],
      stages: [
        step('H1', '2017-02-01', { stage: 'Demo', amount: 10_0000, expectedCloseOn: day('2017-06-01') }), step('H2', '2017-02-01', { stage: 'Offer' }),
        step('H3', '2017-03-01', { amount: 20_0000 }), step('H4', '2017-03-01', { expectedCloseOn: day('2017-08-01') }), step('H5', '2017-03-01', { expectedCloseOn: day('2017-09-01') }), step('H6', '2017-10-01', { stage: 'Sign' }),
      ],
    });
    expect(await told(world, { period: '2017', measures: [{ measure: 'push_count' }] })).toEqual({ 0: 2 });
    const stays = (stage: string) => told(world, { period: '2017', filters: [{ dimension: 'stage', in: [stage] }], measures: [{ measure: 'time_in_stage' }] });
    expect([await stays('Demo'), await stays('Offer')]).toEqual([{ 0: 0 }, { 0: 242 }]);
    expect(await told(world, { period: { from: '2017-01-01', to: '2017-05-01' }, measures: [{ measure: 'open_amount' }] })).toEqual({ 0: 20 });
  });

  test('win rates of what was created count plainly, also where teams of two countries worked on other days', async () => {
    const stay = (team: string) => ({ stays: [{ team, from: null, to: null }] });
    const [ann, bob] = [aRep({ id: 'R1', name: 'Ann', ...stay('East') }), aRep({ id: 'R2', name: 'Bob', ...stay('West') })];
    const may = { createdOn: day('2019-05-02') };
    const open = { ...may, owner: bob, status: 'open' as const, closedOn: null };
    const world = aWorld({
      asOf: day('2020-12-31'), teams, reps: [ann, bob], country: 'FR', teamCountries: { West: 'DE' }, winRateOf: 'created',
      deals: [aDeal({ ...may, owner: ann, closedOn: day('2019-05-10') }), aDeal({ id: 'D2', ...may, owner: bob, closedOn: day('2019-05-13') }), aDeal({ id: 'D3', ...open }), aDeal({ id: 'D4', ...open })],
    });
    expect(await told(world, { period: '2020-05', measures: [{ measure: 'win_rate', comparison: 'last-year-working-days' }] })).toEqual({ 0: 0.5 });
  });

  test('a loss reason has its share among all reasons also where somebody stands inside it, and where there are no totals', async () => {
    const [ann, bob] = [aRep({ name: 'Ann' }), aRep({ id: 'R2', name: 'Bob' })];
    const lost = (id: string, owner: typeof ann, lossReason: string | null) => aDeal({ id, owner, status: 'lost', stage: 'Lost', lossReason });
    const world = aWorld({ reps: [ann, bob], deals: [lost('D1', ann, 'Price'), lost('D2', ann, 'Price'), lost('D3', ann, null), lost('D4', bob, 'Timing')] });
    expect(await told(world, { rows: ['loss-reason', 'rep'], totals, measures: [{ measure: 'loss_reason_share' }] })).toEqual({ 'Price Ann 0': 2 / 3, '(none) Ann 0': 1 / 3, 'Timing Bob 0': 1 });
    expect(await told(world, { rows: ['loss-reason'], totals, measures: [{ measure: 'loss_reason_share' }] })).toEqual({ 'Price 0': 0.5, 'Timing 0': 0.25, '(none) 0': 0.25 });
  });

  test('a win rate of what was created, by another date, takes both of its sides by that one', async () => {
    const expected = (id: string, on: string, more: object = {}) => aDeal({ id, expectedCloseOn: day(on), ...more });
    const world = aWorld({ winRateOf: 'created', deals: [expected('D1', '2017-05-01'), expected('D2', '2017-06-01', { status: 'lost' }), expected('D3', '2017-07-01', { status: 'open', closedOn: null }), expected('D4', '2017-12-01')] });
    expect(await told(world, { period: '2017-H1', measures: [{ measure: 'win_rate' }, { measure: 'win_rate', date: 'expected_close_on' }] })).toEqual({ 0: 2 / 4, 1: 1 / 2 });
  });

  test('the chance of a stage that lies half way between two millionths is the greater one', async () => {
    const open = (index: number, percent: number | null) => aDeal({ id: `D${index}`, status: 'open', closedOn: null, stage: 'Demo', percent, amount: percent === null ? 100_000_000 : 0 });
    const world = aWorld({ deals: [...Array.from({ length: 31 }, (_, index) => open(index, 35)), open(31, 10), open(32, null)] });
    // (31 × 35 % + 10 %) / 32 is 34.21875 %.
    expect(await told(world, { measures: [{ measure: 'weighted_amount' }] })).toEqual({ 0: 3421.88 });
  });

  test('amounts that cancel out are shared by nobody, weighed by working days, too', async () => {
    const sold = (id: string, on: string, netAmount: number) => anOrder({ id, number: id, orderedOn: day(on), netAmount });
    const world = aWorld({ asOf: day('2018-12-31'), deals: [], orders: [sold('O1', '2017-02-10', 80_203_081), sold('O2', '2017-05-10', 42_743_514), sold('O3', '2017-09-11', -50_000_333), sold('O4', '2017-11-11', -72_946_262)] });
    const view = { period: '2018', columns: ['quarter'], totals: { rows: false, columns: true } };
    const weighed = { measure: 'orders_amount', comparison: 'last-year-working-days' } as const;
    expect(await told(world, { ...view, measures: [weighed] })).toMatchObject({ 'Σ 0': 0 });
    expect(await told(world, { ...view, measures: [{ ...weighed, show: 'share-of-row' }] })).toEqual({ '2018-Q1 0': null, '2018-Q2 0': null, '2018-Q3 0': null, '2018-Q4 0': null, 'Σ 0': null });
  });

  test('a running total’s share of all members counts those that have nothing of their own in the period', async () => {
    const lost = (id: string, on: string, lossReason: string) => aDeal({ id, status: 'lost', stage: 'Lost', closedOn: day(on), lossReason });
    const world = aWorld({ deals: [lost('D1', '2017-03-06', 'Price'), lost('D2', '2017-03-07', 'Timing'), lost('D3', '2017-03-08', 'Timing')] });
    const measures: ViewSpecInput['measures'] = [{ measure: 'loss_reason_share', show: 'running-total' }];
    expect(await told(world, { rows: ['weekday', 'loss-reason'], totals, measures })).toEqual({ '1 Price 0': 1, '2 Timing 0': 1 / 2, '3 Timing 0': 2 / 3 });
    expect(await told(world, { rows: ['loss-reason', 'weekday'], totals, measures })).toMatchObject({ 'Price 1 0': 1, 'Price 3 0': 1 / 3, 'Timing 1 0': 0, 'Timing 2 0': 1 / 2, 'Timing 3 0': 2 / 3 });
  });

  test('a median of a team that works elsewhere has its row, since it counts the workspace’s days', async () => {
    const [west, pro] = [aRep({ stays: [{ team: 'West', from: null, to: null }] }), { name: 'Pro', family: null }];
    const world = aWorld({ asOf: day('2020-11-03'), country: 'DE', teamCountries: { West: 'FR' }, teams, reps: [west], products: [pro], deals: [aDeal({ owner: west, product: pro, closedOn: day('2019-11-03'), amount: 30_0000 })] });
    expect(await told(world, { rows: ['product'], totals, measures: [{ measure: 'median_deal', comparison: 'last-year-working-days', span: 'month-to-date' }] })).toEqual({ 'Pro 0': 30 });
  });

  test('a bonus in another currency is rounded at a half, not before it', async () => {
    const rep = aRep();
    const plan = { base: 'revenue_won', grain: 'month', thresholds: 'amount', paid: 'all', teams: [], reps: [], overrides: [], from: null, to: null, share: 1, bands: [{ from: 0, rate: 0.1, fixed: 0 }], cap: null } as const;
    const world = aWorld({ reps: [rep], bonusPlans: [plan], rates: [{ currency: 'USD', month: '2017-03', rate: 100_000 / 108_765.4997 }], deals: [aDeal({ owner: rep, amount: 1_000_000 })] });
    expect(await told(world, { measures: [{ measure: 'bonus' }], currency: { to: 'USD', rates: 'monthly' } })).toEqual({ 0: 10.8765 });
  });

  test('a day’s bonus in several currencies is rounded in the order of their codes, however its facts stand', async () => {
    const rep = aRep();
    const bands = [{ from: 0, rate: 0.1, fixed: 0 }, { from: 10, rate: 0.2, fixed: 0 }];
    const plan = { base: 'revenue_won', grain: 'month', thresholds: 'amount', paid: 'band', teams: [], reps: [], overrides: [], from: null, to: null, share: 1, bands, cap: null } as const;
    const deals = [aDeal({ id: 'D1', owner: rep, amount: 10_0000, currency: 'EUR' }), aDeal({ id: 'D2', owner: rep, amount: 10_0000, currency: 'USD' })];
    for (const ordered of [deals, deals.toReversed()]) {
      const world = aWorld({ reps: [rep], bonusPlans: [plan], rates: [{ currency: 'USD', month: '2017-03', rate: 1.2 }], deals: ordered });
      // Euros first: 1 € and 2.4 € are 0.8333 $ and 2 $; the other way round it would be 1.1667 $ and 1.6667 $.
      expect(await told(world, { measures: [{ measure: 'bonus' }], currency: { to: 'USD', rates: 'monthly' } })).toEqual({ 0: 2.8333 });
    }
  });

  test('a product of ten decimals is rounded once', async () => {
    const entered = (deal: Deal): StageEntry => ({ id: `H${deal.id}`, deal, owner: deal.owner, account: null, product: null, stage: 'Demo', enteredOn: day('2017-01-20'), leftOn: null, amount: null, expectedCloseOn: null });
    const decided = [aDeal({ id: 'D1' }), aDeal({ id: 'D2', status: 'lost' }), aDeal({ id: 'D3', status: 'lost' })];
    const world = aWorld({ deals: [...decided, aDeal({ id: 'D4', status: 'open', closedOn: null, stage: 'Demo', amount: 500_003 })], stages: decided.map(entered) });
    // 50.0003 × 0.333333 is 16.6667499999; to eight decimals first, it would be 16.66675 and 16.6668.
    expect(await told(world, { measures: [{ measure: 'weighted_amount' }] })).toEqual({ 0: 16.6667 });
  });

  test('a period stands only where a weekday or month of the year that is left has a day in it, and so does a weekday', async () => {
    const world = aWorld({ deals: [aDeal({ closedOn: day('2017-03-06') }), aDeal({ id: 'D2', closedOn: day('2017-03-07') })] });
    const measures: ViewSpecInput['measures'] = [{ measure: 'deals_won' }];
    const tuesdays: ViewSpecInput['filters'] = [{ dimension: 'weekday', in: ['2'] }];
    expect(await told(world, { columns: ['day'], totals, measures, period: { from: '2017-03-06', to: '2017-03-15' }, filters: tuesdays })).toEqual({ '2017-03-07 0': 1, '2017-03-14 0': 0 });
    expect(await told(world, { columns: ['weekday', 'day'], totals, measures, period: { from: '2017-03-06', to: '2017-03-09' } })).toEqual({ '1 2017-03-06 0': 1, '2 2017-03-07 0': 1, '3 2017-03-08 0': 0 });
    expect(await told(world, { columns: ['fiscal-month'], totals, measures, period: '2017-Q1', filters: [{ dimension: 'month-of-year', in: ['03'] }] })).toEqual({ 'FY2017-M03 0': 2 });
    expect(await told(world, { columns: ['weekday'], totals, measures, period: { from: '2017-02-27', to: '2017-03-03' }, filters: [{ dimension: 'month-of-year', in: ['02'] }] })).toEqual({ '1 0': 0, '2 0': 0 });
  });
});

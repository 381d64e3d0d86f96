import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '../../oracle/calendar';
import { aDeal, anOrder, aRep, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';
import { ask } from './ask';

const ann = aRep({ id: 'R1', name: 'Ann' });
const ben = aRep({ id: 'R2', name: 'Ben' });
const twin = aRep({ id: 'R3', name: 'Ben' });
const idle = aRep({ id: 'R4', name: 'Idle' });
const day = dayNumber;

let trial: TrialEngine;
beforeAll(async () => {
  trial = await trialEngine(aWorld({
    asOf: day('2017-11-14'), reps: [ann, ben, twin, idle], accounts: [{ id: 'A1', name: 'Acme', industry: 'Retail', country: 'FR' }], products: [{ name: 'Pro', family: 'Core' }],
    deals: [
      aDeal({ id: 'D1', owner: ann, amount: 100_0000, closedOn: day('2017-10-03'), channel: 'Direct' }),
      aDeal({ id: 'D2', owner: ann, amount: 50_1000, closedOn: day('2017-11-14'), channel: 'Partner' }),
      aDeal({ id: 'D3', owner: ann, amount: 900_0000, closedOn: day('2017-11-15'), channel: null }),
      aDeal({ id: 'D4', owner: ben, amount: 30_0000, closedOn: day('2016-10-03') }),
      aDeal({ id: 'D5', owner: ben, amount: 40_0000, closedOn: day('2016-11-20') }),
      aDeal({ id: 'D6', owner: twin, amount: null, closedOn: null }),
      aDeal({ id: 'D7', owner: twin, status: 'lost', amount: 20_0000, closedOn: day('2017-10-04') }),
    ],
    orders: [anOrder({ owner: ann, netAmount: 10_0000, orderedOn: day('2017-10-01') }), anOrder({ owner: ann, netAmount: 5_5000, orderedOn: day('2017-10-02') })],
  }));
});
afterAll(() => trial.close());

describe('answers', () => {
  test('an undated fact stands under (none), and is told when a period leaves it out', async () => {
    expect((await ask(trial, { columns: ['quarter'], measures: [{ measure: 'deals_won' }], filters: [{ dimension: 'rep', in: ['Ben (R3)'] }] })).lines.slice(-2)).toEqual(['(none) · 0 = 1', 'Σ · 0 = 1']);
    const { lines, notes } = await ask(trial, { measures: [{ measure: 'deals_won' }], period: '2017' });
    expect(lines).toEqual(['0 = 2']);
    expect(notes).toEqual([{ code: 'undated', params: { count: 1, fact: 'deals', date: 'closed_on' } }]);
  });

  test('a running period is compared with the same days, and both are told', async () => {
    const table = await trial.engine.call('view.query', { view: { version: 1, period: '2017-Q4', measures: [{ measure: 'revenue_won', comparison: 'last-year', show: 'difference' }, { measure: 'revenue_won', comparison: 'last-year', show: 'difference', partial: 'full' }] } });
    // 150.10 to date against 30 by 14 November 2016, or 70 by the end of 2016.
    expect([...table.values]).toEqual([120.1, 80.1]);
    expect(table.measures.map(({ ranges }) => ranges.pairs)).toEqual([
      [{ current: { from: '2017-10-01', to: '2017-11-15' }, references: [{ from: '2016-10-01', to: '2016-11-15' }], partial: true }],
      [{ current: { from: '2017-10-01', to: '2017-11-15' }, references: [{ from: '2016-10-01', to: '2017-01-01' }], partial: false }],
    ]);
  });

  test('a percent of nothing is blank, with its reason', async () => {
    const table = await trial.engine.call('view.query', { view: { version: 1, period: '2017-Q3', measures: [{ measure: 'revenue_won', comparison: 'last-year', show: 'percent' }, { measure: 'win_rate' }] } });
    expect([...table.values]).toEqual([NaN, NaN]);
    expect([...table.blanks]).toEqual([4, 2]);
  });

  test('a dimension that a fact can’t reach: blank in the members, the value above', async () => {
    const { lines, notes } = await ask(trial, { rows: ['rep', 'custom:Channel'], period: '2017', measures: [{ measure: 'revenue_won' }, { measure: 'orders_amount' }] });
    expect(lines).toEqual([
      'Ann · Direct · 0 = 100', 'Ann · Direct · 1 = null', 'Ann · Partner · 0 = 50.1', 'Ann · Partner · 1 = null', 'Ann · Σ · 0 = 150.1', 'Ann · Σ · 1 = 15.5', 'Σ · Σ · 0 = 150.1', 'Σ · Σ · 1 = 15.5',
    ]);
    expect(notes).toContainEqual({ code: 'unreachable', params: { measure: 'orders_amount', dimension: 'custom:Channel' } });
    expect((await ask(trial, { measures: [{ measure: 'orders_amount' }], filters: [{ dimension: 'custom:Channel', in: ['Direct'] }] })).notes)
      .toEqual([{ code: 'filter_unreachable', params: { measure: 'orders_amount', dimension: 'custom:Channel' } }]);
  });

  test('members without facts, when asked', async () => {
    expect((await ask(trial, { rows: ['team', 'rep'], period: '2016', empty: { rows: true }, totals: { rows: false } })).lines)
      .toEqual(['West · Ann · 0 = 0', 'West · Ben (R2) · 0 = 70', 'West · Ben (R3) · 0 = 0', 'West · Idle · 0 = 0']);
    expect((await ask(trial, { rows: ['rep'], period: '2016', totals: { rows: false } })).lines).toEqual(['Ben (R2) · 0 = 70']);
  });

  test('free aggregates', async () => {
    const { lines } = await ask(trial, { period: '2017', measures: [
      { measure: { sum: 'orders.net_amount' } }, { measure: { average: 'orders.net_amount' } }, { measure: { median: 'orders.net_amount' } }, { measure: { min: 'orders.net_amount' } },
      { measure: { max: 'orders.net_amount' } }, { measure: { count: 'orders.number' } }, { measure: { countDistinct: 'orders.number' } }, { measure: { countDistinct: 'deals.Channel' }, date: 'closed_on' },
    ] });
    expect(lines).toEqual(['0 = 15.5', '1 = 7.75', '2 = 7.75', '3 = 5.5', '4 = 10', '5 = 2', '6 = 1', '7 = 2']);
  });

  test('what has never been imported is blank, and told', async () => {
    const { lines, notes } = await ask(trial, { measures: [{ measure: 'calls' }] });
    expect(lines).toEqual(['0 = null']);
    expect(notes).toEqual([{ code: 'not_imported', params: { measure: 'calls', fact: 'activities' } }]);
  });

  test.each([
    ['next_step_coverage', 'activities'], ['activities_per_win', 'activities'], ['proposal_win_rate', 'activities'], ['neglected_accounts', 'activities'], ['untouched_leads', 'leads'],
    ['slippage', 'deal_stages'], ['forecast_bias', 'deal_stages'],
  ])('nor can %s be told without %s', async (measure, fact) => {
    const { lines, notes } = await ask(trial, { measures: [{ measure }] });
    expect(lines).toEqual(['0 = null']);
    expect(notes).toContainEqual({ code: 'not_imported', params: { measure, fact } });
  });

  test('rows that a margin can’t count are told, with what they are worth', async () => {
    const { notes } = await ask(trial, { period: '2017', measures: [{ measure: 'gross_margin' }, { measure: 'orders_margin' }] });
    expect(notes).toContainEqual({ code: 'no_margin', params: { measure: 'gross_margin', fact: 'deals', count: 2, sum: 150.1 } });
    expect(notes).toContainEqual({ code: 'no_margin', params: { measure: 'orders_margin', fact: 'orders', count: 2, sum: 15.5 } });
  });

  test('new business on a short history is told', async () => {
    const { notes } = await ask(trial, { period: '2017', measures: [{ measure: 'new_business' }] });
    expect(notes).toContainEqual({ code: 'short_history', params: { measure: 'new_business', months: 24, from: '2016-10-03' } });
  });

  test('top n keeps the totals, and says how many there are', async () => {
    const { lines, notes } = await ask(trial, { rows: ['rep'], period: { from: '2016-01-01', to: '2018-01-01' }, measures: [{ measure: 'revenue_won' }, { measure: 'win_rate' }], filters: [{ dimension: 'rep', top: 1, by: 'revenue_won' }] });
    expect(lines).toEqual(['Ann · 0 = 150.1', 'Ann · 1 = 1', '(others) · 0 = 70', '(others) · 1 = 0.6666666666666666', 'Σ · 0 = 220.1', 'Σ · 1 = 0.8']);
    expect(notes).toContainEqual({ code: 'choice', params: { dimension: 'rep', shown: 1, total: 3 } });
  });

  test('an unknown member is told with the nearest one', async () => {
    await expect(ask(trial, { filters: [{ dimension: 'rep', in: ['Ben (R2)', 'R3', 'Anne'] }, { dimension: 'quarter', in: ['2017-Q7'] }] })).rejects.toMatchObject({
      code: 'unknown_member', problems: [{ path: 'filters[0].in[2]', code: 'unknown_member_near', params: { nearest: 'Ann' } }, { path: 'filters[1].in[0]', code: 'unknown_member_near', params: { nearest: '2017-Q4' } }],
    });
  });

  test('a cancelled question stops', async () => {
    await expect(trial.engine.call('view.query', { view: { version: 1, measures: [{ measure: 'revenue_won' }] } }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('open deals without a probability, of their own or of their stage, are told', async () => {
  const open = await trialEngine(aWorld({ deals: [aDeal({ status: 'open', closedOn: null })] }));
  const { lines, notes } = await ask(open, { measures: [{ measure: 'weighted_amount' }] });
  await open.close();
  expect(lines).toEqual(['0 = 0']);
  expect(notes).toContainEqual({ code: 'no_probability', params: { measure: 'weighted_amount', fact: 'deals', count: 1, sum: 1000 } });
});

describe('rows behind a cell', () => {
  const view = { version: 1, rows: ['rep'], columns: ['quarter'], period: '2017', measures: [{ measure: 'win_rate' }, { measure: 'revenue_won', comparison: 'last-year', show: 'difference' }, { measure: 'orders_count' }] } as const;
  const short = (table: { columns: { id: string }[]; rows: (string | number | boolean | null)[][] }) => table.rows.map((row) => ['line', 'date', 'part', 'slot', 'contribution', 'id'].map((id) => row[table.columns.findIndex((column) => column.id === id)]));
  const rows = (cell: object) => trial.engine.answer('view.rows', { view: { ...view, rows: [...view.rows], columns: [...view.columns], measures: [...view.measures] }, cell });

  test('numerator and denominator apart, or together', async () => {
    const cell = { rows: { rep: null }, columns: { quarter: '2017-Q4' }, measure: 'win_rate' };
    const table = await trial.engine.call('view.rows', { view: { ...view, rows: [...view.rows], columns: [...view.columns], measures: [...view.measures] }, cell: { ...cell, part: 'denominator' } });
    expect(short(table)).toEqual([[2, '2017-10-03', 'denominator', 'current', 1, 'D1'], [8, '2017-10-04', 'denominator', 'current', 1, 'D7'], [3, '2017-11-14', 'denominator', 'current', 1, 'D2']]);
    expect(table).toMatchObject({ fact: 'deals', total: 3, contribution: 3 });
    await expect(rows(cell)).resolves.toMatchObject({ total: 5, contribution: null });
  });

  test('both sides of a difference, adding up to it', async () => {
    const cell = { rows: { rep: null }, columns: { quarter: '2017-Q4' }, measure: 'revenue_won', comparison: 'last-year', show: 'difference' };
    await expect(rows(cell)).resolves.toMatchObject({ total: 3, contribution: 120.1 });
  });

  test('a distinct thing counts once', async () => {
    await expect(rows({ rows: { rep: 'Ann' }, columns: { quarter: null }, measure: 'orders_count' })).resolves.toMatchObject({ total: 2, contribution: 1 });
  });

  test('a cell that isn’t one is refused, with what doesn’t fit', async () => {
    await expect(rows({ rows: { team: 'West' }, columns: { quarter: '2019-Q4' }, measure: 'revenue_won' })).rejects.toMatchObject({
      code: 'bad_cell', problems: [{ path: 'measure', code: 'cell_measure' }, { path: 'rows.team', code: 'not_in_view' }, { path: 'columns.quarter', code: 'cell_member' }],
    });
  });
});

describe('lists', () => {
  const members = (dimension: string, search = '') => trial.engine.call('members.list', { dimension, search });

  test('members by name, as many as there are', async () => {
    await expect(members('rep')).resolves.toEqual({ members: ['Ann', 'Ben (R2)', 'Ben (R3)', 'Idle'], total: 4 });
    await expect(members('rep', 'ben')).resolves.toMatchObject({ total: 2 });
    await expect(members('status', 'GAGNE')).resolves.toEqual({ members: ['won'], total: 1 });
    await expect(members('custom:Channel')).resolves.toMatchObject({ members: ['Direct', 'Partner'] });
    await expect(members('reps')).rejects.toMatchObject({ code: 'unknown_dimension', problems: [{ params: { nearest: 'rep' } }] });
  });

  test('periods from the first fact to as-of', async () => {
    await expect(members('quarter')).resolves.toMatchObject({ members: ['2016-Q4', '2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4'] });
    await expect(members('weekday')).resolves.toMatchObject({ total: 7 });
  });

  test('measures that can be answered, dimensions with their facts', async () => {
    const measures = await trial.engine.call('catalogue.measures', {});
    expect(measures.filter(({ available }) => available).map(({ fact }) => fact)).not.toContain('activities');
    const dimensions = await trial.engine.call('catalogue.dimensions', {});
    expect(dimensions.find(({ id }) => id === 'custom:Channel')).toEqual({ id: 'custom:Channel', kind: 'member', group: 'deals', ofDates: false, label: 'Channel', facts: ['deals'], members: 2 });
    const ofDates = dimensions.filter((dimension) => dimension.ofDates).map(({ id }) => id);
    expect(ofDates).toEqual(expect.arrayContaining(['day', 'week', 'fiscal-quarter', 'created-on']));
    expect(ofDates).not.toContain('month-of-year');
  });
});

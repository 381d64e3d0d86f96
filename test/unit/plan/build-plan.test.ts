import { describe, expect, test } from 'vitest';
import { printPlan } from '../../../electron/engine/answer/print-plan';
import { buildPlan } from '../../../electron/engine/plan/build-plan';
import { firstDayKey, firstDaysNeeded } from '../../../electron/engine/plan/first-days';
import { parseDay } from '../../../shared/time/day';
import { workCalendar } from '../../../shared/time/working-days';
import { parseView } from '../../../shared/view/parse-view';
import { resolveView } from '../../../shared/view/resolve-view';

const day = (text: string) => parseDay(text) ?? NaN;
const asOf = day('2017-11-14');
const stays = new Map([[7, [{ team: 1, from: null, to: day('2017-05-01') }, { team: 2, from: day('2017-05-01'), to: null }]]]);
const teams = { labels: new Map([[1, 'North'], [2, 'South']]), parents: new Map<number, number>(), stays };

/** A plan in words of dates, where every fact begins on one day. */
function planned(view: object, firstDay = '2016-10-20') {
  const shape = { rows: { deals: 10, orders: 10 }, custom: {}, teamDepth: 1 };
  const { view: resolved } = resolveView(parseView({ version: 1, ...view }), { shape, asOf, calendar: { fiscalStart: 1 } });
  const firstDays = new Map(firstDaysNeeded(resolved).map((question) => [firstDayKey(question), day(firstDay)]));
  const plan = buildPlan(resolved, asOf, { firstDays, teams, workdays: [workCalendar(() => false)] });
  return { plan, printed: JSON.stringify(printPlan(plan)) };
}

describe('a plan', () => {
  test('without a period begins with the first fact and ends with as-of', () => {
    expect(printedPeriod({ measures: [{ measure: 'revenue_won' }], columns: ['quarter'] })).toBe('2016-10-20..2017-11-15');
  });

  test('reads each fact once for each date role, and each aggregate once', () => {
    const { plan } = planned({ measures: ['revenue_won', 'deals_won', 'win_rate', 'average_deal', 'new_deals', 'orders_amount', 'open_deals'].map((measure) => ({ measure })), period: '2017' });
    expect(plan.scans.map(({ fact, role, aggregates, stock }) => [fact, role, aggregates.length, stock !== null])).toEqual([
      ['deals', 'closed_on', 3, false], ['deals', 'created_on', 1, false], ['orders', 'ordered_on', 1, false], ['deals', 'created_on', 1, true],
    ]);
  });

  test('cuts the days where anything changes, and nowhere else', () => {
    const bounds = (view: object) => planned(view).plan.segments.bounds.map((bound) => new Date(bound * 86_400_000).toISOString().slice(0, 10));
    expect(bounds({ measures: [{ measure: 'revenue_won' }], period: '2017' })).toEqual(['2017-01-01', '2017-11-15']);
    expect(bounds({ measures: [{ measure: 'revenue_won', comparison: 'last-year' }], columns: ['half'], period: '2017' }))
      .toEqual(['2016-01-01', '2016-07-01', '2016-11-15', '2017-01-01', '2017-07-01', '2017-11-15']);
    expect(bounds({ measures: [{ measure: 'revenue_won' }], rows: ['team'], period: '2017' })).toEqual(['2017-01-01', '2017-05-01', '2017-11-15']);
    expect(bounds({ measures: [{ measure: 'revenue_won' }], rows: ['team'], period: '2017', teams: 'as-is' })).toEqual(['2017-01-01', '2017-11-15']);
  });

  test('tells days apart by class only where a view asks', () => {
    expect(planned({ measures: [{ measure: 'revenue_won' }], columns: ['weekday'], period: '2017' }).plan.segments).toMatchObject({ classes: 7, count: 8 });
    expect(planned({ measures: [{ measure: 'revenue_won' }], filters: [{ dimension: 'month-of-year', in: ['01'] }], period: '2017' }).plan.segments).toMatchObject({ classes: 12, count: 13 });
  });

  test('tells a stock at the end of each period, as-of for the running one', () => {
    const { plan } = planned({ measures: [{ measure: 'open_deals', comparison: 'previous' }], columns: ['quarter'], period: '2017' });
    expect(plan.cuts.map((cut) => new Date((cut - 1) * 86_400_000).toISOString().slice(0, 10))).toEqual(['2016-11-14', '2016-12-31', '2017-03-31', '2017-06-30', '2017-08-14', '2017-09-30', '2017-11-14']);
  });

  test('applies a time filter to the target period, so that the reference survives', () => {
    const { plan } = planned({ measures: [{ measure: 'revenue_won', comparison: 'last-year' }], filters: [{ dimension: 'quarter', in: ['2017-Q3'] }], period: '2017' });
    expect(plan.time.slots.map(({ targets }) => targets.map(({ sides }) => sides))).toEqual([
      [[[{ from: day('2017-07-01'), to: day('2017-10-01'), classes: null, weight: 1 }]]],
      [[[{ from: day('2016-07-01'), to: day('2016-10-01'), classes: null, weight: 1 }]]],
    ]);
  });

  test('is plain data', () => {
    const { printed } = planned({ measures: [{ measure: 'win_rate', comparison: { averageOfYears: 2 } }], rows: ['team', 'rep'], columns: ['year', 'weekday'] }, '2010-01-01');
    expect(JSON.parse(printed)).toMatchObject({ asOf: '2017-11-14', rows: ['team', 'rep'], columns: ['year', 'weekday'] });
  });
});

function printedPeriod(view: object): string {
  const { period } = planned(view).plan;
  return period ? [period.from, period.to].map((one) => new Date(one * 86_400_000).toISOString().slice(0, 10)).join('..') : '';
}

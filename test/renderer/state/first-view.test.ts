import { describe, expect, it } from 'vitest';
import { firstView } from '../../../renderer/state/first-view';
import { aDimension, aMeasure, aWorkspace } from './builders';

const people = [aDimension('rep', { group: 'reps', members: 40 }), aDimension('team', { group: 'teams' }), aDimension('manager', { group: 'reps' })];
const orders = { fact: 'orders' };
const places = [
  aDimension('custom:Region', { label: 'Region', facts: ['orders'], members: 4 }),
  aDimension('custom:State', { label: 'State', facts: ['orders'], members: 49 }),
  aDimension('custom:Segment', { label: 'Segment', facts: ['orders'], members: 3 }),
];

describe('the first view', () => {
  it('reads won revenue by team and rep against last year', () => {
    const first = firstView(aWorkspace(), [aMeasure('revenue_won')], people);
    expect(first).toMatchObject({ name: 'teams', missing: [], view: { rows: ['team', 'rep'], columns: ['quarter'], period: 'year-to-date' } });
    expect(first?.view.measures).toEqual([{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year' }, { measure: 'revenue_won', comparison: 'last-year', show: 'percent' }]);
  });

  it.each([
    { name: 'managers where there are no teams', dimensions: [people[0], aDimension('team', { members: 1 }), people[2]], rows: ['manager', 'rep'] },
    { name: 'reps alone in one team', dimensions: [people[0], aDimension('team', { members: 1 })], rows: ['rep'] },
    { name: 'nobody when none is known', dimensions: [aDimension('rep', { members: 0 })], rows: [] },
  ])('has $name', ({ dimensions, rows }) => {
    expect(firstView(aWorkspace(), [aMeasure('revenue_won')], dimensions.filter((dimension) => dimension !== undefined))?.view.rows).toEqual(rows);
  });

  it('reads orders without reps by place, and says what is missing', () => {
    const first = firstView(aWorkspace(), [aMeasure('revenue_won', { available: false }), aMeasure('orders_amount', orders)], [...people, ...places]);
    expect(first).toMatchObject({ name: 'places', missing: ['rep'], view: { rows: ['custom:Region', 'custom:State'], measures: [{ measure: 'orders_amount' }, {}, {}] } });
  });

  it('compares with the quarter before while there is no last year, and says so', () => {
    const first = firstView(aWorkspace({ firstDate: '2025-11-01' }), [aMeasure('revenue_won')], people);
    expect(first).toMatchObject({ missing: ['last-year'], view: { measures: [{}, { comparison: 'previous' }, { comparison: 'previous' }] } });
  });

  it('looks at twelve months early in the year', () => {
    expect(firstView(aWorkspace({ asOf: '2026-02-10' }), [aMeasure('revenue_won')], people)?.view.period).toBe('last-12-months');
  });

  it('is none without data', () => {
    expect(firstView(aWorkspace(), [aMeasure('revenue_won', { available: false })], people)).toBeNull();
  });
});

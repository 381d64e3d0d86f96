import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/text/translate';
import { chipsOf } from '../../../renderer/features/fields/chips';
import { fieldGroups, searchGroups } from '../../../renderer/features/fields/field-groups';
import { filterDetail } from '../../../shared/sheet/filter-words';
import { aDimension, aMeasure, aView, aWorkspace } from '../state/builders';

const words = translator('en');
const data = {
  info: aWorkspace(),
  measures: [aMeasure('gross_margin', { available: false }), aMeasure('revenue_won')],
  dimensions: [aDimension('team', { group: 'teams' }), aDimension('rep', { group: 'reps' }), aDimension('industry', { group: 'accounts', members: 0 }), aDimension('quarter', { kind: 'time', group: 'time' })],
};

describe('the field tree', () => {
  const groups = fieldGroups(data, aView(), words);
  it('lists what can be answered first, and no dimension without members', () => {
    expect(groups.map((group) => `${group.key} ${group.items.map((item) => item.key).join(' ')}`)).toEqual([
      'family:results measure:revenue_won measure:gross_margin', 'table:teams dimension:team', 'table:reps dimension:rep', 'table:time dimension:quarter',
    ]);
    expect(groups[0]?.items.map((item) => item.used)).toEqual([true, false]);
  });

  it('is searched by field and by group', () => {
    expect(searchGroups(groups, 'GROSS').flatMap((group) => group.items.map((item) => item.key))).toEqual(['measure:gross_margin']);
    expect(searchGroups(groups, 'time').flatMap((group) => group.items.map((item) => item.key))).toEqual(['dimension:quarter']);
  });
});

describe('chips', () => {
  it('say how entries of one measure differ', () => {
    const view = aView({ measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year' }, { measure: 'revenue_won', comparison: 'last-year', show: 'percent', span: 'year-to-date' }] });
    expect(chipsOf(view, 'measures', data, words).map((chip) => chip.detail)).toEqual(['', 'last year', 'year to date, change %']);
  });

  it('show what the workspace doesn’t know as missing', () => {
    expect(chipsOf(aView({ rows: ['team', 'gone'] }), 'rows', data, words).map((chip) => chip.isMissing)).toEqual([false, true]);
  });

  it('have a key each, even when two say the same', () => {
    const keys = chipsOf(aView({ measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won' }] }), 'measures', data, words).map((chip) => chip.key);
    expect(new Set(keys).size).toBe(2);
  });
});

it.each([
  [{ dimension: 'stage', notIn: [] }, 'all'],
  [{ dimension: 'stage', in: ['Won', 'Lost'] }, 'Won, Lost'],
  [{ dimension: 'stage', notIn: ['a', 'b', 'c'] }, 'not a and 2 more'],
  [{ dimension: 'stage', text: 'won' }, '“won”'],
  [{ dimension: 'day', from: '2026-01-01', to: '2026-02-01' }, 'from 1 Jan 2026 to 31 Jan 2026'],
  [{ dimension: 'account', top: 10, by: 'revenue_won' }, 'top 10'],
  [{ measure: 'revenue_won', min: 1_000 }, '≥ 1,000'],
  [{ measure: 'revenue_won', min: 1_000, level: 'account' }, 'Revenue won ≥ 1,000'],
  [{ measure: 'win_rate', max: 0.25, level: 'account' }, 'Win rate ≤ 25.0%'],
])('filter %j reads %s', (filter, text) => {
  expect(filterDetail(filter, { kind: 'member', ofDates: false, unitOf: (ref) => (ref === 'win_rate' ? 'ratio' : undefined) }, words)).toBe(text);
});

it('a period that moves is called by its name, on dates alone', () => {
  const named = (ofDates: boolean) => filterDetail({ dimension: 'created-on', in: ['last-7-days'] }, { kind: 'member', ofDates, unitOf: () => undefined }, words);
  expect([named(true), named(false)]).toEqual(['Last 7 days', 'last-7-days']);
});

it('a filter by value stands under the dimension whose members it chooses', () => {
  const view = aView({ filters: [{ measure: 'revenue_won', min: 5, level: 'rep' }, { measure: 'revenue_won', max: 9 }] });
  expect(chipsOf(view, 'filters', data, words).map(({ label, detail, field }) => [label, detail, field])).toEqual([['Rep', 'Revenue won ≥ 5', { kind: 'dimension', id: 'rep' }], ['Revenue won', '≤ 9', undefined]]);
});

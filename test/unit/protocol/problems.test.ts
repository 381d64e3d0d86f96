import { expect, test } from 'vitest';
import { refusalOf } from '../../../electron/engine/refusal';
import { methodOf } from '../../../shared/protocol/method';
import { problemsOf } from '../../../shared/protocol/problems';
import { nearest } from '../../../shared/text/nearest';
import { viewSpecSchema } from '../../../shared/view/view-spec';

const measures = [{ measure: 'revenue_won' }];
const rows: readonly { readonly name: string; readonly view: unknown; readonly problems: readonly unknown[] }[] = [
  { name: 'an unknown key, with its neighbour', view: { version: 1, measures, row: ['team'] }, problems: [{ path: 'row', code: 'unknown_key_near', params: { key: 'row', nearest: 'rows' } }] },
  { name: 'an unknown key like no other', view: { version: 1, measures, zzzzzz: 1 }, problems: [{ path: 'zzzzzz', code: 'unknown_key', params: { key: 'zzzzzz' } }] },
  { name: 'inside a list', view: { version: 1, measures: [{ measure: 'a', comparisn: 'last-year' }] }, problems: [{ path: 'measures[0].comparisn', code: 'unknown_key_near', params: { key: 'comparisn', nearest: 'comparison' } }] },
  { name: 'inside a union: a key that no branch knows', view: { version: 1, measures, filters: [{ dimension: 'rep', inn: ['x'] }] }, problems: [{ path: 'filters[0].inn', code: 'unknown_key_near', params: { key: 'inn', nearest: 'in' } }] },
  { name: 'inside a union: the branch that is meant', view: { version: 1, measures, filters: [{ dimension: 'rep', top: 0, by: 'x' }] }, problems: [{ path: 'filters[0].top', code: 'too_small', params: { limit: 1 } }] },
  { name: 'inside a union: keys that do not go together', view: { version: 1, measures, filters: [{ dimension: 'rep', in: ['x'], top: 3, by: 'x' }] }, problems: [{ path: 'filters[0].in', code: 'misplaced_key', params: { key: 'in' } }] },
  { name: 'a word of a union', view: { version: 1, measures: [{ measure: 'a', comparison: 'lastyear' }] }, problems: [{ path: 'measures[0].comparison', code: 'not_one_of_near', params: expect.objectContaining({ value: 'lastyear', nearest: 'last-year' }) }] },
  { name: 'a wrong type', view: { version: 1, measures, rows: 'team' }, problems: [{ path: 'rows', code: 'wrong_type', params: { expected: 'array', found: 'string' } }] },
  { name: 'something missing', view: { version: 1 }, problems: [{ path: 'measures', code: 'missing', params: {} }] },
  { name: 'a day that does not exist', view: { version: 1, measures, asOf: '2017-02-30' }, problems: [{ path: 'asOf', code: 'bad_date', params: { value: '2017-02-30' } }] },
  {
    name: 'several at once', view: { version: 1, measures: [], teams: 'as-wass', x: 1 },
    problems: [
      { path: 'measures', code: 'too_small', params: { limit: 1 } },
      { path: 'teams', code: 'not_one_of_near', params: expect.objectContaining({ nearest: 'as-was' }) },
      { path: 'x', code: 'unknown_key', params: { key: 'x' } },
    ],
  },
];
test.each(rows)('problems: $name', ({ view, problems }) => {
  const parsed = viewSpecSchema.safeParse(view);
  expect(parsed.error && problemsOf(parsed.error, viewSpecSchema, view)).toEqual(problems);
});

test.each([
  ['an unknown key of the view', { view: { version: 1, measures, row: [] } }, { code: 'unknown_key', params: { key: 'row', nearest: 'rows', path: 'row' } }],
  ['another version', { view: { version: 2, measures } }, { code: 'view_version', params: { version: '2' } }],
  ['a view that is none', { view: [] }, { code: 'invalid_view', problems: [expect.objectContaining({ code: 'wrong_type', path: 'view' })] }],
  ['a path starts inside the view', { view: { version: 1, measures: [{ measure: 3 }] } }, { code: 'invalid_view', params: { path: 'measures[0].measure' } }],
  ['no view at all', {}, { code: 'invalid_view' }],
])('refusal: %s', (_, input, expected) => {
  const schema = methodOf('view.query').parameters;
  const parsed = schema.safeParse(input);
  expect(parsed.error && refusalOf(parsed.error, schema, input)).toMatchObject(expected);
});

test.each([
  ['revenu_won', 'revenue_won'],
  ['REVENUE_WON', 'revenue_won'],
  ['qqqqqqqq', undefined],
])('nearest of %s is %s', (text, expected) => {
  expect(nearest(text, ['revenue_won', 'deals_won', 'win_rate'])).toBe(expected);
});

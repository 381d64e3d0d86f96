import { describe, expect, test } from 'vitest';
import { VigieError, type Problem } from '../../../shared/protocol/errors';
import { LANGUAGES, translator } from '../../../shared/text/translate';
import { parseDay } from '../../../shared/time/day';
import { parseView, viewError } from '../../../shared/view/parse-view';
import { resolveView } from '../../../shared/view/resolve-view';

const context = {
  shape: { rows: { deals: 3, orders: 2 }, custom: { orders: { Region: 'text', Fee: 'amount' } }, teamDepth: 2 } as const,
  asOf: parseDay('2017-11-14') ?? null, calendar: { fiscalStart: 1 },
};

function problemsOf(view: object): readonly Problem[] {
  try {
    return resolveView(parseView({ version: 1, ...view }), context).problems;
  } catch (error) {
    if (error instanceof VigieError) return error.problems;
    throw error;
  }
}

const measures = [{ measure: 'revenue_won' }];

describe('all that is wrong with a view is told at once, each with its place', () => {
  const cases: [name: string, view: object, expected: string[]][] = [
    ['nothing', { measures, rows: ['team', 'rep'], columns: ['quarter'], period: '2017' }, []],
    ['unknown names', { measures: [{ measure: 'revenue_wan' }], rows: ['team', 'reps'], columns: ['quater'], period: 'lst-12-months' },
      ['rows[1] unknown_dimension_near rep', 'columns[0] unknown_dimension_near quarter', 'measures[0].measure unknown_measure_near revenue_won', 'period bad_period_near last-12-months']],
    ['a name like none', { measures: [{ measure: 'zzzzzzzzzzzz' }] }, ['measures[0].measure unknown_measure']],
    ['unknown keys', { measures: [{ measure: 'revenue_won', comparisons: 'previous' }], row: ['rep'] }, ['measures[0].comparisons unknown_key_near comparison', 'row unknown_key_near rows']],
    ['a dimension twice', { measures, rows: ['rep', 'rep'], columns: ['rep'] }, ['rows[1] dimension_twice', 'columns[0] dimension_twice']],
    ['what is compared like for like with nothing', { measures: [{ measure: 'revenue_won', comparison: 'target', likeForLike: 'rep' }, { measure: 'revenue_won', likeForLike: 'rep' }] },
      ['measures[0].likeForLike like_needs_comparison', 'measures[1].likeForLike like_needs_comparison']],
    ['a target of nothing', { measures: [{ measure: 'revenue_won', comparison: 'target', of: 'deals_wun' }] }, ['measures[0].of unknown_measure_near deals_won']],
    ['a show without a comparison', { measures: [{ measure: 'revenue_won', show: 'percent' }] }, ['measures[0].show show_needs_comparison']],
    ['a period the wrong way round', { measures, period: { from: '2018-01-01', to: '2017-01-01' } }, ['period bad_period']],
    ['free aggregates', { measures: [{ measure: { sum: 'orders.net_amont' } }, { measure: { sum: 'orders.Fee' } }, { measure: { sum: 'orders.Region' } }, { measure: { count: 'orders.Region' } }] },
      ['measures[0].measure unknown_measure_near orders.net_amount', 'measures[2].measure unknown_measure_near orders.margin']],
    ['filters', { measures, filters: [{ dimension: 'stagee', in: ['x'] }, { dimension: 'quarter', top: 3, by: 'revenue_won' }, { dimension: 'rep', top: 3, by: 'revnue_won' }, { measure: 'revenue_won', min: 1 }, { dimension: 'rep', from: '2017-01-01' }] },
      ['filters[0].dimension unknown_dimension_near stage', 'filters[1].dimension choice_of_time', 'filters[2].by unknown_measure_near revenue_won', 'filters[3].level missing', 'filters[4].dimension not_of_dates']],
    ['sorts', { measures, rows: ['team'], sort: [{ dimension: 'rep', by: 'revenue_won' }, { dimension: 'team', by: { sum: 'orders.net_amont' } }] }, ['sort[0].dimension not_in_view', 'sort[1].by unknown_measure_near orders.net_amount']],
    ['where totals stand and at which column to sort', { measures, rows: ['team'], columns: ['quarter'], subtotals: { taem: 'off' }, sort: [{ dimension: 'team', by: 'revenue_won', column: { quater: '2017-Q1' } }] },
      ['subtotals.taem unknown_dimension_near team', 'sort[0].column.quater unknown_dimension_near quarter']],
    ['a measure that isn’t named', { measures: [{ show: 'value' }] }, ['measures[0].measure missing']],
    ['a date role', { measures: [{ measure: 'revenue_won', date: 'created-on' }, { measure: 'revenue_won', date: 'creatd_on' }, { measure: 'open_deals', date: 'created_on' }] },
      ['measures[1].date unknown_date_near created_on', 'measures[2].date date_fixed']],
  ];
  test.each(cases)('%s', (_, view, expected) => {
    expect(problemsOf(view).map(({ path, code, params }) => [path, code, ...(code.endsWith('_near') ? [params['nearest']] : [])].join(' ')).toSorted()).toEqual(expected.toSorted());
  });

  test.each(LANGUAGES)('and each has its words (%s)', (language) => {
    const translate = translator(language);
    const codes = new Set(cases.flatMap(([, view]) => problemsOf(view).map(({ code }) => code)));
    expect([...codes].filter((code) => translate.maybe(`errors.problems.${code}`) === undefined)).toEqual([]);
  });
});

test('another version is refused as such', () => {
  expect(() => parseView({ version: 2, measures })).toThrow(expect.objectContaining({ code: 'view_version' }));
});

test('the first problem gives the error its code', () => {
  const { problems } = resolveView(parseView({ version: 1, measures: [{ measure: 'revenue_wan' }] }), context);
  expect(viewError(problems)).toMatchObject({ code: 'unknown_measure' });
});

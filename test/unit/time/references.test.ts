import { describe, expect, test } from 'vitest';
import { formatDay, parseDay, type DayRange } from '../../../shared/time/day';
import { linearGrain, periodOf } from '../../../shared/time/grains';
import { workCalendar } from '../../../shared/time/working-days';
import { currentPieces, referencePieces, type Move, type ReferenceContext, type Target } from '../../../shared/time/references';

const day = (text: string) => parseDay(text) ?? NaN;
const range = (text: string): DayRange => { const [from = '', to = ''] = text.split('..'); return { from: day(from), to: day(to) }; };
/** Monday to Friday. */
const workdays = workCalendar(() => false);
const written = (pieces: readonly DayRange[]) => pieces.map(({ from, to }) => `${formatDay(from)}..${formatDay(to)}`).join(' ');

/** A period of a grain as far as the view shows it, or a span without a grain. */
function target(grainId: string | null, span: string): Target {
  const piece = range(span);
  const grain = grainId === null ? undefined : linearGrain(grainId);
  return { pieces: [piece], grain, whole: grain ? periodOf(grain, piece.from, { fiscalStart: 1 }) : piece };
}

function context(more: Partial<ReferenceContext> = {}): ReferenceContext {
  return { workdays, asOf: day('2030-12-31'), calendar: { fiscalStart: 1 }, viewFrom: day('2017-01-01'), span: undefined, partial: 'aligned', firstDay: day('2000-01-01'), ...more };
}

const previous: Move = { kind: 'previous' };
const lastYear: Move = { kind: 'years', years: 1 };
const weekdays: Move = { kind: 'weekdays', years: 1 };

describe('the days that a period is compared with', () => {
  const cases: [name: string, rule: Move, grain: string | null, target: string, expected: string, more?: Partial<ReferenceContext>][] = [
    ['the month before', previous, 'month', '2017-03-01..2017-04-01', '2017-02-01..2017-03-01'],
    ['the quarter before, over a year’s end', previous, 'quarter', '2017-01-01..2017-04-01', '2016-10-01..2017-01-01'],
    ['the week before', previous, 'week', '2017-01-02..2017-01-09', '2016-12-26..2017-01-02'],
    ['the day before', previous, 'day', '2016-03-01..2016-03-02', '2016-02-29..2016-03-01'],
    ['the span just before, of as many months', previous, null, '2017-04-01..2017-10-01', '2016-10-01..2017-04-01'],
    ['the span just before, of as many days', previous, null, '2017-04-02..2017-04-12', '2017-03-23..2017-04-02'],
    ['a whole year without a time dimension', previous, null, '2017-01-01..2018-01-01', '2016-01-01..2017-01-01'],
    ['a period clipped at its end is clipped alike', previous, 'month', '2017-03-01..2017-03-15', '2017-02-01..2017-02-15'],
    ['a period clipped at its start is clipped alike', previous, 'month', '2017-01-15..2017-02-01', '2016-12-15..2017-01-01'],
    ['a clip beyond the shorter month keeps to its end', previous, 'month', '2017-03-01..2017-03-31', '2017-02-01..2017-03-01'],
    ['same dates', lastYear, 'quarter', '2017-10-01..2018-01-01', '2016-10-01..2017-01-01'],
    ['same dates of a week', lastYear, 'week', '2017-11-13..2017-11-20', '2016-11-13..2016-11-20'],
    ['29 February of the past folds into 28 February', lastYear, 'day', '2017-02-28..2017-03-01', '2016-02-28..2016-03-01'],
    ['29 February has no reference', lastYear, 'day', '2016-02-29..2016-03-01', ''],
    ['28 February of a leap year', lastYear, 'day', '2016-02-28..2016-02-29', '2015-02-28..2015-03-01'],
    ['February of a leap year', lastYear, 'month', '2016-02-01..2016-03-01', '2015-02-01..2015-03-01'],
    ['four years before', { kind: 'years', years: 4 }, 'month', '2020-02-01..2020-03-01', '2016-02-01..2016-03-01'],
    ['364 days: 2026-11-23 meets 2025-11-24', weekdays, 'day', '2026-11-23..2026-11-24', '2025-11-24..2025-11-25'],
    ['364 days: 2024-03-01 meets 2023-03-03', weekdays, 'day', '2024-03-01..2024-03-02', '2023-03-03..2023-03-04'],
    ['364 days: 2025-03-01 meets 2024-03-02', weekdays, 'day', '2025-03-01..2025-03-02', '2024-03-02..2024-03-03'],
    ['364 days: 2024-12-31 stays in 2024', weekdays, 'day', '2024-12-31..2025-01-01', '2024-01-02..2024-01-03'],
    ['364 days: 2026-W53 meets 2026-W01', weekdays, 'week', '2026-12-28..2027-01-04', '2025-12-29..2026-01-05'],
    ['364 days: 2027-W01 meets 2026-W02', weekdays, 'week', '2027-01-04..2027-01-11', '2026-01-05..2026-01-12'],
    ['a chosen span, day by day', { kind: 'span', range: range('2015-01-01..2015-07-01') }, 'month', '2017-02-01..2017-03-01', '2015-02-01..2015-03-01'],
    ['a chosen span, blank beyond its end', { kind: 'span', range: range('2015-01-01..2015-07-01') }, 'month', '2017-08-01..2017-09-01', ''],
    ['a chosen span, cut at its end', { kind: 'span', range: range('2015-01-01..2015-07-01') }, 'year', '2017-01-01..2018-01-01', '2015-01-01..2015-07-01'],
    ['a running quarter, same dates', lastYear, 'quarter', '2017-10-01..2018-01-01', '2016-10-01..2016-11-15', { asOf: day('2017-11-14') }],
    ['a running quarter, the quarter before', previous, 'quarter', '2017-10-01..2018-01-01', '2017-07-01..2017-08-15', { asOf: day('2017-11-14') }],
    ['a running quarter, clipped to the month’s end', previous, 'quarter', '2017-04-01..2017-07-01', '2017-01-01..2017-03-01', { asOf: day('2017-05-31') }],
    ['a running week', previous, 'week', '2017-11-13..2017-11-20', '2017-11-06..2017-11-09', { asOf: day('2017-11-15') }],
    ['a running month by weekdays', weekdays, 'month', '2026-11-01..2026-12-01', '2025-11-02..2025-11-22', { asOf: day('2026-11-20') }],
    ['as-of on 29 February', lastYear, 'quarter', '2016-01-01..2016-04-01', '2015-01-01..2015-03-01', { asOf: day('2016-02-29') }],
    ['a running period in full', lastYear, 'quarter', '2017-10-01..2018-01-01', '2016-10-01..2017-01-01', { asOf: day('2017-11-14'), partial: 'full' }],
    ['as-of on the last day isn’t running', previous, 'month', '2017-02-01..2017-03-01', '2017-01-01..2017-02-01', { asOf: day('2017-02-28') }],
    ['a period wholly to come', lastYear, 'quarter', '2018-01-01..2018-04-01', '', { asOf: day('2017-11-14') }],
    ['a period wholly to come, in full', lastYear, 'quarter', '2018-01-01..2018-04-01', '2017-01-01..2017-04-01', { asOf: day('2017-11-14'), partial: 'full' }],
    ['the year to date, a year before', lastYear, 'month', '2017-11-01..2017-12-01', '2016-01-01..2016-11-15', { asOf: day('2017-11-14'), span: 'year-to-date' }],
    ['the year to date of the month before', previous, 'month', '2017-11-01..2017-12-01', '2017-01-01..2017-10-15', { asOf: day('2017-11-14'), span: 'year-to-date' }],
    ['twelve months, a year before', lastYear, 'month', '2017-03-01..2017-04-01', '2015-04-01..2016-04-01', { span: 'rolling-12' }],
    ['the mean of years takes those that the data holds whole', { kind: 'average', years: 3 }, 'month', '2017-02-01..2017-03-01', '2016-02-01..2016-03-01 2015-02-01..2015-03-01', { firstDay: day('2014-06-01') }],
    ['no year is held whole', { kind: 'average', years: 3 }, 'month', '2017-02-01..2017-03-01', '', { firstDay: day('2016-06-01') }],
  ];
  test.each(cases)('%s', (...[, rule, grain, span, expected, more]) => {
    const { sides, missing } = referencePieces(rule, target(grain, span), context(more));
    expect(written(sides.flatMap(({ pieces }) => pieces))).toBe(expected);
    expect(missing === null).toBe(expected !== '');
  });

  test('says why there is none', () => {
    const asOf = day('2017-11-14');
    expect(referencePieces(lastYear, target('quarter', '2018-01-01..2018-04-01'), context({ asOf })).missing).toBe('future');
    expect(referencePieces(lastYear, target('day', '2016-02-29..2016-03-01'), context({ asOf })).missing).toBe('no-reference');
  });

  test('a period in pieces keeps its pieces', () => {
    const whole = range('2017-01-01..2018-01-01');
    const pieces = [range('2017-01-01..2017-04-01'), range('2017-07-01..2017-10-01')];
    expect(written(referencePieces(lastYear, { pieces, whole, grain: linearGrain('year') }, context()).sides.flatMap((side) => side.pieces))).toBe('2016-01-01..2016-04-01 2016-07-01..2016-10-01');
    expect(written(referencePieces(previous, { pieces, whole, grain: linearGrain('year') }, context()).sides.flatMap((side) => side.pieces))).toBe('2016-01-01..2016-04-01 2016-07-01..2016-10-01');
  });
});

describe('the days that a period shows itself', () => {
  const cases: [span: ReferenceContext['span'], asOf: string, expected: string][] = [
    [undefined, '2030-01-01', '2017-10-01..2018-01-01'],
    [undefined, '2017-11-14', '2017-10-01..2017-11-15'],
    [undefined, '2017-09-30', ''],
    ['year-to-date', '2017-11-14', '2017-01-01..2017-11-15'],
    ['year-to-date', '2030-01-01', '2017-01-01..2018-01-01'],
    ['half-to-date', '2017-11-14', '2017-07-01..2017-11-15'],
    ['quarter-to-date', '2017-11-14', '2017-10-01..2017-11-15'],
    ['month-to-date', '2017-11-14', '2017-11-01..2017-11-15'],
    ['rolling-12', '2017-11-14', '2016-11-15..2017-11-15'],
    ['rolling-12', '2030-01-01', '2017-01-01..2018-01-01'],
  ];
  test.each(cases)('%s at %s', (span, asOf, expected) => {
    expect(written(currentPieces(target('quarter', '2017-10-01..2018-01-01'), { asOf: day(asOf), calendar: { fiscalStart: 1 }, span }))).toBe(expected);
  });

  test('twelve months up to 29 February', () => {
    expect(written(currentPieces(target('month', '2016-02-01..2016-03-01'), { asOf: day('2016-02-29'), calendar: { fiscalStart: 1 }, span: 'rolling-12' }))).toBe('2015-03-01..2016-03-01');
  });
});

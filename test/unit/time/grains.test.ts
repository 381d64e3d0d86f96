import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../shared/time/day';
import { CYCLIC_GRAINS, LINEAR_GRAINS, linearGrain, periodOf, periodsIn } from '../../../shared/time/grains';

const day = (text: string) => parseDay(text) ?? NaN;
const range = (text: string) => { const [from = '', to = ''] = text.split('..'); return { from: day(from), to: day(to) }; };
const written = ({ from, to }: { from: number; to: number }) => `${formatDay(from)}..${formatDay(to)}`;

describe('the period that holds a day, and its key', () => {
  const cases: [grain: string, day: string, key: string, period: string, fiscalStart?: number][] = [
    ['year', '2017-11-03', '2017', '2017-01-01..2018-01-01'],
    ['half', '2017-06-30', '2017-H1', '2017-01-01..2017-07-01'],
    ['half', '2017-07-01', '2017-H2', '2017-07-01..2018-01-01'],
    ['quarter', '2017-11-03', '2017-Q4', '2017-10-01..2018-01-01'],
    ['month', '2016-02-29', '2016-02', '2016-02-01..2016-03-01'],
    ['day', '2016-02-29', '2016-02-29', '2016-02-29..2016-03-01'],
    ['week', '2017-11-15', '2017-W46', '2017-11-13..2017-11-20'],
    // A week belongs to the year of its Thursday.
    ['week', '2017-01-01', '2016-W52', '2016-12-26..2017-01-02'],
    ['week', '2018-12-31', '2019-W01', '2018-12-31..2019-01-07'],
    ['week', '2020-12-28', '2020-W53', '2020-12-28..2021-01-04'],
    ['week', '2021-01-03', '2020-W53', '2020-12-28..2021-01-04'],
    ['week', '2026-12-28', '2026-W53', '2026-12-28..2027-01-04'],
    // A fiscal year is named by the year in which it ends.
    ['fiscal-year', '2016-07-01', 'FY2017', '2016-07-01..2017-07-01', 7],
    ['fiscal-year', '2017-06-30', 'FY2017', '2016-07-01..2017-07-01', 7],
    ['fiscal-year', '2017-03-31', 'FY2017', '2016-04-01..2017-04-01', 4],
    ['fiscal-year', '2017-12-31', 'FY2017', '2017-01-01..2018-01-01', 1],
    ['fiscal-half', '2017-01-01', 'FY2017-H2', '2017-01-01..2017-07-01', 7],
    ['fiscal-quarter', '2016-10-15', 'FY2017-Q2', '2016-10-01..2017-01-01', 7],
    ['fiscal-quarter', '2017-01-15', 'FY2017-Q4', '2017-01-01..2017-04-01', 4],
    ['fiscal-month', '2016-07-15', 'FY2017-M01', '2016-07-01..2016-08-01', 7],
    ['fiscal-month', '2017-06-15', 'FY2017-M12', '2017-06-01..2017-07-01', 7],
    ['fiscal-year', '2016-12-15', 'FY2017', '2016-12-01..2017-12-01', 12],
  ];
  test.each(cases)('%s of %s is %s', (...[id, on, key, period, fiscalStart = 1]) => {
    const grain = linearGrain(id);
    const found = periodOf(grain, day(on), { fiscalStart });
    expect(grain.key(found.from, { fiscalStart })).toBe(key);
    expect(written(found)).toBe(period);
    expect(grain.parse(key, { fiscalStart })).toBe(found.from);
  });
});

test.each(['2017-Q5', '2017-Q0', '2017-H3', '2017-13', '2017-00', '2017-W54', '2021-W53', '2017-W00', '17', 'FY2017-Q5', '2017-02-30', '', '2017-q3', 'FY17'])('%s is no period', (key) => {
  for (const grain of LINEAR_GRAINS) expect(grain.parse(key, { fiscalStart: 7 })).toBeUndefined();
});

test('periods follow one another, and every key parses back, over a leap cycle and every first month', () => {
  for (let fiscalStart = 1; fiscalStart <= 12; fiscalStart += 1) {
    for (const grain of LINEAR_GRAINS) {
      const found = periodsIn(grain, range('2015-01-01..2021-03-01'), { fiscalStart });
      found.forEach((period, index) => {
        expect(grain.parse(grain.key(period.from, { fiscalStart }), { fiscalStart })).toBe(period.from);
        if (index > 0) expect(period.from).toBe(found[index - 1]?.to);
        expect(grain.shift(grain.shift(period.from, 5, { fiscalStart }), -5, { fiscalStart })).toBe(period.from);
      });
    }
  }
});

test('years with a week 53', () => {
  const week = linearGrain('week');
  const years = Array.from({ length: 18 }, (_, index) => 2015 + index).filter((year) => week.parse(`${year}-W53`, { fiscalStart: 1 }) !== undefined);
  expect(years).toEqual([2015, 2020, 2026, 2032]);
});

test('cyclic grains classify each day by itself', () => {
  const keyOf = (id: string, on: string) => { const grain = CYCLIC_GRAINS.find((one) => one.id === id); return grain?.keys[grain.classOf(day(on))]; };
  expect(keyOf('weekday', '2017-11-13')).toBe('1');
  expect(keyOf('weekday', '2017-11-19')).toBe('7');
  expect(keyOf('weekday', '1969-12-31')).toBe('3');
  expect(keyOf('month-of-year', '2016-02-29')).toBe('02');
});

import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../shared/time/day';
import { NAMED_PERIODS, parsePeriod } from '../../../shared/time/named-periods';
import { translator, LANGUAGES } from '../../../shared/text/translate';

const cases: [name: string, asOf: string, expected: string, fiscalStart?: number][] = [
  ['2017', '2017-11-14', '2017-01-01..2018-01-01'],
  ['2017-H2', '2017-11-14', '2017-07-01..2018-01-01'],
  ['2017-Q3', '2017-11-14', '2017-07-01..2017-10-01'],
  ['2017-11', '2017-11-14', '2017-11-01..2017-12-01'],
  ['2017-W46', '2017-11-14', '2017-11-13..2017-11-20'],
  ['2017-11-03', '2017-11-14', '2017-11-03..2017-11-04'],
  ['FY2017-Q2', '2017-11-14', '2016-10-01..2017-01-01', 7],
  ['FY2018', '2017-11-14', '2017-04-01..2018-04-01', 4],
  ['last-12-months', '2017-11-14', '2016-11-01..2017-11-01'],
  ['last-12-months', '2017-11-30', '2016-12-01..2017-12-01'],
  ['last-12-months', '2016-02-28', '2015-02-01..2016-02-01'],
  ['last-12-months', '2016-02-29', '2015-03-01..2016-03-01'],
  ['last-3-months', '2017-01-10', '2016-10-01..2017-01-01'],
  ['year-to-date', '2017-11-14', '2017-01-01..2017-11-15'],
  ['fiscal-year-to-date', '2017-11-14', '2017-07-01..2017-11-15', 7],
  ['this-quarter', '2017-11-14', '2017-10-01..2018-01-01'],
  ['last-quarter', '2017-02-14', '2016-10-01..2017-01-01'],
  ['next-quarter', '2017-11-14', '2018-01-01..2018-04-01'],
  ['this-month', '2017-11-14', '2017-11-01..2017-12-01'],
  ['this-week', '2017-11-14', '2017-11-13..2017-11-20'],
  ['last-30-days', '2017-11-14', '2017-10-16..2017-11-15'],
  ['rolling-12', '2017-11-14', '2016-11-15..2017-11-15'],
  ['today', '2017-11-14', '2017-11-14..2017-11-15'],
];

test.each(cases)('%s at %s is %s', (name, asOf, expected, fiscalStart = 1) => {
  const found = parsePeriod(name, parseDay(asOf) ?? null, { fiscalStart });
  expect(found && `${formatDay(found.from)}..${formatDay(found.to)}`).toBe(expected);
});

test('what isn’t a period is none', () => {
  for (const name of ['', 'last-year-weekdays', '2017-Q5', 'lst-12-months']) expect(parsePeriod(name, 17_000, { fiscalStart: 1 })).toBeUndefined();
  // A name that moves with as-of says nothing without one; a calendar period does.
  expect(parsePeriod('this-year', null, { fiscalStart: 1 })).toBeUndefined();
  expect(parsePeriod('2017', null, { fiscalStart: 1 })).toBeDefined();
});

test.each(LANGUAGES)('every named period has its words (%s)', (language) => {
  const translate = translator(language);
  expect(NAMED_PERIODS.filter(({ id }) => translate.maybe(`time.periods.${id}`) === undefined).map(({ id }) => id)).toEqual([]);
});

import { expect, test } from 'vitest';
import { formatDay } from '../../../shared/time/day';
import { goalPeriod } from '../../../shared/time/goal-period';

const days = (text: string) => {
  const range = goalPeriod(text, { fiscalStart: 4 });
  return range && `${formatDay(range.from)} ${formatDay(range.to)}`;
};

test.each([
  ['2026-01', '2026-01-01 2026-02-01'], ['2026-Q2', '2026-04-01 2026-07-01'], ['T3 2026', '2026-07-01 2026-10-01'], ['s2-2026', '2026-07-01 2027-01-01'],
  ['FY2026-Q1', '2025-04-01 2025-07-01'], ['11/2026', '2026-11-01 2026-12-01'], ['2026', '2026-01-01 2027-01-01'], ['2026-03-01', '2026-03-01 2026-04-01'], ['2026-03-02', '2026-03-02 2026-03-03'],
])('%s is a period', (text, expected) => expect(days(text)).toBe(expected));

test.each(['2026-13', '2026-Q5', 'H3 2026', '2026-02-30', '13/2026', 'soon', ''])('“%s” is none', (text) => expect(days(text)).toBeUndefined());

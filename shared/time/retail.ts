import { dayOf, partsOf, weekdayOf, type Day } from './day';

/** Months of whole weeks: four, four and five of them to a quarter, in one of three orders. */
export const RETAIL_PATTERNS = ['4-4-5', '4-5-4', '5-4-4'] as const;
type RetailPattern = (typeof RETAIL_PATTERNS)[number];

/**
 * A year of 52 or 53 whole weeks. It begins on the `weekday` (Monday 1 to Sunday 7) nearest to the first of `month`, and bears the
 * name of the year that most of its days lie in. A 53rd week belongs to its last month.
 */
export interface RetailCalendar {
  readonly pattern: RetailPattern;
  readonly month: number;
  readonly weekday: number;
}

/** As American retailers count: from the Sunday nearest to 1 February. */
export const USUAL_RETAIL: RetailCalendar = { pattern: '4-4-5', month: 2, weekday: 7 };

const DAYS_PER_WEEK = 7;
const WEEKS_PER_QUARTER = 13;
const QUARTERS = 4;
/** From this month on, a year that begins in it lies mostly in the next one. */
const FIRST_OF_NEXT = 8;

const WEEKS_OF: Readonly<Record<RetailPattern, readonly [number, number, number]>> = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4] };

/** First day of the retail year of that name. */
export function retailYearStart(year: number, { month, weekday }: RetailCalendar): Day {
  const first = dayOf(month >= FIRST_OF_NEXT ? year - 1 : year, month, 1);
  const since = (weekdayOf(first) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return since <= DAYS_PER_WEEK / 2 ? first - since : first + DAYS_PER_WEEK - since;
}

/** Name of the retail year that holds a day. */
export function retailYearOf(day: Day, calendar: RetailCalendar): number {
  let year = partsOf(day).year + 1;
  while (retailYearStart(year, calendar) > day) year -= 1;
  return year;
}

/** Parts that a retail year has of each kind. */
export const RETAIL_PARTS = { year: 1, half: 2, quarter: 4, month: 12 } as const;
export type RetailPart = keyof typeof RETAIL_PARTS;

/** First day of a part of a retail year, counted from 0; a part beyond the last is one of a later year. */
export function retailPartStart(year: number, part: number, kind: RetailPart, calendar: RetailCalendar): Day {
  const parts = RETAIL_PARTS[kind];
  const at = part - Math.floor(part / parts) * parts;
  return retailYearStart(year + Math.floor(part / parts), calendar) + DAYS_PER_WEEK * weeksBefore(at, kind, calendar);
}

/** Which part of its retail year holds a day, counted from 0. */
export function retailPartOf(day: Day, kind: RetailPart, calendar: RetailCalendar): { year: number; part: number } {
  const year = retailYearOf(day, calendar);
  const week = Math.floor((day - retailYearStart(year, calendar)) / DAYS_PER_WEEK);
  let part = RETAIL_PARTS[kind] - 1;
  while (weeksBefore(part, kind, calendar) > week) part -= 1;
  return { year, part };
}

function weeksBefore(part: number, kind: RetailPart, { pattern }: RetailCalendar): number {
  if (kind !== 'month') return ((QUARTERS * WEEKS_PER_QUARTER) / RETAIL_PARTS[kind]) * part;
  const [first, second] = WEEKS_OF[pattern];
  return Math.floor(part / 3) * WEEKS_PER_QUARTER + (part % 3 === 0 ? 0 : part % 3 === 1 ? first : first + second);
}

import { dayOf, daysInMonth, partsOf, type Day, type DayRange } from './day';
import type { RetailCalendar } from './retail';

/** How days gather into years. `fiscalStart`: first month (1 to 12) of the fiscal year, which is named by the year it ends in. */
export interface Calendar {
  readonly fiscalStart: number;
  /** Years of whole weeks; absent: as retailers usually count. */
  readonly retail?: RetailCalendar | undefined;
}

/** Months since January of year 0: months as plain integers, so that adding and flooring are arithmetic. */
export function monthNumber(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** First day of a month number. */
export function monthStart(month: number): Day {
  return dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** The same day of the month `months` later (earlier when negative), clipped to that month's end. */
export function addMonths(day: Day, months: number): Day {
  const target = monthNumber(day) + months;
  const first = monthStart(target);
  return first + Math.min(partsOf(day).day, lengthOfMonth(target)) - 1;
}

/** Days of a month number. */
export function lengthOfMonth(month: number): number {
  return daysInMonth(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
}

export function isMonthStart(day: Day): boolean {
  return partsOf(day).day === 1;
}

/** Days in both; undefined when none. */
export function intersect(a: DayRange, b: DayRange): DayRange | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : undefined;
}

/** What is left of ranges when others are taken out. */
export function without(ranges: readonly DayRange[], taken: readonly DayRange[]): DayRange[] {
  return taken.reduce<DayRange[]>((left, { from, to }) => left.flatMap((range) => [{ from: range.from, to: Math.min(range.to, from) }, { from: Math.max(range.from, to), to: range.to }].filter((piece) => piece.from < piece.to)), [...ranges]);
}

/** Ranges sorted, overlaps and neighbours joined. */
export function union(ranges: readonly DayRange[]): DayRange[] {
  const sorted = ranges.filter((range) => range.from < range.to).toSorted((a, b) => a.from - b.from);
  const joined: DayRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}

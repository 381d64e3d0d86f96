/**
 * The oracle's own calendar: a table of days filled by counting one day at a time, no Date anywhere. Slow on purpose and
 * simple on purpose: the engine's arithmetic is checked against it.
 */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** Position in its year, 1 January is 1. */
  readonly ordinal: number;
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2069;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function countDays(): CalendarDay[] {
  const days: CalendarDay[] = [];
  let weekday = 4; // 1 January 1970 was a Thursday
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    let ordinal = 1;
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= monthLength(year, month); day += 1) {
        days.push({ year, month, day, weekday, ordinal });
        weekday = weekday === 7 ? 1 : weekday + 1;
        ordinal += 1;
      }
    }
  }
  return days;
}

/** Index: days since 1970-01-01. */
export const CALENDAR: readonly CalendarDay[] = countDays();

const numberByText = new Map<string, number>();
const textByNumber: string[] = [];
CALENDAR.forEach(({ year, month, day }, index) => {
  const text = `${year}-${two(month)}-${two(day)}`;
  numberByText.set(text, index);
  textByNumber.push(text);
});

export function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

export function calendarDay(day: number): CalendarDay {
  const found = CALENDAR[day];
  if (found === undefined) throw new Error(`day ${day} is outside the oracle's calendar`);
  return found;
}

/** The day number of `2017-03-01`. */
export function dayNumber(text: string): number {
  const day = numberByText.get(text);
  if (day === undefined) throw new Error(`${text} is not a day of the oracle's calendar`);
  return day;
}

export function dayText(day: number): string {
  return textByNumber[day] ?? '';
}

/** The day with that month offset from a date; a day beyond the month's end becomes its last day. */
export function addMonths(day: number, months: number): number {
  const from = calendarDay(day);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(`${year}-${two(month)}-${two(Math.min(from.day, monthLength(year, month)))}`);
}

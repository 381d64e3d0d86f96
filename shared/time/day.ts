/** A calendar day as the number of days since 1970-01-01. No time zone anywhere: a day is the wall-clock day as written. */
export type Day = number;

/** Half-open span of days [from, to). */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;

/** The day number of a proleptic Gregorian date; `month` is 1 to 12 and may overflow, as may `day`. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY;
}

/** Year, month (1 to 12) and day of the month (1 to 31). */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** `2017-03-01`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day written as `YYYY-MM-DD`, or undefined when the text isn't a real date (2017-02-30 isn't). */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : undefined;
}

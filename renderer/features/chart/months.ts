import { daysInMonth, parseDay, partsOf } from '../../../shared/time/day';

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The month of a member key such as `2017-11`; undefined for `(none)` and the like. */
export function parseMonth(key: string): Month | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(key);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : undefined;
}

/** The month an as-of date falls in and whether it cuts it; undefined without one. */
export function monthOfAsOf(asOf: string | null): (Month & { readonly cut: boolean }) | undefined {
  const day = asOf === null ? undefined : parseDay(asOf);
  if (day === undefined) return undefined;
  const { year, month, day: dayOfMonth } = partsOf(day);
  return { year, month, cut: dayOfMonth < daysInMonth(year, month) };
}

/** Rises by one a month, so that months can be compared. */
export function monthNumber({ year, month }: Month): number {
  return year * 12 + month - 1;
}

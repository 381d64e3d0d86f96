import { formatDay } from '../../../../../shared/time/day';

const DAY_MS = 86_400_000;
/** Day numbers (from 1970-01-01) of the day before a workbook's day 1, and of the first day of the system of 1904. */
const BEFORE_1900 = -25_568;
const FIRST_1904 = -24_107;
/** The 29th of February 1900, which the system of 1900 counts and the calendar doesn't have. */
const LEAP_BUG = 60;
const LAST_YEAR_9999 = 2_958_465;

/** A spreadsheet's count of days as an ISO day, with its time where it has one; undefined outside the years that it knows. */
export function serialDate(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_YEAR_9999 + 1) return undefined;
  // A binary fraction is a hair off the second that was meant.
  const ms = Math.round((serial % 1) * DAY_MS);
  const carried = ms === DAY_MS ? 1 : 0;
  const day = Math.floor(serial) + carried;
  const time = timeOfDay(carried === 1 ? 0 : ms);
  if (day === 0 && !is1904) return time || '00:00:00';
  return `${isoDay(day, is1904)}${time === '' ? '' : ` ${time}`}`;
}

function isoDay(day: number, is1904: boolean): string {
  if (is1904) return formatDay(FIRST_1904 + day);
  // Shown as a spreadsheet shows it; it isn't a day, and is told where one is expected.
  if (day === LEAP_BUG) return '1900-02-29';
  return formatDay(BEFORE_1900 + (day < LEAP_BUG ? day : day - 1));
}

/** `hh:mm:ss`, with thousandths where there are some; empty at midnight. */
function timeOfDay(ms: number): string {
  return ms === 0 ? '' : new Date(ms).toISOString().slice(11, 23).replace(/\.000$/, '');
}

/** A spreadsheet's fraction of a day as hours, which may be more than a day's. */
export function serialTime(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const seconds = Math.round(serial * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

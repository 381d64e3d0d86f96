import type { Language } from '../text/translate';
import { parseDay, partsOf, weekdayOf, type Day } from '../time/day';

/** Dates as both languages write them in print: `1 Jan – 13 Nov 2026`, `1er janv. – 13 nov. 2026`. All ISO in, no time zone. */

const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const satisfies Record<Language, readonly string[]>;
const LONG_MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const satisfies Record<Language, readonly string[]>;
const WEEKDAYS = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
} as const satisfies Record<Language, readonly string[]>;

/** `month` is 1 to 12. */
export function monthName(month: number, language: Language, length: 'short' | 'long' = 'short'): string {
  return (length === 'short' ? MONTHS : LONG_MONTHS)[language][month - 1] ?? '';
}

/** `weekday` is 1 (Monday) to 7. */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language][weekday - 1] ?? '';
}

const dayOfMonth = (day: number, language: Language) => (language === 'fr' && day === 1 ? '1er' : String(day));

function written(day: Day, language: Language, parts: 'day' | 'day-month' | 'full'): string {
  const { year, month, day: date } = partsOf(day);
  const first = dayOfMonth(date, language);
  if (parts === 'day') return first;
  return parts === 'day-month' ? `${first} ${monthName(month, language)}` : `${first} ${monthName(month, language)} ${year}`;
}

/** `13 Nov 2026`; with `weekday`, `Fri 13 Nov 2026`. What isn't an ISO date comes back as it is. */
export function formatDate(iso: string, language: Language, weekday = false): string {
  const day = parseDay(iso);
  if (day === undefined) return iso;
  const date = written(day, language, 'full');
  return weekday ? `${weekdayName(weekdayOf(day), language)} ${date}` : date;
}

export interface IsoRange {
  /** Inclusive. */
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
}

/** A half-open range as people read it, both ends inclusive: `1 Jan – 13 Nov 2026`. Without `year`, `1 Jan – 13 Nov`. */
export function formatDateRange(range: IsoRange, language: Language, options: { readonly year?: boolean } = {}): string {
  const from = parseDay(range.from);
  const end = parseDay(range.to);
  if (from === undefined || end === undefined) return '';
  const last = end - 1;
  const start = partsOf(from);
  const finish = partsOf(last);
  const withYear = options.year !== false;
  const tail = withYear ? 'full' : 'day-month';
  if (last <= from) return written(from, language, tail);
  if (start.year !== finish.year) return `${written(from, language, 'full')} – ${written(last, language, 'full')}`;
  if (start.month === finish.month) return `${written(from, language, 'day')} – ${written(last, language, tail)}`;
  return `${written(from, language, 'day-month')} – ${written(last, language, tail)}`;
}

/** The calendar year in which the whole range lies, or undefined. */
export function yearOf(range: IsoRange): number | undefined {
  const from = parseDay(range.from);
  const end = parseDay(range.to);
  if (from === undefined || end === undefined) return undefined;
  const { year } = partsOf(from);
  return partsOf(Math.max(from, end - 1)).year === year ? year : undefined;
}

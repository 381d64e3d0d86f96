import { monthName } from '../../../../shared/format/dates';
import { parseDay } from '../../../../shared/time/day';

export interface ReadDays {
  readonly days: readonly { readonly date: string; readonly name: string | null }[];
  /** Lines that say no day, as written. */
  readonly unread: readonly string[];
  /** A day that could be read with the month first too; it is read with the day first. */
  readonly ambiguous: string | null;
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
/** Months by name in either language, whole or short. */
const MONTHS = new Map(Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => (['en', 'fr'] as const).flatMap((language) => (['long', 'short'] as const).map((form): [string, number] => [plain(monthName(month, language, form)), month]))));
const iso = (year: string, month: string | number, day: string) => `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Days as people list them, one a line: `2026-05-15`, `15/05/2026`, `15 May 2026`, and what each is for behind a tab, comma or semicolon. */
export function readDays(text: string): ReadDays {
  const days = new Map<string, string | null>();
  const unread: string[] = [];
  let ambiguous: string | null = null;
  for (const line of text.split(/\r?\n/).map((one) => one.trim()).filter((one) => one !== '')) {
    const [, written = '', name = ''] = /^([^\t;,]+)[\t;,]?\s*(.*)$/.exec(line) ?? [];
    const date = dayOf(written.trim());
    if (date === undefined) unread.push(line);
    else if (!days.has(date)) days.set(date, name.trim() === '' ? null : name.trim());
    const [, first = '', second = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(written.trim()) ?? [];
    if (date !== undefined && first !== '' && first !== second && Number(first) <= 12) ambiguous ??= written.trim();
  }
  // A list in which some day is above 12 has told its order.
  const isTold = /^\s*(1[3-9]|2\d|3[01])[/.-]/m.test(text);
  return { days: [...days].map(([date, name]) => ({ date, name })), unread, ambiguous: isTold ? null : ambiguous };
}

function dayOf(written: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const [, worded = '', name = '', ofYear = ''] = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}+\.?)\s+(\d{4})$/u.exec(written) ?? [];
  const found = day !== '' ? iso(year, month, day) : worded !== '' ? iso(ofYear, MONTHS.get(plain(name)) ?? 0, worded) : written;
  return /^\d{4}-\d{2}-\d{2}$/.test(found) && parseDay(found) !== undefined ? found : undefined;
}

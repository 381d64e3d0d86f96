import { parseDay, partsOf } from '../../../../shared/time/day';
import { goalPeriod } from '../../../../shared/time/goal-period';
import type { DateOrder } from '../detect/cell-format';
import { plainWords } from '../recognise/plain-words';
import { FISCAL, periodName, periodOf, type PeriodKind } from './period-headers';

// Which months a fiscal year has doesn't matter to whether it can be read.
export const isPeriod = (text: string) => goalPeriod(text, { fiscalStart: 1 }) !== undefined;
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s|$)/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:\D|$)/;

/** The first day of a month stands for the month. */
const monthBegun = (day: string) => day.replace(/-01$/, '');

/** A period as Vigie writes it, whatever the text writes; undefined where it is none, or stands already as it should. `header`: what stands above it. */
export function periodWritten(text: string, header: string, order: DateOrder | null): string | undefined {
  if (DAY.test(text.trim()) || ISO_DAY.test(text.trim())) {
    const day = dayWritten(text, order);
    return day && monthBegun(day);
  }
  // "1" below "Quarter" is the first quarter, not January.
  const kind = /^\d(?:\s|$)/.test(text) ? LETTERS.find(([words]) => words.test(plainWords(header)))?.[1] ?? '' : '';
  // A period that names its year needs no other column of years.
  const found = periodOf(`${kind}${text}`) ?? periodOf(text.replace(/ (?:FY )?(?:19|20)\d{2}$/, ''));
  return found?.year === undefined || found.year === null ? undefined : periodName(isFiscal(header) ? { ...found, isFiscal: true } : found, found.year);
}

/** A day of a text, ISO; undefined where it is none, or nothing tells its order. */
function dayWritten(text: string, order: DateOrder | null): string | undefined {
  const [, first, second, year] = DAY.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return ISO_DAY.test(text.trim()) ? text.trim().slice(0, 'YYYY-MM-DD'.length) : undefined;
  if (order !== 'dmy' && order !== 'mdy') return undefined;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The month, quarter, half or year between two days as an objective gives them: its last day, or the one after it. */
export function nameOfSpan(from: string, to: string, order: DateOrder | null): string | undefined {
  const [first, last] = [parseDay(dayWritten(from, order) ?? ''), parseDay(dayWritten(to, order) ?? '')];
  if (first === undefined || last === undefined) return undefined;
  const begun = partsOf(first);
  const after = partsOf(partsOf(last).day === 1 ? last : last + 1);
  const months = (after.year - begun.year) * 12 + after.month - begun.month;
  const kind = KINDS_BY_MONTHS.get(months);
  if (kind === undefined || begun.day !== 1 || after.day !== 1 || (begun.month - 1) % months !== 0) return undefined;
  return periodName({ kind, number: (begun.month - 1) / months + 1, isFiscal: false }, begun.year);
}

const KINDS_BY_MONTHS: ReadonlyMap<number, PeriodKind> = new Map([[1, 'month'], [3, 'quarter'], [6, 'half'], [12, 'year']]);

/** The period that a file's name speaks of (`Quotas Q1 2026.csv`), or undefined. */
export function periodNamed(file: string): string | undefined {
  const words = plainWords(file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')).split(' ');
  const found = periodOf(words.filter((word) => /^(?:19|20)\d{2}$/.test(word) || word.startsWith('fy') || periodOf(`${word} 2000`)?.kind !== undefined).join(' '));
  return found?.year === undefined || found.year === null ? undefined : periodName(found, found.year);
}

/** Whether a header speaks of the company's years. */
export function isFiscal(header: string): boolean {
  return plainWords(header).split(' ').some((word) => FISCAL.has(word));
}

const LETTERS: readonly (readonly [RegExp, string])[] = [[/\b(?:quarter|trimestre|trim|qtr)\b/, 'Q'], [/\b(?:half|semestre|semester)\b/, 'S']];

/** Objectives begin on the first day of something: that tells days from months. */
export function dayOrder(texts: readonly string[]): DateOrder | undefined {
  const days = texts.flatMap((text) => {
    const [, first, second] = DAY.exec(text.trim()) ?? [];
    return first === undefined || second === undefined ? [] : [{ first: Number(first), second: Number(second) }];
  });
  if (days.length === 0) return undefined;
  if (days.some(({ first }) => first > 12) || days.every(({ first }) => first === 1)) return 'dmy';
  return days.some(({ second }) => second > 12) || days.every(({ second }) => second === 1) ? 'mdy' : undefined;
}

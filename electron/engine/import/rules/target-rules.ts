import { goalPeriod } from '../../../../shared/time/goal-period';
import type { DateOrder } from '../detect/cell-format';
import { periodName, periodOf } from '../combine/period-headers';
import { plainWords } from '../recognise/plain-words';
import { sql } from '../../sql/sql';
import { distinctTexts, translateSql, type FieldValues, type RuleContext } from './rule-context';

const SHOWN = 5;

/** An objective's period as Vigie writes it, whatever the file writes: `janv. 2025`, `T1 2025`, `01/03/2025`, or its month or quarter beside a column of years. */
export async function applyTargetRules(context: RuleContext, { fields, roles, warnings }: FieldValues): Promise<void> {
  const part = fields.get('period');
  const year = roles.get('year');
  if (!part) return;
  const written = year ? sql`concat_ws(' ', ${part}, ${year})` : part;
  const texts = await distinctTexts(context.lane, context.stage, written);
  const header = context.stage.plan.columns.find(({ target }) => target === 'period')?.header ?? '';
  const order = dayOrder(texts) ?? context.stage.plan.dates;
  const known = new Map(texts.flatMap((text): [string, string][] => {
    const period = periodWritten(text, header, order);
    return period === undefined || !isPeriod(period) ? [] : [[text, period]];
  }));
  fields.set('period', translateSql(written, known));
  const unread = texts.filter((text) => !known.has(text) && !isPeriod(text));
  if (unread.length > 0) warnings.push({ code: 'unknown_values', params: { field: 'period', count: unread.length, values: unread.slice(0, SHOWN).join(', ') } });
}

// Which months a fiscal year has doesn't matter to whether it can be read.
const isPeriod = (text: string) => goalPeriod(text, { fiscalStart: 1 }) !== undefined;
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s|$)/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:\D|$)/;

/** The first day of a month stands for the month. */
const monthBegun = (day: string) => day.replace(/-01$/, '');

function periodWritten(text: string, header: string, order: DateOrder | null): string | undefined {
  if (/^fy/i.test(text.trim())) return undefined;
  const [, first, second, year] = DAY.exec(text.trim()) ?? [];
  if (first !== undefined && second !== undefined) {
    if (order !== 'dmy' && order !== 'mdy') return undefined;
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return monthBegun(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  if (ISO_DAY.test(text.trim())) return monthBegun(text.trim().slice(0, 'YYYY-MM-DD'.length));
  // "1" below "Quarter" is the first quarter, not January.
  const kind = /^\d(?:\s|$)/.test(text) ? LETTERS.find(([words]) => words.test(plainWords(header)))?.[1] ?? '' : '';
  // A period that names its year needs no other column of years.
  const found = periodOf(`${kind}${text}`) ?? periodOf(text.replace(/ (?:19|20)\d{2}$/, ''));
  return found?.year === undefined || found.year === null ? undefined : periodName(found.kind, found.number, found.year);
}

const LETTERS: readonly (readonly [RegExp, string])[] = [[/\b(?:quarter|trimestre|trim|qtr)\b/, 'Q'], [/\b(?:half|semestre|semester)\b/, 'S']];

/** Objectives begin on the first day of something: that tells days from months. */
function dayOrder(texts: readonly string[]): DateOrder | undefined {
  const days = texts.flatMap((text) => {
    const [, first, second] = DAY.exec(text.trim()) ?? [];
    return first === undefined || second === undefined ? [] : [{ first: Number(first), second: Number(second) }];
  });
  if (days.length === 0) return undefined;
  if (days.some(({ first }) => first > 12) || days.every(({ first }) => first === 1)) return 'dmy';
  return days.some(({ second }) => second > 12) || days.every(({ second }) => second === 1) ? 'mdy' : undefined;
}

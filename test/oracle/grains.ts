import { CALENDAR, calendarDay, dayText, two } from './calendar';

/** Which period of a grain a day belongs to, by its key; periods are found by scanning the calendar, never computed. */
const LINEAR = ['year', 'half', 'quarter', 'month', 'week', 'day', 'fiscal-year', 'fiscal-half', 'fiscal-quarter', 'retail-year', 'retail-quarter', 'retail-month', 'retail-week'];
const CYCLIC = ['weekday', 'month-of-year'];

export interface Period {
  readonly key: string;
  /** First day and the day after the last. */
  readonly from: number;
  readonly to: number;
}

export function isTime(dimension: string): boolean {
  return LINEAR.includes(dimension) || CYCLIC.includes(dimension);
}

/** Weekdays and months of the year come round again: their members are not one span of days. */
export function isCyclic(dimension: string): boolean {
  return CYCLIC.includes(dimension);
}

function weekKey(day: number): string {
  const thursday = calendarDay(day + 4 - calendarDay(day).weekday);
  return `${thursday.year}-W${two(Math.floor((thursday.ordinal - 1) / 7) + 1)}`;
}

const keys = new Map<string, string[][]>();

/** `fiscalStart`: the month (1 to 12) in which the fiscal year begins. Remembered for each day. */
export function periodKey(dimension: string, day: number, fiscalStart: number): string {
  const byStart = keys.get(dimension) ?? [];
  if (byStart.length === 0) keys.set(dimension, byStart);
  const known = (byStart[fiscalStart] ??= []);
  return (known[day] ??= keyOf(dimension, day, fiscalStart));
}

function keyOf(dimension: string, day: number, fiscalStart: number): string {
  const { year, month, weekday } = calendarDay(day);
  const fiscalMonth = (month - fiscalStart + 12) % 12;
  const fiscalYear = fiscalStart > 1 && month >= fiscalStart ? year + 1 : year;
  switch (dimension) {
    case 'year': return `${year}`;
    case 'half': return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'quarter': return `${year}-Q${Math.ceil(month / 3)}`;
    case 'month': return `${year}-${two(month)}`;
    case 'week': return weekKey(day);
    case 'day': return dayText(day);
    case 'weekday': return `${weekday}`;
    case 'month-of-year': return two(month);
    case 'fiscal-year': return `FY${fiscalYear}`;
    case 'fiscal-half': return `FY${fiscalYear}-H${fiscalMonth < 6 ? 1 : 2}`;
    case 'fiscal-quarter': return `FY${fiscalYear}-Q${Math.floor(fiscalMonth / 3) + 1}`;
    case 'retail-year': case 'retail-quarter': case 'retail-month': case 'retail-week': return retailKey(dimension, day);
    default: throw new Error(`the oracle knows no time dimension ${dimension}`);
  }
}

/** 4-4-5 from the Sunday nearest to 1 February: counted week by week from Sunday 1 February 1970. */
function retailKey(dimension: string, day: number): string {
  for (let start = 31, year = 1970; ; year += 1) {
    let next = start + 52 * 7;
    const after = CALENDAR[next];
    // Four days or more before 1 February: the year has a week more.
    if (after && after.month === 1 && after.day <= 28) next += 7;
    if (day < start) return 'R1969';
    if (day < next) {
      const week = Math.floor((day - start) / 7);
      if (dimension === 'retail-year') return `R${year}`;
      if (dimension === 'retail-week') return `R${year}-W${two(week + 1)}`;
      const quarter = Math.min(Math.floor(week / 13), 3);
      if (dimension === 'retail-quarter') return `R${year}-Q${quarter + 1}`;
      const inQuarter = week - quarter * 13;
      return `R${year}-P${two(quarter * 3 + (inQuarter < 4 ? 1 : inQuarter < 8 ? 2 : 3))}`;
    }
    start = next;
  }
}

const tables = new Map<string, readonly Period[]>();

/** Every period of a linear grain, in order. The first and last week of the table may be cut; nothing reaches them. */
export function periodsOf(dimension: string, fiscalStart: number): readonly Period[] {
  const name = `${dimension} ${fiscalStart}`;
  const known = tables.get(name);
  if (known) return known;
  const periods: Period[] = [];
  let open: { key: string; from: number } | null = null;
  for (let day = 7; day <= CALENDAR.length - 7; day += 1) {
    const key = day === CALENDAR.length - 7 ? '' : periodKey(dimension, day, fiscalStart);
    if (open && open.key === key) continue;
    if (open) periods.push({ ...open, to: day });
    open = { key, from: day };
  }
  tables.set(name, periods);
  return periods;
}

export function periodOf(dimension: string, day: number, fiscalStart: number): Period {
  const found = periodsOf(dimension, fiscalStart).find((period) => period.from <= day && day < period.to);
  if (!found) throw new Error(`no ${dimension} holds day ${day}`);
  return found;
}

export function periodBefore(dimension: string, period: Period, fiscalStart: number): Period {
  return periodOf(dimension, period.from - 1, fiscalStart);
}

/** Months in a period of a grain, or null where it is counted in days. */
export function monthsIn(dimension: string): number | null {
  if (dimension.startsWith('retail')) return null;
  if (dimension.endsWith('year')) return 12;
  if (dimension.endsWith('half')) return 6;
  if (dimension.endsWith('quarter')) return 3;
  return dimension === 'month' ? 1 : null;
}

import { CALENDAR, calendarDay, dayText, two } from './calendar';

/** Which period of a grain a day belongs to, by its key; periods are found by scanning the calendar, never computed. */
const LINEAR = ['year', 'half', 'quarter', 'month', 'week', 'day', 'fiscal-year', 'fiscal-half', 'fiscal-quarter', 'fiscal-month', 'retail-year', 'retail-half', 'retail-quarter', 'retail-month', 'retail-week'];
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

/** How a workspace counts its years. */
export interface Years {
  /** The month (1 to 12) in which the fiscal year begins. */
  readonly fiscalStart: number;
  readonly retail: Retail;
}

/** Years of whole weeks, from the weekday nearest to the first of a month. */
export interface Retail {
  readonly pattern: '4-4-5' | '4-5-4' | '5-4-4';
  readonly month: number;
  readonly weekday: number;
}

/** What tells apart the periods of one grain. */
const nameOf = (dimension: string, { fiscalStart, retail }: Years): string =>
  (dimension.startsWith('retail') ? `${dimension} ${retail.pattern} ${retail.month} ${retail.weekday}` : `${dimension} ${fiscalStart}`);

const keys = new Map<string, string[]>();
const keysOfYears = new WeakMap<Years, Map<string, string[]>>();

/** Keys by day, found once for all years that count alike. */
function keysOf(dimension: string, years: Years): string[] {
  const own = keysOfYears.get(years) ?? new Map<string, string[]>();
  keysOfYears.set(years, own);
  const name = nameOf(dimension, years);
  const found = keys.get(name) ?? [];
  keys.set(name, found);
  own.set(dimension, found);
  return found;
}

/** Remembered for each day. */
export function periodKey(dimension: string, day: number, years: Years): string {
  const known = keysOfYears.get(years)?.get(dimension) ?? keysOf(dimension, years);
  return (known[day] ??= keyOf(dimension, day, years));
}

function keyOf(dimension: string, day: number, { fiscalStart, retail }: Years): string {
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
    case 'fiscal-month': return `FY${fiscalYear}-M${two(fiscalMonth + 1)}`;
    case 'retail-year': case 'retail-half': case 'retail-quarter': case 'retail-month': case 'retail-week': return retailKey(dimension, day, retail);
    default: throw new Error(`the oracle knows no time dimension ${dimension}`);
  }
}

const retailYears = new Map<string, readonly { readonly name: number; readonly from: number; readonly to: number }[]>();

/** Every day that is the wanted weekday and stands within three days of the first of the month begins a year. */
function retailYearsOf({ month, weekday }: Retail): readonly { readonly name: number; readonly from: number; readonly to: number }[] {
  const known = retailYears.get(`${month} ${weekday}`);
  if (known) return known;
  const starts: { day: number; first: number }[] = [];
  for (let day = 3; day < CALENDAR.length - 3; day += 1) {
    if (calendarDay(day).weekday !== weekday) continue;
    for (let near = day - 3; near <= day + 3; near += 1) if (calendarDay(near).month === month && calendarDay(near).day === 1) starts.push({ day, first: near });
  }
  const found = starts.slice(0, -1).map(({ day: from, first }, index) => {
    // Most of the twelve months from that first on; of two halves, July to December is the longer.
    let inYear = 0;
    for (let day = first; calendarDay(day).year === calendarDay(first).year; day += 1) inYear += 1;
    return { name: calendarDay(first).year + (inYear > 365 / 2 ? 0 : 1), from, to: starts[index + 1]?.day ?? from };
  });
  retailYears.set(`${month} ${weekday}`, found);
  return found;
}

function retailKey(dimension: string, day: number, retail: Retail): string {
  const year = retailYearsOf(retail).find(({ from, to }) => from <= day && day < to);
  if (!year) return 'R1969';
  const week = Math.floor((day - year.from) / 7);
  if (dimension === 'retail-year') return `R${year.name}`;
  if (dimension === 'retail-week') return `R${year.name}-W${two(week + 1)}`;
  if (dimension === 'retail-half') return `R${year.name}-H${week < 26 ? 1 : 2}`;
  if (dimension === 'retail-quarter') return `R${year.name}-Q${week < 13 ? 1 : week < 26 ? 2 : week < 39 ? 3 : 4}`;
  // Month after month, as many weeks as the pattern says; what is left over belongs to the last.
  const lengths = retail.pattern.split('-').map(Number);
  let month = 0;
  for (let left = week; month < 11; month += 1) {
    left -= lengths[month % 3] ?? 0;
    if (left < 0) break;
  }
  return `R${year.name}-P${two(month + 1)}`;
}

const tables = new Map<string, readonly Period[]>();

/** Every period of a linear grain, in order. The first and last week of the table may be cut; nothing reaches them. */
export function periodsOf(dimension: string, years: Years): readonly Period[] {
  const name = nameOf(dimension, years);
  const known = tables.get(name);
  if (known) return known;
  const periods: Period[] = [];
  let open: { key: string; from: number } | null = null;
  for (let day = 7; day <= CALENDAR.length - 7; day += 1) {
    const key = day === CALENDAR.length - 7 ? '' : periodKey(dimension, day, years);
    if (open && open.key === key) continue;
    if (open) periods.push({ ...open, to: day });
    open = { key, from: day };
  }
  tables.set(name, periods);
  return periods;
}

const byDay = new Map<readonly Period[], Period[]>();

/** Remembered for each day. */
export function periodOf(dimension: string, day: number, years: Years): Period {
  const periods = periodsOf(dimension, years);
  const known = byDay.get(periods) ?? [];
  if (known.length === 0) {
    byDay.set(periods, known);
    for (const period of periods) for (let inside = period.from; inside < period.to; inside += 1) known[inside] = period;
  }
  const found = known[day];
  if (!found) throw new Error(`no ${dimension} holds day ${day}`);
  return found;
}

export function periodBefore(dimension: string, period: Period, years: Years): Period {
  return periodOf(dimension, period.from - 1, years);
}

/** Months in a period of a grain, or null where it is counted in days. */
export function monthsIn(dimension: string): number | null {
  if (dimension.startsWith('retail')) return null;
  if (dimension.endsWith('year')) return 12;
  if (dimension.endsWith('half')) return 6;
  if (dimension.endsWith('quarter')) return 3;
  return dimension.endsWith('month') ? 1 : null;
}

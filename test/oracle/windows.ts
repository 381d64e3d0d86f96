import type { ComparisonSpec, MeasureEntry } from '../../shared/view/view-spec';
import { addMonths, calendarDay, dayNumber, monthLength, two } from './calendar';
import { isCyclic, monthsIn, periodBefore, periodKey, periodOf, type Period, type Years } from './grains';

/**
 * Which days a cell speaks of, and which days it is compared with, as plain sets of days.
 */
export interface Window {
  readonly days: ReadonlySet<number>;
  /** Facts without a date count here. */
  readonly undated: boolean;
  /** Last day, for what stands at a period's end; null: nothing stands (undated facts alone, or a period still to come). */
  readonly end: number | null;
  /** How much what happened then counts. */
  readonly weight: number;
  /** Only these members of the dimension compared like for like count. */
  readonly like?: ReadonlySet<string>;
  /** Everybody is in the team of that day. */
  readonly teamDay?: number;
  /** Only what the teams of that country did counts; null: of the workspace's own. */
  readonly country?: string | null;
  /** The days at whose rates amounts of this window are told, day by day: those that it is compared with. */
  readonly rateDay?: (day: number) => number;
}

/** The view's time frame. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  /** The view asks for a period: undated facts stay out. */
  readonly explicit: boolean;
  readonly asOf: number;
  readonly years: Years;
  /** Whether the filters on periods that follow one another let a day (null: no date) through. */
  readonly passes: (day: number | null) => boolean;
  /** The same of weekdays and months of the year: they choose days of the reference, too, by what those days are themselves. */
  readonly passesCyclic: (day: number) => boolean;
  readonly isWorked: (day: number) => boolean;
  /** The same of the teams elsewhere, by country. */
  readonly isWorkedIn: ReadonlyMap<string, (day: number) => boolean>;
}

/** Time members that a cell fixes, by dimension. */
export type Fixed = ReadonlyMap<string, string>;

/** The target period: the span that names it, and those of its days that the view's period and time filters leave. */
interface Target {
  readonly span: Period;
  /** The finest linear grain it fixes; null at a total. */
  readonly grain: string | null;
  readonly days: readonly number[];
  readonly undated: boolean;
}

const targets = new WeakMap<Frame, Map<string, Target>>();

function targetOf(fixed: Fixed, frame: Frame): Target {
  const known = targets.get(frame) ?? new Map<string, Target>();
  targets.set(frame, known);
  const key = JSON.stringify([...fixed]);
  const target = known.get(key) ?? findTarget(fixed, frame);
  known.set(key, target);
  return target;
}

/** The frame's days that filters leave, and of them those of the members fixed: what the last one leaves of the others. */
function daysOf(fixed: Fixed, frame: Frame): readonly number[] {
  const [dimension, key] = [...fixed].at(-1) ?? [];
  if (dimension !== undefined) {
    const outer = targetOf(new Map([...fixed].slice(0, -1)), frame).days;
    if (key === '(none)') return [];
    return isCyclic(dimension) ? outer : outer.filter((day) => periodKey(dimension, day, frame.years) === key);
  }
  const days: number[] = [];
  for (let day = frame.from; day < frame.to; day += 1) if (frame.passes(day)) days.push(day);
  return days;
}

function findTarget(fixed: Fixed, frame: Frame): Target {
  const undated = !frame.explicit && frame.passes(null) && [...fixed.values()].every((key) => key === '(none)');
  const days = daysOf(fixed, frame);
  let grain: string | null = null;
  let span: Period = { key: '', from: frame.from, to: frame.to };
  const [first] = days;
  if (first !== undefined) {
    for (const dimension of fixed.keys()) {
      if (isCyclic(dimension)) continue;
      const period = periodOf(dimension, first, frame.years);
      if (grain === null || period.to - period.from <= span.to - span.from) [grain, span] = [dimension, period];
    }
  }
  return { span, grain, days, undated };
}

/** Only the days that are what the cyclic members fixed say: last year's Mondays stand beside this year's. */
function ofTheirKind(days: readonly number[], fixed: Fixed, frame: Frame): number[] {
  return days.filter((day) => frame.passesCyclic(day) && [...fixed].every(([dimension, key]) => !isCyclic(dimension) || periodKey(dimension, day, frame.years) === key));
}

const windowOf = (days: Iterable<number>, undated = false): Window => {
  const set = new Set(days);
  let end: number | null = null;
  for (const day of set) if (end === null || day > end) end = day;
  return { days: set, undated, end, weight: 1 };
};

/** Keys of a time dimension inside the frame and the time members already fixed, in order of time. */
export function periodsWithin(frame: Frame, fixed: Fixed, dimension: string): string[] {
  const keys = new Set(ofTheirKind(targetOf(fixed, frame).days, fixed, frame).map((day) => periodKey(dimension, day, frame.years)));
  return isCyclic(dimension) ? [...keys].sort() : [...keys];
}

/** All days of several windows. */
export function joined(windows: readonly Window[]): Window {
  const weights = new Set(windows.map(({ weight }) => weight));
  return { ...windowOf(windows.flatMap((window) => [...window.days]), windows.some((window) => window.undated)), weight: weights.size === 1 ? windows[0]?.weight ?? 1 : 1 };
}

/** The days of the cell itself; actual facts after as-of don't count, so days after it needn't either. */
export function currentWindow(entry: MeasureEntry, fixed: Fixed, frame: Frame): Window {
  const target = targetOf(fixed, frame);
  const days = target.days.filter((day) => day <= frame.asOf);
  if (entry.span === undefined) return windowOf(ofTheirKind(days, fixed, frame), target.undated);
  return windowOf(ofTheirKind(spanDays(entry.span, lastDay(target, frame), frame), fixed, frame));
}

function lastDay(target: Target, frame: Frame): number | null {
  const last = target.days.at(-1);
  return last === undefined ? null : Math.min(last, frame.asOf);
}

/** `year-to-date` and its like: from the start of the year that holds the last day, up to it. */
function spanDays(span: NonNullable<MeasureEntry['span']>, last: number | null, frame: Frame): number[] {
  if (last === null) return [];
  const grains = { 'year-to-date': 'year', 'half-to-date': 'half', 'quarter-to-date': 'quarter', 'month-to-date': 'month' } as const;
  const from = span === 'rolling-12' ? addMonths(last, -12) + 1 : periodOf(grains[span], last, frame.years).from;
  const days: number[] = [];
  for (let day = from; day <= last; day += 1) days.push(day);
  return days;
}

/** The day n years later; 29 February folds into the 28th. */
function yearsLater(day: number, years: number): number {
  const { year, month, day: ofMonth } = calendarDay(day);
  const shown = month === 2 && ofMonth === 29 ? 28 : ofMonth;
  return dayNumber(`${year + years}-${two(month)}-${two(shown)}`);
}

/** Every past day that maps into the target's days: the comparison's relation, tried day by day, from `reach` days before. */
function daysMappedInto(target: readonly number[], reach: number, image: (day: number) => number): number[] {
  const wanted = new Set(target);
  const [first] = target;
  const last = target.at(-1);
  if (first === undefined || last === undefined) return [];
  const days: number[] = [];
  for (let day = Math.max(0, first - reach); day <= last; day += 1) if (wanted.has(image(day))) days.push(day);
  return days;
}

/** Position of a day inside its period as people say it: months in, and day of the month. */
function samePlace(day: number, from: Period, to: Period, inMonths: boolean): number {
  if (!inMonths) return to.from + (day - from.from);
  const start = calendarDay(from.from);
  const it = calendarDay(day);
  const months = (it.year - start.year) * 12 + it.month - start.month;
  const month = calendarDay(addMonths(to.from, months));
  return dayNumber(`${month.year}-${two(month.month)}-${two(Math.min(it.day, monthLength(month.year, month.month)))}`);
}

/** The span just before, of as many months when the span is whole months, else of as many days. */
function spanBefore(span: Period): { before: Period; inMonths: boolean } {
  const first = calendarDay(span.from);
  const after = calendarDay(span.to);
  if (first.day === 1 && after.day === 1) {
    const months = (after.year - first.year) * 12 + after.month - first.month;
    return { before: { key: '', from: addMonths(span.from, -months), to: span.from }, inMonths: true };
  }
  return { before: { key: '', from: span.from - (span.to - span.from), to: span.from }, inMonths: false };
}

/** Each run of days is carried to the period before: its ends keep their place, natural ends stay natural ends. */
function previousDays(target: Target, days: readonly number[], frame: Frame): number[] {
  const { grain, span } = target;
  const { before, inMonths } = grain === null
    ? spanBefore(span)
    : { before: periodBefore(grain, span, frame.years), inMonths: monthsIn(grain) !== null };
  const result: number[] = [];
  for (const run of runsOf(days)) {
    const from = run.from === span.from ? before.from : samePlace(run.from, span, before, inMonths);
    const to = run.to === span.to ? before.to : samePlace(run.to - 1, span, before, inMonths) + 1;
    for (let day = from; day < Math.min(to, before.to); day += 1) result.push(day);
  }
  return result;
}

function runsOf(days: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last.to === day) last.to = day + 1;
    else runs.push({ from: day, to: day + 1 });
  }
  return runs;
}

/** What a target is compared with: its days, cut at as-of or not, and the last day that an aligned reference may reach. */
interface Compared {
  readonly target: Target;
  readonly days: readonly number[];
  /** As-of when it cuts the target, else null. */
  readonly cutAt: number | null;
}

/** Same dates n years before. */
function yearsAgo(years: number, compared: Compared): number[] {
  return daysMappedInto(upToAsOf(compared), 366 * years, (day) => yearsLater(day, years));
}

function upToAsOf({ days, cutAt }: Compared): number[] {
  return days.filter((day) => cutAt === null || day <= cutAt);
}

/** The chosen span's k-th day against the view's k-th day; nothing beyond its end. */
function chosenDays(from: string, to: string, compared: Compared, frame: Frame): number[] {
  const move = dayNumber(from) - frame.from;
  return upToAsOf(compared).map((day) => day + move).filter((day) => day >= dayNumber(from) && day < dayNumber(to));
}

function spanBeforeIt(compared: Compared, span: NonNullable<MeasureEntry['span']>, frame: Frame): number[] {
  const last = previousDays(compared.target, upToAsOf(compared), frame).at(-1);
  return spanDays(span, last ?? null, frame);
}

function referenceDays(comparison: ComparisonSpec, compared: Compared, firstDay: number | null, frame: Frame): number[][] {
  if (comparison === 'previous') return [previousDays(compared.target, upToAsOf(compared), frame)];
  if (comparison === 'last-year') return [yearsAgo(1, compared)];
  if (comparison === 'last-year-weekdays') return [daysMappedInto(upToAsOf(compared), 364, (day) => day + 364)];
  if (typeof comparison === 'object' && 'yearsAgo' in comparison) return [yearsAgo(comparison.yearsAgo, compared)];
  if (typeof comparison === 'object' && 'averageOfYears' in comparison) {
    const years: number[][] = [];
    for (let back = 1; back <= comparison.averageOfYears; back += 1) years.push(yearsAgo(back, compared));
    return years.filter(([first]) => first !== undefined && firstDay !== null && first >= firstDay);
  }
  if (typeof comparison === 'object' && 'from' in comparison) return [chosenDays(comparison.from, comparison.to, compared, frame)];
  throw new Error(`the oracle knows no comparison ${JSON.stringify(comparison)}`);
}

/**
 * The days that the cell is compared with: one window, or one a year of a mean. None: there is no reference.
 * `firstDay`: the fact's first date; years that begin before it don't enter a mean.
 */
/** Last year's same days: cut at the same working day while the period runs, else weighed by working days. */
function workingDays(entry: MeasureEntry, target: Target, frame: Frame): { days: number[]; weight: number } | null {
  const { span } = target;
  const worked = (days: readonly number[]): number => days.filter((day) => frame.isWorked(day)).length;
  const runs = entry.partial !== 'full' && span.from <= frame.asOf && frame.asOf < span.to - 1 && (target.days.at(-1) ?? 0) >= frame.asOf;
  const own = entry.span !== undefined ? spanDays(entry.span, lastDay(target, frame), frame) : entry.partial === 'full' ? [...target.days] : target.days.filter((day) => day <= frame.asOf);
  const asReference = (days: readonly number[]): number[] => daysMappedInto(days, 366, (day) => yearsLater(day, 1));
  if (!runs) {
    const before = asReference(own);
    return worked(before) === 0 ? null : { days: before, weight: worked(own) / worked(before) };
  }
  const rest: number[] = [];
  for (let day = (own.at(-1) ?? span.to) + 1; day < span.to; day += 1) rest.push(day);
  const days: number[] = [];
  let left = worked(own);
  for (const day of asReference([...own, ...rest])) {
    if (left === 0) break;
    days.push(day);
    if (frame.isWorked(day)) left -= 1;
  }
  return { days, weight: 1 };
}

export function referenceWindows(entry: MeasureEntry, fixed: Fixed, firstDay: number | null, frame: Frame): readonly Window[] {
  const { comparison, span } = entry;
  if (comparison === null || comparison === undefined) return [];
  const target = targetOf(fixed, frame);
  const windowsOf = (lists: readonly (readonly number[])[]): Window[] =>
    lists.map((days) => days.filter((day) => day <= frame.asOf)).filter((days) => days.length > 0).map((days) => windowOf(ofTheirKind(days, fixed, frame)));
  const aligned = entry.partial !== 'full';
  const [first] = target.days;
  if (first === undefined || (aligned && first > frame.asOf)) return [];
  if (comparison === 'last-year-working-days') {
    const found = workingDays(entry, target, frame);
    const [window] = windowsOf(found ? [found.days] : []);
    return window && found ? [{ ...window, weight: found.weight }] : [];
  }
  const isCut = aligned && (target.days.at(-1) ?? first) > frame.asOf;
  let compared: Compared = { target, days: target.days, cutAt: isCut ? frame.asOf : null };
  if (span !== undefined && comparison === 'previous') return windowsOf([spanBeforeIt(compared, span, frame)]);
  if (span !== undefined) compared = { target, days: spanDays(span, lastDay(target, frame), frame), cutAt: null };
  return windowsOf(referenceDays(comparison, compared, firstDay, frame));
}

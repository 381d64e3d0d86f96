import type { MeasureEntry } from '../../shared/view/view-spec';
import { addMonths } from './calendar';
import { isCyclic, periodKey, periodOf, type Period, type Years } from './grains';

/** Which days a cell speaks of, as plain sets of days. */
export interface Window {
  readonly days: ReadonlySet<number>;
  /** Facts without a date count here. */
  readonly undated: boolean;
  /** First day; null: none. */
  readonly first: number | null;
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
export interface Target {
  readonly span: Period;
  /** The finest linear grain it fixes; null at a total. */
  readonly grain: string | null;
  readonly days: readonly number[];
  readonly undated: boolean;
}

const targets = new WeakMap<Frame, Map<string, Target>>();

export function targetOf(fixed: Fixed, frame: Frame): Target {
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
export function ofTheirKind(days: readonly number[], fixed: Fixed, frame: Frame): number[] {
  return days.filter((day) => frame.passesCyclic(day) && [...fixed].every(([dimension, key]) => !isCyclic(dimension) || periodKey(dimension, day, frame.years) === key));
}

export const windowOf = (days: Iterable<number>, undated = false): Window => {
  const set = new Set(days);
  let [first, end]: [number | null, number | null] = [null, null];
  for (const day of set) {
    if (first === null || day < first) first = day;
    if (end === null || day > end) end = day;
  }
  return { days: set, undated, first, end, weight: 1 };
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

export function lastDay(target: Target, frame: Frame): number | null {
  const last = target.days.at(-1);
  return last === undefined ? null : Math.min(last, frame.asOf);
}

/** `year-to-date` and its like: from the start of the year that holds the last day, up to it. */
export function spanDays(span: NonNullable<MeasureEntry['span']>, last: number | null, frame: Frame): number[] {
  if (last === null) return [];
  const grains = { 'year-to-date': 'year', 'half-to-date': 'half', 'quarter-to-date': 'quarter', 'month-to-date': 'month' } as const;
  const from = span === 'rolling-12' ? addMonths(last, -12) + 1 : periodOf(grains[span], last, frame.years).from;
  const days: number[] = [];
  for (let day = from; day <= last; day += 1) days.push(day);
  return days;
}

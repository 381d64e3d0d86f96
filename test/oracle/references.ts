import type { ComparisonSpec, MeasureEntry } from '../../shared/view/view-spec';
import { addMonths, calendarDay, dayNumber, monthLength, two } from './calendar';
import { monthsIn, periodBefore, type Period } from './grains';
import { lastDay, ofTheirKind, spanDays, targetOf, windowOf, type Fixed, type Frame, type Target, type Window } from './windows';

/** Which days a cell is compared with, as plain sets of days. */

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

/**
 * The days that the cell is compared with: one window, or one a year of a mean. None: there is no reference.
 * `firstDay`: the fact's first date; years that begin before it don't enter a mean.
 */
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

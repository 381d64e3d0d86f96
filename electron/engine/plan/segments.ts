import type { Day, DayRange } from '../../../shared/time/day';
import type { DayClasses } from './day-classes';

/**
 * Days cut at every boundary that any slot of the view needs. Between two cuts, all days of one class behave alike: they are one
 * segment, numbered from 1. Segment 0 holds the facts without a date.
 */
export interface Segments {
  /** Starts of the intervals, and the end of the last one; rising. */
  readonly bounds: readonly Day[];
  /** Segments an interval has: one for each class of days. */
  readonly classes: number;
  readonly count: number;
}

export const UNDATED = 0;

/** Intervals between the ends of the ranges, cut again at `more` (days when something else changes). */
export function segmentsOf(ranges: Iterable<DayRange>, more: readonly Day[], classes: number): Segments {
  const points = new Set<Day>();
  for (const { from, to } of ranges) points.add(from).add(to);
  const first = Math.min(...points);
  const last = Math.max(...points);
  for (const day of more) if (first < day && day < last) points.add(day);
  const bounds = [...points].sort((a, b) => a - b);
  return { bounds, classes, count: 1 + Math.max(0, bounds.length - 1) * classes };
}

/** First interval that starts on or after the day. */
function intervalAt(bounds: readonly Day[], day: Day): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The segments of a range whose ends are cuts, only those of the classes given (null: all). */
export function segmentsIn({ bounds, classes }: Segments, range: DayRange, allowed: readonly number[] | null): number[] {
  const found: number[] = [];
  const end = intervalAt(bounds, range.to);
  for (let interval = intervalAt(bounds, range.from); interval < end; interval += 1) {
    const first = 1 + interval * classes;
    if (allowed) for (const one of allowed) found.push(first + one);
    else for (let one = 0; one < classes; one += 1) found.push(first + one);
  }
  return found;
}

/** First day of the interval that a segment lies in. */
export function dayOfSegment({ bounds, classes }: Segments, segment: number): Day {
  return bounds[Math.floor((segment - 1) / classes)] ?? 0;
}

/** The segment of each day from the first bound on. */
export function segmentByDay(segments: Segments, { classOf }: DayClasses): number[] {
  const { bounds, classes } = segments;
  const list: number[] = [];
  for (let interval = 0; interval < bounds.length - 1; interval += 1) {
    for (let day = bounds[interval] ?? 0; day < (bounds[interval + 1] ?? 0); day += 1) list.push(1 + interval * classes + classOf(day));
  }
  return list;
}

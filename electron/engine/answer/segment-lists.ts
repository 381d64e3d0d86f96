import type { Day } from '../../../shared/time/day';
import type { SegmentList } from '../sql/base-statement';
import type { CutList } from '../sql/stock-statement';
import type { DayClasses } from '../plan/day-classes';
import type { Plan } from '../plan/plan';
import { segmentByDay } from '../plan/segments';
import type { SlotMap } from '../layout/slot-map';

/** The segment of each day, 0 for the days between that no slot looks at. */
export function segmentList({ segments }: Plan, classes: DayClasses, maps: Iterable<SlotMap>): SegmentList {
  const first = segments.bounds[0];
  if (first === undefined) return { first: 0, segments: [] };
  const used = new Set<number>();
  for (const { sides } of maps) for (const target of sides) for (const side of target) for (const { segment } of side) used.add(segment);
  return trimmed(first, segmentByDay(segments, classes).map((segment) => (used.has(segment) ? segment : 0)));
}

/** From the first day that a slot looks at to the last: what lies before and after needn't be read. */
function trimmed(first: Day, segments: readonly number[]): SegmentList {
  const start = segments.findIndex((segment) => segment !== 0);
  return start < 0 ? { first, segments: [] } : { first: first + start, segments: segments.slice(start, segments.findLastIndex((segment) => segment !== 0) + 1) };
}

/** For each day, the first cut after it: the day of an event counts for that cut and all later ones. */
export function cutList({ cuts }: Plan): CutList {
  const first = (cuts[0] ?? 0) - 1;
  const last = cuts.at(-1);
  if (last === undefined) return { first, segments: [] };
  let next = 0;
  const segments = Array.from({ length: last - first }, (_, offset) => {
    while ((cuts[next] ?? Infinity) <= first + offset) next += 1;
    return next + 1;
  });
  return { first, segments };
}

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
  return { first, segments: segmentByDay(segments, classes).map((segment) => (used.has(segment) ? segment : 0)) };
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

import type { DayClasses } from '../plan/day-classes';
import { stockEnd } from '../plan/build-plan';
import type { Plan } from '../plan/plan';
import { segmentsIn, UNDATED } from '../plan/segments';
import type { SlotTarget } from '../plan/slots';

/** A slot in terms of segments: for each target and side, which segments it adds up; and the same seen from the segments. */
export interface SlotMap {
  /** By target, by side. */
  readonly sides: readonly (readonly (readonly Counted[])[])[];
  /** Targets of each segment, one after the other: those of segment s stand from `starts[s]` to `starts[s + 1]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** How much each counts there; null: all count once. */
  readonly weights: Float64Array | null;
}

interface Counted {
  readonly segment: number;
  readonly weight: number;
}

/** `stock`: segments are cuts, counted from 1, instead of stretches of days; as many again for what has no date of entry. */
export function slotMap(plan: Plan, slotTargets: readonly SlotTarget[], stock: boolean, classes: DayClasses): SlotMap {
  const sides = slotTargets.map((target) => (stock ? stockSides(plan, target, classes) : flowSides(plan, target)));
  const count = 1 + Math.max(plan.segments.count, 2 * plan.cuts.length + 1);
  const starts = new Int32Array(count + 1);
  for (const target of sides) for (const side of target) for (const { segment } of side) starts[segment + 1] = (starts[segment + 1] ?? 0) + 1;
  for (let segment = 0; segment < count; segment += 1) starts[segment + 1] = (starts[segment + 1] ?? 0) + (starts[segment] ?? 0);
  const next = starts.slice();
  const targets = new Int32Array(starts[count] ?? 0);
  const weights = sides.some((target) => target.some((side) => side.some(({ weight }) => weight !== 1))) ? new Float64Array(targets.length) : null;
  sides.forEach((target, index) => {
    for (const side of target) {
      for (const { segment, weight } of side) {
        const at = next[segment] ?? 0;
        targets[at] = index;
        if (weights) weights[at] = weight;
        next[segment] = at + 1;
      }
    }
  });
  return { sides, starts, targets, weights };
}

function flowSides({ segments }: Plan, target: SlotTarget): Counted[][] {
  const sides = target.sides.map((side) => side.flatMap((piece) => segmentsIn(segments, piece, piece.classes).map((segment) => ({ segment, weight: piece.weight }))));
  if (target.undated) (sides[0] ??= []).push({ segment: UNDATED, weight: 1 });
  return sides;
}

function stockSides({ cuts, asOf }: Plan, target: SlotTarget, classes: DayClasses): Counted[][] {
  const counted = (segment: number): Counted => ({ segment, weight: 1 });
  const sides = target.sides.map((side) => {
    const end = stockEnd(side, classes, asOf);
    return end === undefined ? [] : [counted(cuts.indexOf(end) + 1)];
  });
  // What has no date of entry stands beside the rest on the same day; alone, it is told for as-of.
  if (target.undated) (sides[0] ??= []).push(counted(cuts.length + (sides[0]?.[0]?.segment ?? cuts.indexOf(asOf + 1) + 1)));
  return sides;
}

import type { Slot, SlotPiece } from './slots';
import type { TimeTarget } from './targets';
import type { TimePath } from './time-paths';

/**
 * The calendar mapping: which days each slot (a cell's own, its reference's) takes for each target. A target is a pair of time
 * paths, one of each axis; its number is `row path × column paths + column path`.
 */
export interface TimePlan {
  readonly rowPaths: readonly TimePath[];
  readonly columnPaths: readonly TimePath[];
  readonly targets: readonly TimeTarget[];
  readonly slots: readonly Slot[];
  /** Of a slot that is told beside another: which holds the cell's own days and which the reference's. */
  readonly pairs: ReadonlyMap<number, { readonly current: number; readonly reference: number }>;
}

/** The last day (exclusive) of the pieces that their classes allow; undefined when there is none. */
export function endOf(pieces: readonly SlotPiece[], isAllowed: (day: number, classes: readonly number[] | null) => boolean): number | undefined {
  for (const { from, to, classes } of pieces.toReversed()) {
    for (let day = to - 1; day >= from; day -= 1) if (isAllowed(day, classes)) return day + 1;
  }
  return undefined;
}

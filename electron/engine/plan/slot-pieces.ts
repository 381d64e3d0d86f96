import type { DayRange } from '../../../shared/time/day';
import type { DayClasses } from './day-classes';

/** Days of one side; `classes`: only those that cyclic dimensions and filters leave (null: all). */
export interface SlotPiece extends DayRange {
  readonly classes: readonly number[] | null;
  /** How much what happened then counts. */
  readonly weight: number;
}

/** The first day of the pieces that their classes allow; undefined when there is none. */
export function startOf(pieces: readonly SlotPiece[], { classOf }: Pick<DayClasses, 'classOf'>): number | undefined {
  let first: number | undefined;
  // Pieces that add up along months of the year don't stand in order of time.
  for (const { from, to, classes } of pieces) {
    for (let day = from; day < Math.min(to, first ?? Infinity); day += 1) {
      if (!(classes?.includes(classOf(day)) ?? true)) continue;
      first = day;
      break;
    }
  }
  return first;
}

/** The last day (exclusive) of the pieces that their classes allow; undefined when there is none. */
export function endOf(pieces: readonly SlotPiece[], { classOf }: Pick<DayClasses, 'classOf'>): number | undefined {
  let end: number | undefined;
  // Nor do those of a mean of years: a period may be set against one year more than the period before it.
  for (const { from, to, classes } of pieces) {
    for (let day = to - 1; day >= Math.max(from, end ?? -Infinity); day -= 1) {
      if (!(classes?.includes(classOf(day)) ?? true)) continue;
      end = day + 1;
      break;
    }
  }
  return end;
}

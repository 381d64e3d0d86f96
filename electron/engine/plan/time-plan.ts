import type { Slot } from './slots';
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

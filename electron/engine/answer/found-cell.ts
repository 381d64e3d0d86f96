import type { CellSpec } from '../../../shared/view/view-spec';
import type { PlanEntry } from '../plan/plan';

/** A cell found in its view: the entry, the target in time, and the members that it fixes. */
export interface FoundCell {
  readonly entry: PlanEntry;
  readonly target: number;
  readonly members: readonly { readonly dimension: string; readonly member: string }[];
  /** Of a ratio: the part that is asked for alone. */
  readonly part: CellSpec['part'];
}

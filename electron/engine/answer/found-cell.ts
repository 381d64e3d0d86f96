import type { CellSpec, Show } from '../../../shared/view/view-spec';
import type { PlanEntry } from '../plan/plan';

/** A cell found in its view: the entry, the target in time, and the members that it fixes. */
export interface FoundCell {
  readonly entry: PlanEntry;
  /** What it is made of: its own days, those that it is compared with, or both; so are the measures inside it. */
  readonly halves: readonly Half[];
  readonly target: number;
  readonly members: readonly { readonly dimension: string; readonly member: string }[];
  /** Of a ratio: the part that is asked for alone. */
  readonly part: CellSpec['part'];
  readonly show: Show;
}

export interface Half {
  readonly slot: 'current' | 'reference';
  readonly sign: 1 | -1;
}

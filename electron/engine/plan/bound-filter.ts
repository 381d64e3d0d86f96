import type { DimensionPath } from '../../../shared/catalogue/dimensions';
import type { Day } from '../../../shared/time/day';

/** A filter whose members were found in the data. `path` as the fact reaches the dimension. */
export interface BoundFilter {
  readonly dimension: string;
  readonly path: DimensionPath;
  readonly accept: Accepted;
}

export type Accepted =
  /** Codes of reps, accounts, products or teams; `none`: rows that point at nobody pass. */
  | { readonly kind: 'codes'; readonly codes: readonly number[]; readonly none: boolean; readonly negated: boolean }
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly none: boolean; readonly negated: boolean }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'between'; readonly from: Day | null; readonly to: Day | null };

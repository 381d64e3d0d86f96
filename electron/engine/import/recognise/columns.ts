import type { ColumnShape } from '../detect/column-shape';

/** What a column was found to be. */
export interface ColumnTarget {
  /** Field id or role; null: the model doesn't know it. */
  readonly target: string | null;
  /** False: a proposal. */
  readonly sure: boolean;
  /** Among columns that fill one field together: the lower number counts first. */
  readonly place: number;
}

export const UNKNOWN: ColumnTarget = { target: null, sure: true, place: 0 };

export interface Columns {
  readonly headers: readonly string[];
  readonly shapes: readonly ColumnShape[];
  /** Headers that a mapping leaves out or keeps as they are. */
  readonly ignored: ReadonlySet<string>;
}

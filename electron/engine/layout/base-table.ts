/** A scan's result, in the fold's terms: one row for each group of members and segment. */
export interface BaseTable {
  readonly rowCount: number;
  readonly segment: Int32Array;
  /** Member of each row by dimension, as the dimension's dictionary numbers it. */
  readonly members: ReadonlyMap<string, Int32Array>;
  /** In whole units of the last decimal. */
  readonly aggregates: readonly Float64Array[];
  /** Decimals of each aggregate. */
  readonly scales: readonly number[];
}

/** A scan's result as read: keys not yet told as members. */
export interface RawTable {
  readonly rowCount: number;
  readonly segment: Int32Array;
  /** Codes, or positions in `texts`; -1: none. */
  readonly keys: readonly RawColumn[];
  readonly aggregates: readonly Float64Array[];
  readonly scales: readonly number[];
}

export interface RawColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[] | null;
}

/** A column of a result as typed arrays: no object per row, no object per cell. */
export type Column =
  /** Numbers (integers, doubles, decimals as doubles, dates as day numbers, booleans as 0 / 1). `known[i]` 0: null, value meaningless. */
  | { readonly kind: 'number'; readonly values: Float64Array; readonly known: Uint8Array | null }
  /** Text; null where missing. */
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] };

export interface Columns {
  readonly rowCount: number;
  readonly names: readonly string[];
  readonly columns: readonly Column[];
}

import type { Column, Columns } from '../db/columns';
import type { RawColumn, RawTable } from '../layout/base-table';

/** A base as the statements give it: segment, keys, aggregates. Sums come as decimals and go on as whole units. */
export function rawTable({ rowCount, columns }: Columns, keyCount: number, scales: readonly number[]): RawTable {
  const [segment, ...rest] = columns;
  return {
    rowCount,
    segment: segment?.kind === 'number' ? new Int32Array(segment.values) : new Int32Array(rowCount),
    keys: rest.slice(0, keyCount).map(rawColumn),
    aggregates: rest.slice(keyCount).map((column, index) => units(column, scales[index] ?? 0)),
    scales,
  };
}

export function rawColumn(column: Column): RawColumn {
  if (column.kind === 'number') {
    const codes = new Int32Array(column.values);
    column.known?.forEach((isKnown, row) => { if (isKnown === 0) codes[row] = -1; });
    return { codes, texts: null };
  }
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(column.values, (text) => {
    if (text === null) return -1;
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  return { codes, texts: [...numbers.keys()] };
}

/** Missing counts as nothing: a sum without a known value adds nothing. */
function units(column: Column, scale: number): Float64Array {
  if (column.kind === 'text') return new Float64Array(column.values.length);
  const unit = 10 ** scale;
  const { known, values } = column;
  return values.map((value, row) => (known?.[row] === 0 ? 0 : Math.round(value * unit)));
}

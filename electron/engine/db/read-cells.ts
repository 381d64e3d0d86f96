import type { Column, Columns } from './columns';

/** A column by its name in the statement; asking for one that isn't there is a mistake of this program. */
export function columnOf(columns: Columns, name: string): Column {
  const column = columns.columns[columns.names.indexOf(name)];
  if (!column) throw new Error(`the result has no column ${name}`);
  return column;
}

/** One cell of a small result as text; null where missing. */
export function textAt(columns: Columns, name: string, row = 0): string | null {
  const column = columnOf(columns, name);
  if (column.kind !== 'text') throw new Error(`${name} holds numbers`);
  return column.values[row] ?? null;
}

/** One cell of a small result as a number (dates as day numbers, booleans as 0 and 1); null where missing. */
export function numberAt(columns: Columns, name: string, row = 0): number | null {
  const column = columnOf(columns, name);
  if (column.kind !== 'number') throw new Error(`${name} holds text`);
  if (row >= columns.rowCount || column.known?.[row] === 0) return null;
  return column.values[row] ?? null;
}

/** All texts of a column that are known. */
export function textsOf(columns: Columns, name: string): string[] {
  const column = columnOf(columns, name);
  if (column.kind !== 'text') throw new Error(`${name} holds numbers`);
  return column.values.filter((value) => value !== null);
}

/** Row numbers 0, 1, … of a result, to map over. */
export function rowsOf(columns: Columns): number[] {
  return Array.from({ length: columns.rowCount }, (_, row) => row);
}

import type { Database } from '../../electron/engine/db/database';
import type { Sql } from '../../electron/engine/sql/sql';

export type Row = Record<string, string | number | null>;

/** Rows of a statement as objects, for small results in tests (dates as day numbers). */
export async function rowsOf(database: Database, statement: Sql): Promise<Row[]> {
  const { rowCount, names, columns } = await database.read(statement);
  return Array.from({ length: rowCount }, (_, row) => Object.fromEntries(columns.map((column, index): [string, string | number | null] => [
    names[index] ?? '', column.kind === 'text' ? (column.values[row] ?? null) : column.known?.[row] === 0 ? null : (column.values[row] ?? null),
  ])));
}

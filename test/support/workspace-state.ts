import { sql } from '../../electron/engine/sql/sql';
import { identifier, join } from '../../electron/engine/sql/sql';
import { readSchema, storedColumns, systemTable } from '../../electron/engine/model/schema';
import type { Database } from '../../electron/engine/db/database';
import { textAt } from '../../electron/engine/db/read-cells';

/** Everything that a workspace holds but the record of its imports, as text: two that are alike give the same. */
export async function stateOf(database: Database): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  // All tables there are, also those that nothing would read any more.
  const tables = await database.read(sql`select string_agg(table_name, ' ' order by table_name) as names from duckdb_tables() where not temporary and not internal`);
  state['tables'] = textAt(tables, 'names') ?? '';
  for (const { id, table } of (await readSchema(database)).values()) {
    // Stays that follow from reps are made anew each time, under new numbers.
    const columns = (await storedColumns(database, table)).filter((column) => id !== 'memberships' || column !== 'row_id');
    const row = sql`[${join(columns.map((column) => sql`${identifier(column)}::VARCHAR`))}]`;
    const found = await database.read(sql`select ${columns.join(' ')} || coalesce(string_agg(typeof(columns) || columns::VARCHAR, chr(10) order by columns), '') as rows from (select ${row} as columns from ${identifier(table)})`);
    state[id] = textAt(found, 'rows') ?? '';
  }
  for (const name of ['custom_fields', 'column_scales', 'custom_tables', 'member_rules', 'merged_texts', 'stages', 'settings'] as const) {
    const found = await database.read(sql`select coalesce(string_agg(t::VARCHAR, chr(10) order by t::VARCHAR), '') as rows from ${identifier(systemTable(name))} t`);
    state[name] = textAt(found, 'rows') ?? '';
  }
  return state;
}

import type { Lane } from '../db/database';
import { rowsOf, textAt } from '../db/read-cells';
import { scratchNamed } from '../model/schema';
import { identifier, sql } from '../sql/sql';

/** Drops the temporary tables and types of an import: they would stay in memory until the next one. */
export async function clearScratch(lane: Lane): Promise<void> {
  const found = await lane.read(sql`
    select 'table' as kind, table_name as name from duckdb_tables() where temporary
    union all select 'type', type_name from duckdb_types() where database_name = 'temp'`);
  for (const row of rowsOf(found)) {
    const scratch = scratchNamed(textAt(found, 'name', row) ?? '');
    if (scratch) await lane.run(sql`drop ${textAt(found, 'kind', row) === 'type' ? sql`type` : sql`table`} ${identifier(scratch)}`);
  }
}

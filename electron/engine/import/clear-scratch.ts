import type { Lane } from '../db/database';
import { textsOf } from '../db/read-cells';
import { scratchNamed } from '../model/schema';
import { identifier, sql } from '../sql/sql';

/** Drops the temporary tables of an import: they would stay in memory until the next one. */
export async function clearScratch(lane: Lane): Promise<void> {
  const found = await lane.read(sql`select table_name from duckdb_tables() where temporary`);
  for (const name of textsOf(found, 'table_name')) {
    const scratch = scratchNamed(name);
    if (scratch) await lane.run(sql`drop table ${identifier(scratch)}`);
  }
}

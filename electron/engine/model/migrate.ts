import { copyFile } from 'node:fs/promises';
import { VigieError } from '../../../shared/protocol/errors';
import type { Database, Lane } from '../db/database';
import { textAt } from '../db/read-cells';
import { identifier, sql } from '../sql/sql';
import type { Migration } from './migrations/migration';
import { systemTable } from './schema';

/** The row of `meta` that makes a DuckDB file a workspace. */
const FORMAT = 'vigie';
const meta = identifier(systemTable('meta'));

/** The version of a workspace file; throws `workspace_not_one` on any other DuckDB file. */
export async function readVersion(lane: Pick<Lane, 'read'>, file: string): Promise<number> {
  const tables = await lane.read(sql`select table_name from duckdb_tables() where table_name = 'meta'`);
  if (tables.rowCount !== 1) throw new VigieError('workspace_not_one', { file });
  try {
    const rows = await lane.read(sql`
      select max(value) filter (where key = 'format') as format, max(value) filter (where key = 'version') as version from ${meta}`);
    const version = Number(textAt(rows, 'version'));
    if (textAt(rows, 'format') === FORMAT && Number.isInteger(version) && version > 0) return version;
  } catch (error) {
    // A table of another program that only shares the name.
    if (error instanceof VigieError && error.code !== 'internal') throw error;
  }
  throw new VigieError('workspace_not_one', { file });
}

/** An empty file made into a workspace of the newest version. */
export async function createTables(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (lane) => {
    await apply(lane, migrations);
    await lane.run(sql`insert into ${meta} values ('format', ${FORMAT}), ('next_row_id', '1'), ('version', ${newest(migrations)})`);
  });
}

/**
 * Brings an older file to the newest version in one transaction. The file as it was is kept beside it, named by its version,
 * so that an older Vigie can still open it.
 */
export async function migrate(database: Database, file: string, version: number, migrations: readonly Migration[]): Promise<void> {
  const due = migrations.filter((migration) => migration.version > version);
  if (due.length === 0) return;
  await database.checkpoint();
  await copyFile(file, keptCopy(file, version));
  await database.transaction(async (lane) => {
    await apply(lane, due);
    await lane.run(sql`update ${meta} set value = ${newest(due)} where key = 'version'`);
  });
}

/** Where the copy of an older version is kept: `Ventes.vigie` of version 1 as `Ventes.v1.vigie`. */
export function keptCopy(file: string, version: number): string {
  return file.replace(/(\.vigie)?$/, `.v${version}.vigie`);
}

async function apply(lane: Lane, migrations: readonly Migration[]): Promise<void> {
  for (const { statements } of migrations) for (const statement of statements) await lane.run(statement);
}

function newest(migrations: readonly Migration[]): string {
  return String(Math.max(...migrations.map(({ version }) => version)));
}

import type { ObjectId } from '../../../../shared/model/objects';
import { numberAt } from '../../db/read-cells';
import { fixedColumn, systemTable, tableOf, type FixedColumn } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import type { FormerRows } from '../history/former-rows';
import { dayOf } from './as-of';
import { takeOut } from './take-out';

export interface SeenRows {
  /** Files of this import that hold the object. */
  readonly fileIds: readonly number[];
  /** Tables of the rows that they share with the workspace. */
  readonly matched: readonly SchemaName[];
  /** What tells one row from another: rows without any of it are never missed. */
  readonly key: readonly SchemaName[];
  /** The latest actual day that they hold, as a day number. */
  readonly day: number | null;
}

const fixed = (name: FixedColumn) => identifier(fixedColumn(name));

/**
 * Rows with an id or key that an earlier import brought and that this one, of the same export, lacks. They are marked; `complete`
 * says that the export holds everything there is, and takes them out. Counted only where the two imports share a row: else they are
 * different parts of the data, and nothing is gone. What a later export told isn't missed by an older one.
 */
export async function markGone(former: FormerRows, object: ObjectId, { fileIds, matched, key, day }: SeenRows, complete: boolean): Promise<number> {
  const { lane } = former;
  if (matched.length === 0 || key.length === 0) return 0;
  const seen = join(matched.map((table) => sql`select row_id from ${identifier(table)}`), sql` union all `);
  if ((numberAt(await lane.read(sql`select count(*) as n from (${seen})`), 'n') ?? 0) === 0) return 0;
  const table = identifier(await tableOf(lane, object));
  const isNew = complete ? sql`true` : sql`not gone`;
  const which = sql`
    select row_id from ${table} where coalesce(${join(key.map((column) => sql`${identifier(column)}::VARCHAR`))}) is not null and ${fixed('line')} is not null and ${isNew}
      and not list_contains(${fileIds}, file_id) and file_id not in (${laterFiles(day)}) and row_id not in (${seen})`;
  await former.keep(object, which);
  return complete ? takeOut(former, object, which) : lane.run(sql`update ${table} set gone = true where row_id in (${which})`);
}

/** The files of earlier imports that told of a later day than an export does. */
export function laterFiles(day: number | null): Sql {
  if (day === null) return sql`select null::INTEGER where false`;
  return sql`select file_id from ${identifier(systemTable('import_files'))} f join ${identifier(systemTable('imports'))} i using (import_id) where coalesce(f.as_of, i.as_of) > ${dayOf(day)}`;
}

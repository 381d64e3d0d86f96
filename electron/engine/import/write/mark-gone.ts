import type { ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { fixedColumn, readSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName } from '../../sql/sql';

export interface SeenRows {
  /** Files of this import that hold the object. */
  readonly fileIds: readonly number[];
  /** Tables of the rows that they share with the workspace. */
  readonly matched: readonly SchemaName[];
}

/**
 * Rows with an id that an earlier import brought and that this one, of the same export, lacks. They are marked; `complete` says that
 * the export holds everything there is, and takes them out. Counted only where the two imports share a row: else they are different
 * parts of the data, and nothing is gone.
 */
export async function markGone(lane: Lane, object: ObjectId, { fileIds, matched }: SeenRows, complete: boolean): Promise<number> {
  if (matched.length === 0) return 0;
  const seen = join(matched.map((table) => sql`select row_id from ${identifier(table)}`), sql` union all `);
  if ((numberAt(await lane.read(sql`select count(*) as n from (${seen})`), 'n') ?? 0) === 0) return 0;
  const found = (await readSchema(lane, [object])).get(object);
  if (!found) return 0;
  const table = identifier(found.table);
  const which = sql`id is not null and ${identifier(fixedColumn('line'))} is not null and not gone and not list_contains(${fileIds}, file_id) and row_id not in (${seen})`;
  return lane.run(complete ? sql`delete from ${table} where ${which}` : sql`update ${table} set gone = true where ${which}`);
}

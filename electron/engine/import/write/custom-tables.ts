import { isCustomObject, modelOf, type ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { codeColumn, customTable, fieldColumn, fixedColumn, systemTable } from '../../model/schema';
import { identifier, join, sql } from '../../sql/sql';
import { columnType } from '../load/cell-sql';

/** Makes the table of an object of the user's own, where it isn't there yet. */
export async function ensureCustomTable(lane: Lane, object: ObjectId): Promise<void> {
  if (!isCustomObject(object)) return;
  const registry = identifier(systemTable('custom_tables'));
  const known = await lane.read(sql`select position from ${registry} where object = ${object}`);
  if (known.rowCount > 0) return;
  const position = (numberAt(await lane.read(sql`select coalesce(max(position), 0) as last from ${registry}`), 'last') ?? 0) + 1;
  const codes = (['rep', 'team', 'account', 'product', 'deal'] as const).flatMap((reference) => {
    const column = codeColumn(object, reference);
    return column ? [sql`${identifier(column)} ${reference === 'deal' ? sql`BIGINT` : sql`INTEGER`}`] : [];
  });
  const fields = modelOf(object).fields.map(({ id, type }) => sql`${identifier(fieldColumn(object, id))} ${columnType({ type, scale: 4 })}`);
  await lane.run(sql`create table ${identifier(customTable(position))} (${join([
    sql`row_id BIGINT NOT NULL`, sql`file_id INTEGER`, sql`${identifier(fixedColumn('line'))} INTEGER`, sql`gone BOOLEAN NOT NULL DEFAULT false`, ...codes, ...fields,
  ])})`);
  await lane.run(sql`insert into ${registry} values (${object}, ${position})`);
}

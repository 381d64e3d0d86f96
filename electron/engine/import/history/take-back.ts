import { isCustomObject, objectNamed, type ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { rowsOf, textAt, textsOf } from '../../db/read-cells';
import { keptColumn, storedColumns, systemTable, tableOf, readSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { restoreTypes } from './former-types';

const formerRows = identifier(systemTable('former_rows'));
const formerColumns = identifier(systemTable('former_columns'));
const importFiles = identifier(systemTable('import_files'));

/** Takes back all that an import wrote into the tables of objects: added rows go, changed and removed ones return, columns too. */
export async function takeBackRows(lane: Lane, importId: number): Promise<void> {
  await restoreTypes(lane, importId);
  const files = sql`select file_id from ${importFiles} where import_id = ${importId}`;
  for (const { id, table } of (await readSchema(lane)).values()) {
    const kept = sql`select row_id from ${formerRows} where import_id = ${importId} and object = ${id}`;
    await lane.run(sql`delete from ${identifier(table)} where file_id in (${files}) and row_id not in (${kept})`);
  }
  const found = await lane.read(sql`select object from ${formerColumns} where import_id = ${importId}`);
  const objects = rowsOf(found).flatMap((row) => {
    const object = objectNamed(textAt(found, 'object', row) ?? '');
    return object ? [object] : [];
  });
  for (const object of objects) await restoreRows(lane, importId, object);
  await dropUnfilledTables(lane, importId);
}

async function restoreRows(lane: Lane, importId: number, object: ObjectId): Promise<void> {
  const name = await tableOf(lane, object);
  const table = identifier(name);
  const there = new Set<string>(await storedColumns(lane, name));
  const named = await lane.read(sql`select unnest(columns) as name from ${formerColumns} where import_id = ${importId} and object = ${object}`);
  const columns = textsOf(named, 'name').map((text, index) => ({ column: keptColumn(text), cell: sql`f.cells[${index + 1}]` })).filter(({ column }) => there.has(column));
  const kept = sql`(select row_id, cells from ${formerRows} where import_id = ${importId} and object = ${object})`;
  const changed = columns.filter(({ column }) => column !== 'row_id');
  await lane.run(sql`update ${table} set ${join(changed.map(({ column, cell }) => sql`${identifier(column)} = ${cell}`))} from ${kept} f where f.row_id = ${table}.row_id`);
  const members = await memberColumns(lane, name, object);
  await lane.run(sql`
    insert into ${table} (${join([...columns.map(({ column }) => identifier(column)), ...members.names])})
    select ${join([...columns.map(({ cell }) => cell), ...members.values])} from ${kept} f where f.row_id not in (select row_id from ${table})`);
}

/** A member's label is settled once all rows are back; until then it only has to be there. */
async function memberColumns(lane: Lane, table: SchemaName, object: ObjectId): Promise<{ names: Sql[]; values: Sql[] }> {
  if (isCustomObject(object) || !(await storedColumns(lane, table)).some((column) => column === 'label')) return { names: [], values: [] };
  return { names: [sql`label`], values: [sql`''`] };
}

/** Tables of the user's own that no other standing import brings, whatever it accepted: they are gone with the last one that did. */
async function dropUnfilledTables(lane: Lane, importId: number): Promise<void> {
  const found = await lane.read(sql`
    select object from ${identifier(systemTable('custom_tables'))} where object not in (
      select f.object from ${importFiles} f join ${identifier(systemTable('imports'))} i using (import_id) where i.undone_at is null and i.import_id <> ${importId} and f.object is not null)`);
  for (const object of textsOf(found, 'object').flatMap((text) => objectNamed(text) ?? [])) {
    await lane.run(sql`drop table ${identifier(await tableOf(lane, object))}`);
    for (const registry of ['custom_tables', 'custom_fields', 'column_scales'] as const) await lane.run(sql`delete from ${identifier(systemTable(registry))} where object = ${object}`);
  }
}

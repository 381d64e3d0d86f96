import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { codeColumn, fixedColumn, keptColumn, readSchema, systemTable, type FixedColumn, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import { KINDS, MEMBER_KINDS } from '../references/reference-kinds';

const importFiles = identifier(systemTable('import_files'));
const imports = identifier(systemTable('imports'));
const formerRows = identifier(systemTable('former_rows'));
const formerColumns = identifier(systemTable('former_columns'));
const formerTypes = identifier(systemTable('former_types'));
const metFiles = identifier(systemTable('met_files'));
const fixed = (name: FixedColumn) => identifier(fixedColumn(name));

/**
 * The later imports that would not be what they are without this one: they brought its rows again or changed them, point at members
 * or deals that it was the first to name, or fill columns that it made. Without any, taking it back leaves what would be there if it
 * had never been imported.
 */
export async function importsBuiltOn(lane: Lane, importId: number): Promise<number[]> {
  const later = numberAt(await lane.read(sql`select count(*) as n from ${imports} where import_id > ${importId} and undone_at is null`), 'n') ?? 0;
  if (later === 0) return [];
  const schema = [...(await readSchema(lane)).values()].filter(({ rowCount }) => rowCount > 0);
  const ways = [...sameRows(importId), ...pointers(importId, schema), ...(await columnUsers(lane, importId, schema))];
  const found = await lane.read(sql`
    select distinct w.import_id from (${join(ways, sql` union all `)}) w join ${imports} i on i.import_id = w.import_id
    where w.import_id > ${importId} and i.undone_at is null order by 1`);
  return rowsOf(found).flatMap((row) => numberAt(found, 'import_id', row) ?? []);
}

const ownFiles = (importId: number) => sql`(select file_id from ${importFiles} where import_id = ${importId})`;
const laterFiles = (importId: number) => sql`(select file_id, import_id from ${importFiles} where import_id > ${importId})`;

function sameRows(importId: number): Sql[] {
  return [
    sql`select import_id from ${metFiles} where import_id > ${importId} and file_id in ${ownFiles(importId)}`,
    // Rows that both changed, and rows of this one that a later one changed or took out.
    sql`select r.import_id from ${formerRows} r join ${formerColumns} c on c.import_id = r.import_id and c.object = r.object where r.import_id > ${importId} and (
      r.cells[list_position(c.columns, 'file_id')]::INTEGER in ${ownFiles(importId)} or r.row_id in (select row_id from ${formerRows} where import_id = ${importId}))`,
  ];
}

/** Later rows that point at what this import was the first to bring. */
function pointers(importId: number, schema: readonly ObjectSchema[]): Sql[] {
  const kept = sql`(select row_id from ${formerRows} where import_id = ${importId})`;
  const targets = [
    ...MEMBER_KINDS.map((kind) => ({ reference: kind, object: KINDS[kind].object, key: fixed('code') })),
    { reference: 'deal' as const, object: 'deals' as const, key: fixed('row_id') },
  ];
  return targets.flatMap(({ reference, object, key }) => {
    const target = schema.find(({ id }) => id === object);
    if (!target) return [];
    const added = sql`(select ${key} from ${identifier(target.table)} where file_id in ${ownFiles(importId)} and row_id not in ${kept})`;
    return schema.flatMap(({ id, table }) => {
      const column = codeColumn(id, reference);
      return column ? [sql`select l.import_id from ${identifier(table)} t join ${laterFiles(importId)} l on l.file_id = t.file_id where t.${identifier(column)} in ${added}`] : [];
    });
  });
}

/** Later imports that hold values in a column that this one made or changed, or that changed it again. */
async function columnUsers(lane: Lane, importId: number, schema: readonly ObjectSchema[]): Promise<Sql[]> {
  const found = await lane.read(sql`select object, column_name from ${formerTypes} where import_id = ${importId}`);
  const users = rowsOf(found).flatMap((row) => {
    const object = schema.find(({ id }) => id === textAt(found, 'object', row));
    const column = keptColumn(textAt(found, 'column_name', row) ?? '');
    return object ? [sql`select l.import_id from ${identifier(object.table)} t join ${laterFiles(importId)} l on l.file_id = t.file_id where t.${identifier(column)} is not null`] : [];
  });
  return [...users, sql`select l.import_id from ${formerTypes} l join ${formerTypes} o using (object, column_name) where o.import_id = ${importId} and l.import_id > ${importId}`];
}

import { objectNamed, type FieldType, type ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { keptColumn, storedColumns, systemTable, tableOf, type SchemaColumn } from '../../model/schema';
import { identifier, sql, type SchemaName } from '../../sql/sql';
import { columnType } from '../load/cell-sql';
import type { FormerRows } from './former-rows';

const formerTypes = identifier(systemTable('former_types'));
const customFields = identifier(systemTable('custom_fields'));
const columnScales = identifier(systemTable('column_scales'));

/** A column that an import is the first to bring. */
export async function keepNewColumn({ lane, importId }: FormerRows, object: ObjectId, column: SchemaName): Promise<void> {
  await lane.run(sql`insert into ${formerTypes} values (${importId}, ${object}, ${column}, null, null)`);
}

/** A column whose type is about to change, with the rows whose value wouldn't come back the same. */
export async function keepType(former: FormerRows, object: ObjectId, { column, type, scale }: SchemaColumn, next: Pick<SchemaColumn, 'type' | 'scale'>): Promise<void> {
  const { lane, importId } = former;
  const value = identifier(column);
  const table = identifier(await tableOf(lane, object));
  await former.keep(object, sql`select row_id from ${table} where try_cast(${value}::${columnType(next)} as ${columnType({ type, scale })}) is distinct from ${value}`);
  await lane.run(sql`
    insert into ${formerTypes} select ${importId}, ${object}, ${column}, ${type}, ${scale}
    where not exists (from ${formerTypes} where import_id = ${importId} and object = ${object} and column_name = ${column})`);
}

/**
 * Columns as they were before an import: to be done first of all, for DuckDB doesn't alter a table that the transaction has written to.
 * Values that the former type can't hold belong to rows that are restored or removed next.
 */
export async function restoreTypes(lane: Lane, importId: number): Promise<void> {
  const found = await lane.read(sql`select object, column_name, type, scale from ${formerTypes} where import_id = ${importId} order by object, column_name`);
  for (const row of rowsOf(found)) {
    const object = objectNamed(textAt(found, 'object', row) ?? '');
    if (!object) continue;
    const table = await tableOf(lane, object);
    const column = keptColumn(textAt(found, 'column_name', row) ?? '');
    if (!(await storedColumns(lane, table)).includes(column)) continue;
    const type = fieldType(textAt(found, 'type', row));
    if (type === undefined) await dropColumn(lane, object, table, column);
    else await narrow(lane, { object, table, column, type, scale: numberAt(found, 'scale', row) ?? 0 });
  }
}

async function dropColumn(lane: Lane, object: ObjectId, table: SchemaName, column: SchemaName): Promise<void> {
  await lane.run(sql`alter table ${identifier(table)} drop column ${identifier(column)}`);
  await lane.run(sql`delete from ${customFields} where object = ${object} and column_name = ${column}`);
}

async function narrow(lane: Lane, { object, table, column, type, scale }: { object: ObjectId; table: SchemaName; column: SchemaName; type: FieldType; scale: number }): Promise<void> {
  const name = identifier(column);
  const former = columnType({ type, scale });
  await lane.run(sql`alter table ${identifier(table)} alter column ${name} set data type ${former} using try_cast(${name} as ${former})`);
  await lane.run(sql`update ${customFields} set type = ${type}, scale = ${scale} where object = ${object} and column_name = ${column}`);
  await lane.run(scale === 4
    ? sql`delete from ${columnScales} where object = ${object} and column_name = ${column}`
    : sql`update ${columnScales} set scale = ${scale} where object = ${object} and column_name = ${column}`);
}

function fieldType(text: string | null): FieldType | undefined {
  return (['text', 'date', 'amount', 'number', 'boolean'] as const).find((known) => known === text);
}

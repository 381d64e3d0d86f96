import type { Lane } from '../../db/database';
import { customColumn, readSchema, systemTable, type ObjectSchema, type SchemaColumn } from '../../model/schema';
import { empty, identifier, sql } from '../../sql/sql';
import type { FormerRows } from '../history/former-rows';
import { keepNewColumn, keepType } from '../history/former-types';
import { columnType } from '../load/cell-sql';
import { widerType } from '../load/kept-types';
import type { ColumnPlan, TablePlan } from '../table-plan';

/** Makes the object's table able to hold all of a plan's columns: new columns, more decimals, text where types disagree. */
export async function prepareColumns(former: FormerRows, plan: TablePlan, object: ObjectSchema): Promise<void> {
  const { lane } = former;
  const table = identifier(object.table);
  // Columns of imports that were taken back leave gaps.
  let position = Math.max(0, ...[...object.custom.values()].map((kept) => Number(kept.column.slice(1))));
  for (const column of plan.columns) {
    if (column.custom) {
      const existing = object.custom.get(column.header);
      if (existing) {
        await widen(former, object, existing, column);
      } else {
        position += 1;
        const name = customColumn(position);
        await lane.run(sql`alter table ${table} add column ${identifier(name)} ${columnType(column)}${hardlyRepeats(plan, column) ? sql` using compression fsst` : empty}`);
        await lane.run(sql`insert into ${identifier(systemTable('custom_fields'))} values (${object.id}, ${position}, ${name}, ${column.header}, ${column.type}, ${column.scale})`);
        await keepNewColumn(former, object.id, name);
      }
    }
    if (column.type === 'amount' && column.target !== null) {
      const field = object.fields.get(column.target);
      if (field && field.type === 'amount' && field.scale < column.scale) {
        await keepType(former, object.id, field, column);
        await lane.run(sql`alter table ${table} alter column ${identifier(field.column)} set data type ${columnType(column)}`);
        await lane.run(sql`insert or replace into ${identifier(systemTable('column_scales'))} values (${object.id}, ${field.column}, ${column.scale})`);
      }
    }
  }
}

/** Texts that DuckDB would pack so in the end: it takes longer to try the other ways than to pack them. */
function hardlyRepeats({ shapes }: TablePlan, { type, index }: ColumnPlan): boolean {
  return type === 'text' && shapes[index]?.isDistinct === true;
}

async function widen(former: FormerRows, object: ObjectSchema, existing: SchemaColumn, column: ColumnPlan): Promise<void> {
  const { lane } = former;
  const type = widerType(existing.type, column.type);
  const scale = type === 'amount' ? Math.max(existing.scale, column.scale, 4) : 0;
  if (type === existing.type && scale === existing.scale) return;
  await keepType(former, object.id, existing, { type, scale });
  await lane.run(sql`alter table ${identifier(object.table)} alter column ${identifier(existing.column)} set data type ${columnType({ type, scale })}`);
  await lane.run(sql`update ${identifier(systemTable('custom_fields'))} set type = ${type}, scale = ${scale} where object = ${object.id} and column_name = ${existing.column}`);
}

/** The object's columns as they are inside this transaction. */
export async function objectSchema(lane: Lane, plan: TablePlan): Promise<ObjectSchema> {
  const found = (await readSchema(lane, [plan.object])).get(plan.object);
  if (!found) throw new Error(`no table for ${plan.object}`);
  return found;
}

import type { Lane, RunOptions } from '../../db/database';
import { fixedColumn, scratchTable, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { comparableName, memberKindOf } from '../references/reference-kinds';

export interface Incoming {
  readonly table: SchemaName;
  readonly number: number;
  /** Columns of the object that the file provides, as they are compared. */
  readonly columns: readonly SchemaName[];
  readonly hasId: boolean;
}

/**
 * Which incoming row is which row of the workspace: by id where the export has one; members also by their name; else by all
 * cells, the n-th of equal rows with the n-th. Gives a table `stage_row, row_id, is_new` (until now only named by others)`, is_changed`.
 */
export async function matchRows(lane: Lane, object: ObjectSchema, incoming: Incoming, options: RunOptions): Promise<SchemaName> {
  const matched = scratchTable('matched', incoming.number);
  const existing = identifier(object.table);
  const rows = identifier(incoming.table);
  const line = identifier(fixedColumn('line'));
  const differs = join(incoming.columns.map((column) => sql`i.${identifier(column)} is distinct from e.${identifier(column)}`), sql` or `);
  const found = sql`i.stage_row, e.row_id, e.${line} is null as is_new, (${differs}) as is_changed`;
  const byId = incoming.hasId ? sql`select ${found} from ${rows} i join ${existing} e on e.id = i.id` : sql`select ${found} from ${rows} i join ${existing} e on false`;
  await lane.run(sql`create or replace temp table ${identifier(matched)} as ${byId}`, options);
  const rest = memberKindOf(object.id) ? sameName(object, incoming, matched, found) : sameCells(object, incoming);
  await lane.run(sql`insert into ${identifier(matched)} ${rest}`, options);
  return matched;
}

function sameName(object: ObjectSchema, incoming: Incoming, matched: SchemaName, found: Sql): Sql {
  const id = incoming.hasId ? sql`id` : sql`null::VARCHAR`;
  return sql`
    with i as (select *, ${comparableName(sql`name`)} as same, ${id} as own_id, row_number() over (partition by ${comparableName(sql`name`)} order by line_of_file) as n
      from ${identifier(incoming.table)} where stage_row not in (select stage_row from ${identifier(matched)})),
    e as (select *, ${comparableName(sql`name`)} as same, row_number() over (partition by ${comparableName(sql`name`)} order by code) as n
      from ${identifier(object.table)} where row_id not in (select row_id from ${identifier(matched)}))
    select ${found} from i join e on e.same = i.same and e.n = i.n and (i.own_id is null or e.id is null)`;
}

function sameCells(object: ObjectSchema, incoming: Incoming): Sql {
  const cells = sql`hash(${join(incoming.columns.map((column) => identifier(column)))})`;
  const nameless = object.fields.has('id');
  return sql`
    with i as (select stage_row, ${cells} as cells, row_number() over (partition by ${cells} order by line_of_file) as n
      from ${identifier(incoming.table)} ${incoming.hasId ? sql`where id is null` : sql``}),
    e as (select row_id, ${cells} as cells, row_number() over (partition by ${cells} order by row_id) as n
      from ${identifier(object.table)} ${nameless ? sql`where id is null` : sql``})
    select i.stage_row, e.row_id, false, false from i join e on e.cells = i.cells and e.n = i.n`;
}

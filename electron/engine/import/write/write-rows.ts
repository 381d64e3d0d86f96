import type { Lane, RunOptions } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { fixedColumn, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import { memberKindOf } from '../references/reference-kinds';
import type { FormerRows } from '../history/former-rows';
import { mergeRows } from './merge-rows';
import type { RowNumbers } from './row-numbers';

/** A column of the object and where its value comes from in the staged table `s` and the tables joined to it. */
export interface WrittenColumn {
  readonly column: SchemaName;
  readonly type: Sql;
  readonly value: Sql;
  /** Codes follow from other columns and from other files: a row isn't changed by them alone. */
  readonly isCode: boolean;
}

export interface WriteRequest {
  readonly lane: Lane;
  readonly object: ObjectSchema;
  readonly stage: Stage;
  readonly number: number;
  readonly fileId: number;
  readonly columns: readonly WrittenColumn[];
  /** Joins that give the codes. */
  readonly joins: Sql;
  readonly rowNumbers: RowNumbers;
  readonly former: FormerRows;
  /** Fields that tell which row is which; undefined: the id does. */
  readonly key: readonly SchemaName[] | undefined;
  /** The latest actual day of the table, as a day number: an older export never overwrites a newer one. */
  readonly day: number | null;
  readonly options: RunOptions;
}

export interface WriteCounts {
  readonly accepted: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of the unchanged ones, those that differ and keep what a later export told. */
  readonly older: number;
  /** Incoming rows and the rows of the workspace that they are; null where there was nothing to compare with. */
  readonly matched: SchemaName | null;
}

/** Brings the accepted rows of a stage into the object's table: new ones are added, known ones changed where they differ. */
export async function writeRows(request: WriteRequest): Promise<WriteCounts> {
  const { lane, stage, object } = request;
  const accepted = numberAt(await lane.read(sql`select count(*) as n from ${identifier(stage.cells)}`), 'n') ?? 0;
  const isEmpty = numberAt(await lane.read(sql`select count(*) as n from (from ${identifier(object.table)} limit 1)`), 'n') === 0;
  if (isEmpty && !memberKindOf(object.id)) return addAll(request, accepted);
  return mergeRows(request, accepted);
}

/** All columns, as they are written. */
export function selected({ columns }: Pick<WriteRequest, 'columns'>): Sql {
  return join(columns.map(({ column, type, value }) => sql`(${value})::${type} as ${identifier(column)}`));
}

export function names(columns: readonly WrittenColumn[]): Sql {
  return join(columns.map(({ column }) => identifier(column)));
}

export const FIXED = sql`row_id, file_id, ${identifier(fixedColumn('line'))}`;

/** Into an empty table: nothing to compare with, so the rows go straight from the stage, in the file's order. */
async function addAll(request: WriteRequest, accepted: number): Promise<WriteCounts> {
  const { lane, object, stage, fileId, rowNumbers, columns, joins, options } = request;
  const last = numberAt(await lane.read(sql`select coalesce(max(place), 0) as last from ${stage.rows}`), 'last') ?? 0;
  const base = await rowNumbers.take(lane, last + 1);
  await lane.run(sql`
    insert into ${identifier(object.table)} (${FIXED}, ${names(columns)})
    select ${base + 1} + s.place, ${fileId}, s.line, ${selected(request)} from ${stage.rows} s ${joins}`, options);
  return { accepted, added: accepted, changed: 0, unchanged: 0, older: 0, matched: null };
}

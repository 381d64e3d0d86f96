import type { RunOptions, Lane } from '../../db/database';
import { fixedColumn, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import type { FormerRows } from '../history/former-rows';
import type { Stage } from '../load/load-stage';
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
  /** What the file's last line tells came first. */
  readonly newestFirst: boolean;
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

/** All columns, as they are written. */
export function selected({ columns }: Pick<WriteRequest, 'columns'>): Sql {
  return join(columns.map(({ column, type, value }) => sql`(${value})::${type} as ${identifier(column)}`));
}

export function names(columns: readonly WrittenColumn[]): Sql {
  return join(columns.map(({ column }) => identifier(column)));
}

export const FIXED = sql`row_id, file_id, ${identifier(fixedColumn('line'))}`;

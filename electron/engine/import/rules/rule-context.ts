import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Lane } from '../../db/database';
import { textsOf } from '../../db/read-cells';
import { join, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';

/** What a fact's fields are made of: an expression over the staged table (`s`) for each field that the file provides. */
export interface FieldValues {
  readonly fields: Map<string, Sql>;
  /** Expressions of the columns that play a role rather than fill a field. */
  readonly roles: ReadonlyMap<string, Sql>;
  /** What is kept beside the fields, so that they can be worked out again. */
  readonly followed: Map<'status_from_stage' | 'one_close_on', Sql>;
  readonly warnings: ImportMessage[];
}

export interface RuleContext {
  readonly lane: Lane;
  readonly stage: Stage;
  /** The day of the import, ISO. */
  readonly today: string;
  /** The products of the deals, where only they tell what the deals come to. */
  readonly products?: Stage | undefined;
}

/** A field of a closed list has a handful of values; a column of more than that many is no such field, and its values stay as they are. */
const MOST_DISTINCT = 100_000;

export async function distinctTexts(lane: Lane, stage: Stage, value: Sql): Promise<string[]> {
  const found = await lane.read(sql`select distinct ${value} as value from ${stage.rows} s where ${value} is not null order by 1 limit ${MOST_DISTINCT}`);
  return textsOf(found, 'value');
}

/** The value with some texts replaced. */
export function translateSql(value: Sql, translated: ReadonlyMap<string, string>): Sql {
  const changes = [...translated].filter(([text, meaning]) => text !== meaning);
  if (changes.length === 0) return value;
  return sql`case ${value} ${join(changes.map(([text, meaning]) => sql`when ${text} then ${meaning}`), sql` `)} else ${value} end`;
}

import type { Day } from '../../../shared/time/day';
import type { FirstDay } from '../plan/first-days';
import { dateOf } from './dialects/duckdb';
import type { SqlNames } from './names';
import { anySql, fieldSql } from './row-values';
import { fact, identifier, sql, type Sql } from './sql';

/** `first`: the first dated row of a fact that concerns a measure; nothing after as-of is a fact yet. */
export function firstDayStatement({ fact: object, role, concerns }: FirstDay, asOf: Day, names: SqlNames): Sql {
  const date = fieldSql(object, role, names);
  return sql`select min(${date}) as first from ${identifier(names.table(object))} ${fact} where ${date} <= ${dateOf(asOf)} and ${anySql(concerns, object, names)}`;
}

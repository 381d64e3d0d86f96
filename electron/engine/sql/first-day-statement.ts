import type { Day } from '../../../shared/time/day';
import type { FirstDay } from '../plan/first-days';
import { dateOf } from './dialects/duckdb';
import { FactSource } from './fact-source';
import type { SqlNames } from './names';
import { anySql, fieldSql } from './row-values';
import { sql, type Sql } from './sql';

/** `first`: the first dated row of a fact that concerns a measure; nothing after as-of is a fact yet. */
export function firstDayStatement({ fact: object, role, spells, concerns }: FirstDay, asOf: Day, names: SqlNames): Sql {
  const date = fieldSql(object, role, names);
  return sql`select min(${date}) as first ${new FactSource({ fact: object, spells }, names).from()} where ${date} <= ${dateOf(asOf)} and ${anySql(concerns, object, names)}`;
}

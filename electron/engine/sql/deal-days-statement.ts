import type { Day } from '../../../shared/time/day';
import { dateOf } from './dialects/duckdb';
import type { SqlNames } from './names';
import { identifier, sql, type Sql } from './sql';

/** `first_win`, a day, and `cycle`, the median days from creation to winning: of the deals won by as-of. */
export function dealDaysStatement(names: SqlNames, asOf: Day): Sql {
  const field = (name: string) => identifier(names.field('deals', name).column);
  return sql`select min(${field('closed_on')}) as first_win, median(${field('closed_on')} - ${field('created_on')}) as cycle from ${identifier(names.table('deals'))}
    where ${field('status')} = 'won' and ${field('closed_on')} <= ${dateOf(asOf)}`;
}

import type { Day } from '../../../../shared/time/day';
import { sql, type Sql } from '../sql';

/** What is said differently from one engine to the next. Above this file, statements are plain SQL. */

/** A day as a date. */
export const dateOf = (day: Day): Sql => sql`(date '1970-01-01' + ${day}::INTEGER)`;

/** A date as a day number. */
export const dayNumber = (date: Sql): Sql => sql`(${date} - date '1970-01-01')`;

/** A list of numbers or texts as a column of a relation. */
export const unnested = (values: readonly number[] | readonly string[], type: 'INTEGER' | 'VARCHAR'): Sql =>
  (type === 'INTEGER' ? sql`unnest(${values}::INTEGER[])` : sql`unnest(${values}::VARCHAR[])`);

const TINY = 255;
const SMALL = 65_535;

/**
 * The item of a list that stands at a date, counted from `first`; 0 outside of the list. Looked up by position: no join. Small
 * unsigned types keep the grouping in dense tables.
 */
export function atDate(list: readonly number[], first: Day, date: Sql): Sql {
  const text = `[${list.join(',')}]`;
  const position = sql`(${date} - ${dateOf(first)} + 1)`;
  const largest = list.reduce((most, item) => Math.max(most, item), 0);
  if (largest <= TINY) return sql`(${text}::VARCHAR::UTINYINT[])[${position}]`;
  if (largest <= SMALL) return sql`(${text}::VARCHAR::USMALLINT[])[${position}]`;
  return sql`(${text}::VARCHAR::INTEGER[])[${position}]`;
}

/** A number that isn't an amount, made exact to six decimals, so that sums don't depend on their order. */
export const NUMBER_SCALE = 6;
export const exactNumber = (value: Sql): Sql => sql`${value}::DECIMAL(28, 6)`;

/** A product of amounts and numbers, rounded to the amounts' usual decimals. */
export const PRODUCT_SCALE = 4;
export const exactProduct = (a: Sql, b: Sql): Sql => sql`(${a} * ${b})::DECIMAL(28, 4)`;

import type { Day } from '../../../../shared/time/day';
import { join, sql, type Sql } from '../sql';

/** What is said differently from one engine to the next. Above this file, statements are plain SQL. */

/** A day as a date. */
export const dateOf = (day: Day): Sql => sql`(date '1970-01-01' + ${day}::INTEGER)`;

/** The first day of a date's month. */
export const monthStartOf = (date: Sql): Sql => sql`date_trunc('month', ${date})::DATE`;

/** A date as a day number. */
export const dayNumber = (date: Sql): Sql => sql`(${date} - date '1970-01-01')`;

/** A list of numbers or texts as a column of a relation. */
export const unnested = (values: readonly number[] | readonly string[], type: 'INTEGER' | 'VARCHAR' | 'DOUBLE'): Sql =>
  (type === 'INTEGER' ? sql`unnest(${values}::INTEGER[])` : type === 'DOUBLE' ? sql`unnest(${values}::DOUBLE[])` : sql`unnest(${values}::VARCHAR[])`);

const TINY = 255;
const SMALL = 65_535;

/**
 * The item of a list that stands at a date, counted from `first`. Looked up by position: no join. The list is written as runs
 * (item, how often), and made once a statement. Small unsigned types keep the grouping in dense tables.
 */
export function atDate(list: readonly number[], first: Day, date: Sql): Sql {
  const { items, lengths } = runsOf(list);
  const largest = items.reduce((most, item) => Math.max(most, item), 0);
  const type = largest <= TINY ? sql`UTINYINT[]` : largest <= SMALL ? sql`USMALLINT[]` : sql`UINTEGER[]`;
  const runs = sql`list_zip(${written(items)}::VARCHAR::${type}, ${written(lengths)}::VARCHAR::INTEGER[])`;
  return sql`flatten(list_transform(${runs}, lambda run: list_resize([]::${type}, run[2], run[1])))[${date} - ${dateOf(first)} + 1]`;
}

const written = (numbers: readonly number[]) => `[${numbers.join(',')}]`;

function runsOf(list: readonly number[]): { items: number[]; lengths: number[] } {
  const items: number[] = [];
  const lengths: number[] = [];
  for (const item of list) {
    if (items.at(-1) === item) lengths.push((lengths.pop() ?? 0) + 1);
    else {
      items.push(item);
      lengths.push(1);
    }
  }
  return { items, lengths };
}

/** A number that isn't an amount, made exact to six decimals, so that sums don't depend on their order. */
export const NUMBER_SCALE = 6;
export const exactNumber = (value: Sql): Sql => sql`${value}::DECIMAL(28, 6)`;

/** A fraction to six decimals, by way of more of them, so that a half is a half. */
export const toMillionths = (value: Sql): Sql => sql`round((${value})::DECIMAL(18, 10), 6)::DOUBLE`;

/** Decimals of a product: those that amounts usually have. */
export const PRODUCT_SCALE = 4;
export const exactProduct = (a: Sql, b: Sql): Sql => sql`(${a} * ${b})::DECIMAL(28, 4)`;

/**
 * A product with a floating number. In binary a half may lie just below itself: a hair's breadth more, less than any decimals of the
 * factors could make and more than the multiplication loses, so that a half is a half. Both are mentioned once: they may be subqueries.
 */
export const nearestProduct = (a: Sql, b: Sql): Sql => sql`(${a}::DOUBLE * ${b} * 1.000000000000001::DOUBLE)::DECIMAL(28, 4)`;

const AMOUNTS: readonly Sql[] = [
  sql`DECIMAL(38,4)`, sql`DECIMAL(38,5)`, sql`DECIMAL(38,6)`, sql`DECIMAL(38,7)`, sql`DECIMAL(38,8)`, sql`DECIMAL(38,9)`, sql`DECIMAL(38,10)`, sql`DECIMAL(38,11)`, sql`DECIMAL(38,12)`,
  sql`DECIMAL(38,13)`, sql`DECIMAL(38,14)`, sql`DECIMAL(38,15)`, sql`DECIMAL(38,16)`, sql`DECIMAL(38,17)`, sql`DECIMAL(38,18)`, sql`DECIMAL(38,19)`, sql`DECIMAL(38,20)`,
];
const USUAL_AMOUNT = sql`DECIMAL(38,4)`;

/** A number as an amount of so many decimals, rounded. */
export const exactAmount = (value: Sql, scale: number): Sql => sql`(${value})::${AMOUNTS[scale - 4] ?? USUAL_AMOUNT}`;

/** The same number for rows whose values are all the same, and hardly ever for others. */
export const rowHash = (values: readonly Sql[]): Sql => sql`hash(${join(values)})`;

/** A name without case, accents, blanks and signs. */
export const squashedName = (name: Sql): Sql => sql`regexp_replace(lower(strip_accents(${name})), ${'[^\\p{L}\\p{N}]+'}, '', 'g')`;

/** The month of a date, as "2024-03". */
export const monthText = (date: Sql): Sql => sql`strftime(${date}, '%Y-%m')`;

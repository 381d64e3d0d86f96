import { AMOUNT_FIELDS, type CheckRule } from '../../../shared/catalogue/checks';
import { fieldOf, type ObjectId, type Reference } from '../../../shared/model/objects';
import { rowHash, squashedName } from './dialects/duckdb';
import type { SqlNames } from './names';
import { fieldSql } from './row-values';
import { alias, empty, fact, identifier, join, sql, type SchemaName, type Sql } from './sql';

/** What a rule looks for in the rows of one object. */
export interface CheckedRows {
  readonly rule: CheckRule;
  readonly object: ObjectId;
  /** Of a row `f`. */
  readonly condition: Sql;
}

/** All rules of one object in one scan: for each currency, how many rows (`k0`, `k1`, …) and what they sum to (`v0`, `v1`, …). */
export function countStatement(object: ObjectId, conditions: readonly Sql[], names: SqlNames): Sql {
  const amount = AMOUNT_FIELDS[object];
  const value = amount === undefined ? sql`0` : fieldSql(object, amount, names);
  const currency = amount !== undefined && fieldOf(object, 'currency') ? sql`upper(${fieldSql(object, 'currency', names)})` : sql`null::VARCHAR`;
  const found = conditions.map((condition, index) => sql`${condition} as ${alias('k', index)}`);
  const sums = conditions.map((_, index) => {
    const is = alias('k', index);
    return sql`count(*) filter (where ${is}) as ${is}, sum(amount) filter (where ${is}) as ${alias('v', index)}`;
  });
  return sql`select currency, ${join(sums)} from (select ${currency} as currency, ${value} as amount, ${join(found)} from ${identifier(names.table(object))} ${fact}) checked group by currency order by currency`;
}

const CODES: Readonly<Partial<Record<ObjectId, Reference>>> = { reps: 'rep', accounts: 'account', products: 'product' };

/** What the facts that point at members sum to, a line a currency; undefined where nothing is summed by them. */
export function memberAmountStatement({ object, condition }: CheckedRows, facts: ObjectId, names: SqlNames): Sql | undefined {
  const reference = CODES[object];
  const amount = AMOUNT_FIELDS[facts];
  if (!reference || amount === undefined) return undefined;
  return sql`
    select upper(${fieldSql(facts, 'currency', names)}) as currency, sum(${fieldSql(facts, amount, names)}) as amount from ${identifier(names.table(facts))} ${fact}
    where ${fact}.${identifier(names.code(facts, reference))} in (select ${fact}.${identifier(names.fixed('code'))} from ${identifier(names.table(object))} ${fact} where ${condition})
    group by 1 order by 1`;
}

/** The values that the found rows have: `value`, `count`, `total` (how many different ones). */
export function valuesStatement({ rule, object, condition }: CheckedRows, limit: number, names: SqlNames): Sql {
  const fields = (rule.in[object] ?? []).map((field) => fieldSql(object, field, names));
  const [first = sql`null::VARCHAR`] = fields;
  const rows = sql`from ${identifier(names.table(object))} ${fact} where ${condition}`;
  const grouped = rule.find.kind === 'look-alike'
    ? sql`select string_agg(distinct ${first}, ' / ' order by ${first}) as value, count(*) as count ${rows} group by ${squashedName(first)}`
    : sql`select ${rule.find.kind === 'undescribed' && fields.length > 1 ? sql`coalesce(${join(fields)})` : first} as value, count(*) as count ${rows} group by 1`;
  return sql`select value, count, count(*) over () as total from (${grouped}) valued order by count desc, value nulls last limit ${limit}`;
}

export interface CheckPage {
  readonly columns: readonly SchemaName[];
  readonly limit: number;
  readonly offset: number;
}

/** `file, line`, then the columns asked; rows that are the same as one another stand together. */
export function checkRowsStatement({ rule, object, condition }: CheckedRows, { columns, limit, offset }: CheckPage, names: SqlNames): Sql {
  const own = (name: SchemaName) => sql`${fact}.${identifier(name)}`;
  const [first] = (rule.in[object] ?? []).map((field) => fieldSql(object, field, names));
  return sql`
    select files.path as file, ${own(names.fixed('line'))} as line${join(columns.map((column, index) => sql`, ${own(column)} as ${alias('v', index)}`), empty)}
    from ${identifier(names.table(object))} ${fact} left join import_files files on files.file_id = ${own(names.fixed('file_id'))}
    where ${condition} order by ${togetherSql(rule, first, columns.map(own))}${own(names.fixed('row_id'))} limit ${limit} offset ${offset}`;
}

/** What rows of a kind share, to order them by. */
function togetherSql({ find: { kind } }: CheckRule, first: Sql | undefined, all: readonly Sql[]): Sql {
  if (kind === 'equal') return sql`${rowHash(all)}, `;
  if (!first || (kind !== 'same' && kind !== 'look-alike' && kind !== 'overlapping')) return empty;
  return kind === 'look-alike' ? sql`${squashedName(first)}, ` : sql`${first}, `;
}

export function checkTotalStatement({ object, condition }: CheckedRows, names: SqlNames): Sql {
  return sql`select count(*) as total from ${identifier(names.table(object))} ${fact} where ${condition}`;
}

import type { Comparator, Condition, Operand, RowValue } from '../../../shared/catalogue/measure';
import type { ObjectId } from '../../../shared/model/objects';
import { factored, holds } from '../plan/conditions';
import { dateOf, exactNumber, exactProduct, nearestProduct, NUMBER_SCALE, PRODUCT_SCALE } from './dialects/duckdb';
import { derivedField, isNever } from './derived-fields';
import type { SqlNames } from './names';
import { fact, identifier, join, sql, type Sql } from './sql';

export interface ScaledSql {
  readonly sql: Sql;
  /** Decimals that the exact value has. */
  readonly scale: number;
}

export function fieldSql(object: ObjectId, field: string, names: SqlNames): Sql {
  const derived = derivedField(object, field, names);
  if (derived) return derived;
  return sql`${fact}.${identifier(names.field(object, field).column)}`;
}

function asOfSql({ asOf }: SqlNames): Sql {
  if (asOf === null) throw new Error('asked of no view: there is no as-of');
  return dateOf(asOf);
}

/** A number of each row, exact. */
export function valueSql(value: RowValue, object: ObjectId, names: SqlNames): ScaledSql {
  if ('lessWhen' in value) {
    const of = valueSql(value.of, object, names);
    return { sql: sql`case when ${conditionSql(value.lessWhen, object, names)} then -abs(${of.sql}) else ${of.sql} end`, scale: of.scale };
  }
  if ('field' in value) {
    const { type, scale } = names.field(object, value.field);
    const column = fieldSql(object, value.field, names);
    return type === 'number' ? { sql: exactNumber(column), scale: NUMBER_SCALE } : { sql: column, scale };
  }
  if ('constant' in value) return { sql: exactNumber(sql`${value.constant}`), scale: NUMBER_SCALE };
  if ('firstKnown' in value) {
    const parts = value.firstKnown.map((part) => valueSql(part, object, names));
    return { sql: sql`coalesce(${join(parts.map((part) => part.sql))})`, scale: Math.max(...parts.map(({ scale }) => scale)) };
  }
  if ('minus' in value || 'plus' in value) {
    const [a, b] = ('minus' in value ? value.minus : value.plus).map((part) => valueSql(part, object, names));
    if (!a || !b) throw new Error('a sum of one');
    return { sql: 'minus' in value ? sql`(${a.sql} - ${b.sql})` : sql`(${a.sql} + ${b.sql})`, scale: Math.max(a.scale, b.scale) };
  }
  if ('times' in value) return productSql(factorSql(value.times[0], object, names), factorSql(value.times[1], object, names));
  if ('daysUpTo' in value) {
    const [from, to] = value.daysUpTo;
    return { sql: sql`(least(coalesce(${fieldSql(object, to, names)}, ${asOfSql(names)}), ${asOfSql(names)}) - ${fieldSql(object, from, names)})`, scale: 0 };
  }
  const [from, to] = value.daysBetween;
  return { sql: sql`(${fieldSql(object, to, names)} - ${fieldSql(object, from, names)})`, scale: 0 };
}

/** A factor isn't rounded before its product is. `scale` null: a floating number. */
interface FactorSql {
  readonly sql: Sql;
  readonly scale: number | null;
}

function factorSql(value: RowValue, object: ObjectId, names: SqlNames): FactorSql {
  if (!('field' in value)) return valueSql(value, object, names);
  const isFloating = derivedField(object, value.field, names) !== undefined || names.field(object, value.field).type === 'number';
  return { sql: fieldSql(object, value.field, names), scale: isFloating ? null : names.field(object, value.field).scale };
}

/** More decimals would leave a product of decimals, 38 figures in all, too few before the point. */
const MOST_DECIMALS = 14;

function productSql(a: FactorSql, b: FactorSql): ScaledSql {
  const isExact = a.scale !== null && b.scale !== null && a.scale + b.scale <= MOST_DECIMALS;
  return { sql: isExact ? exactProduct(a.sql, b.sql) : nearestProduct(a.sql, b.sql), scale: PRODUCT_SCALE };
}

/** Always true or false, never null: what is missing differs from everything and compares with nothing. */
function comparedSql(by: Comparator, a: Sql, b: Sql): Sql {
  switch (by) {
    case '=': return sql`coalesce(${a} = ${b}, false)`;
    case '<>': return sql`${a} is distinct from ${b}`;
    case '<': return sql`coalesce(${a} < ${b}, false)`;
    case '<=': return sql`coalesce(${a} <= ${b}, false)`;
    case '>': return sql`coalesce(${a} > ${b}, false)`;
    case '>=': return sql`coalesce(${a} >= ${b}, false)`;
  }
}

function operandSql(operand: Operand, object: ObjectId, names: SqlNames): Sql {
  if ('number' in operand) return valueSql(operand.number, object, names).sql;
  if ('text' in operand) return sql`lower(${operand.text})`;
  if ('textField' in operand) return sql`lower(${fieldSql(object, operand.textField, names)})`;
  if ('asOf' in operand) return asOfSql(names);
  return 'day' in operand ? dateOf(operand.day) : fieldSql(object, operand.dateField, names);
}

function conditionSql(condition: Condition, object: ObjectId, names: SqlNames): Sql {
  if ('value' in condition) return sql`${valueSql(condition.value, object, names).sql} is not null`;
  if ('compared' in condition) return comparedSql(condition.by, operandSql(condition.compared, object, names), operandSql(condition.with, object, names));
  const each = (conditions: readonly Condition[]) => conditions.map((one) => conditionSql(one, object, names));
  if ('allOf' in condition) return sql`(${join([sql`true`, ...each(condition.allOf)], sql` and `)})`;
  if ('anyOf' in condition) return sql`(${join([sql`false`, ...each(condition.anyOf)], sql` or `)})`;
  if ('noneOf' in condition) return sql`not (${join([sql`false`, ...each(condition.noneOf)], sql` or `)})`;
  const column = fieldSql(object, condition.field, names);
  if ('known' in condition) return sql`${column} is not null`;
  if ('isTrue' in condition) return sql`coalesce(${column}, false)`;
  if ('isNot' in condition) return sql`${column} is distinct from ${condition.isNot}`;
  const { is } = condition;
  return typeof is === 'string' ? sql`${column} = ${is}` : sql`${column} in (${join(is.map((item) => sql`${item}`))})`;
}

/** All of them hold. */
export function allSql(conditions: readonly Condition[], object: ObjectId, names: SqlNames): Sql {
  const asked = askedOf(conditions, object, names);
  return asked.length === 0 ? sql`true` : join(asked.map((condition) => conditionSql(condition, object, names)), sql` and `);
}

/** What no row is needn't be ruled out. */
function askedOf(conditions: readonly Condition[], object: ObjectId, names: SqlNames): readonly Condition[] {
  return conditions.filter((condition) => !('noneOf' in condition && condition.noneOf.every((one) => 'isTrue' in one && isNever(object, one.field, names))));
}

/** Any of the lists holds whole. */
export function anySql(lists: readonly (readonly Condition[])[], object: ObjectId, names: SqlNames): Sql {
  const { common, anyOf } = factored(lists.map((list) => askedOf(list, object, names)));
  const all = common.length === 0 && anyOf.length > 0 ? [] : [allSql(common, object, names)];
  const any = anyOf.length === 0 ? [] : [sql`(${join(anyOf.map((list) => sql`(${allSql(list, object, names)})`), sql` or `)})`];
  return join([...all, ...any], sql` and `);
}

/** What is left to be asked of rows of which any of the lists holds whole. */
export function beyond(lists: readonly (readonly Condition[])[], conditions: readonly Condition[], object: ObjectId, names: SqlNames): readonly Condition[] {
  const { common } = factored(lists.map((list) => askedOf(list, object, names)));
  return askedOf(conditions, object, names).filter((condition) => !holds(common, condition));
}

import type { Condition, RowValue } from '../../../shared/catalogue/measure';
import type { ObjectId } from '../../../shared/model/objects';
import { exactNumber, exactProduct, NUMBER_SCALE, PRODUCT_SCALE } from './dialects/duckdb';
import type { SqlNames } from './names';
import { identifier, join, sql, type Sql } from './sql';

/** A fact as a statement's `from` names it. */
export const fact = sql`f`;

export interface ScaledSql {
  readonly sql: Sql;
  /** Decimals that the exact value has. */
  readonly scale: number;
}

export function fieldSql(object: ObjectId, field: string, names: SqlNames): Sql {
  return sql`${fact}.${identifier(names.field(object, field).column)}`;
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
  if ('firstKnown' in value) {
    const parts = value.firstKnown.map((part) => valueSql(part, object, names));
    return { sql: sql`coalesce(${join(parts.map((part) => part.sql))})`, scale: Math.max(...parts.map(({ scale }) => scale)) };
  }
  if ('minus' in value) {
    const [a, b] = [valueSql(value.minus[0], object, names), valueSql(value.minus[1], object, names)];
    return { sql: sql`(${a.sql} - ${b.sql})`, scale: Math.max(a.scale, b.scale) };
  }
  if ('times' in value) {
    return { sql: exactProduct(factorSql(value.times[0], object, names), factorSql(value.times[1], object, names)), scale: PRODUCT_SCALE };
  }
  const [from, to] = value.daysBetween;
  return { sql: sql`(${fieldSql(object, to, names)} - ${fieldSql(object, from, names)})`, scale: 0 };
}

function factorSql(value: RowValue, object: ObjectId, names: SqlNames): Sql {
  return 'field' in value ? fieldSql(object, value.field, names) : valueSql(value, object, names).sql;
}

function conditionSql(condition: Condition, object: ObjectId, names: SqlNames): Sql {
  if ('value' in condition) return sql`${valueSql(condition.value, object, names).sql} is not null`;
  const column = fieldSql(object, condition.field, names);
  if ('known' in condition) return sql`${column} is not null`;
  if ('isNot' in condition) return sql`${column} is distinct from ${condition.isNot}`;
  const { is } = condition;
  return typeof is === 'string' ? sql`${column} = ${is}` : sql`${column} in (${join(is.map((item) => sql`${item}`))})`;
}

/** All of them hold. */
export function allSql(conditions: readonly Condition[], object: ObjectId, names: SqlNames): Sql {
  return conditions.length === 0 ? sql`true` : join(conditions.map((condition) => conditionSql(condition, object, names)), sql` and `);
}

/** Any of the lists holds whole. */
export function anySql(lists: readonly (readonly Condition[])[], object: ObjectId, names: SqlNames): Sql {
  if (lists.some((list) => list.length === 0)) return sql`true`;
  return sql`(${join(lists.map((list) => sql`(${allSql(list, object, names)})`), sql` or `)})`;
}

import { BIGINT, DOUBLE, INTEGER, LIST, VARCHAR, listValue, type DuckDBPreparedStatement, type DuckDBType } from '@duckdb/node-api';
import type { SqlValue } from '../sql/sql';

/** Binds `$1`, `$2`, … with a type of our choice: the driver would guess from the first item of a list, and fail on an empty one. */
export function bindValues(prepared: DuckDBPreparedStatement, values: readonly SqlValue[]): void {
  values.forEach((value, index) => {
    if (typeof value === 'bigint') prepared.bindValue(index + 1, value, BIGINT);
    else if (value === null || typeof value !== 'object') prepared.bindValue(index + 1, value);
    else prepared.bindList(index + 1, listValue([...value]), LIST(itemType(value)));
  });
}

function itemType(items: readonly (number | string)[]): DuckDBType {
  if (items.every((item) => typeof item === 'string')) return VARCHAR;
  return items.every((item) => typeof item === 'number' && Number.isInteger(item) && Math.abs(item) < 2 ** 31) ? INTEGER : DOUBLE;
}

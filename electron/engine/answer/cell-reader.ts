import type { FieldType } from '../../../shared/model/objects';
import { formatDay } from '../../../shared/time/day';
import type { Column } from '../db/columns';

/** A cell as it is told of a row: dates as ISO text, null where missing. */
type Cell = string | number | boolean | null;

export function cellReader(column: Column, type: FieldType): (row: number) => Cell {
  if (column.kind === 'text') return (row) => column.values[row] ?? null;
  return (row) => {
    if (column.known?.[row] === 0) return null;
    const value = column.values[row] ?? 0;
    if (type === 'date') return formatDay(value);
    return type === 'boolean' ? value === 1 : value;
  };
}

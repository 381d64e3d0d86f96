import { VigieError } from '../../../../shared/protocol/errors';
import { MISSING_VALUES } from '../detect/cell-format';
import type { StagedTable } from '../read/staged-table';
import { unknownColumn } from '../recognise/target-problems';
import { RowWriter, stagedRows, type StagedRow } from './staged-rows';

/** What stands side by side, and what the rows that are made of it are told apart by. */
interface SideBySide {
  /** Places of the columns of values. */
  readonly places: readonly number[];
  /** Places of columns that have no part in the long table. */
  readonly without: readonly number[];
  /** The column that says which of them a value was in, and what it says. */
  readonly key: string;
  readonly keyOf: (index: number, row: StagedRow) => string;
}

/** Places of the columns that a mapping says stand side by side. Throws `invalid_mapping` for those that aren't there. */
export function placesAsked({ file, header }: StagedTable, columns: readonly string[]): number[] {
  const missing = columns.flatMap((column, index) => (header.includes(column) ? [] : [unknownColumn(`unpivot.columns[${index}]`, column, header)]));
  if (missing.length > 0) throw new VigieError('invalid_mapping', { file }, missing);
  return columns.map((column) => header.indexOf(column));
}

/** The long table: one row a value, on the line of its wide row. A missing cell makes none. */
export async function lengthened(table: StagedTable, { places, without, key, keyOf }: SideBySide, path: string, missing: readonly string[]): Promise<StagedTable> {
  const gone = new Set([...places, ...without]);
  const kept = table.header.flatMap((_, place) => (gone.has(place) ? [] : [place]));
  const none = new Set<string>(['', ...MISSING_VALUES, ...missing]);
  const writer = await RowWriter.open(path);
  for await (const row of stagedRows(table)) {
    const own = kept.map((place) => row.cells[place] ?? '');
    for (const [index, place] of places.entries()) {
      const value = (row.cells[place] ?? '').trim();
      if (!none.has(value)) await writer.add({ line: row.line, cells: [...own, keyOf(index, row), value] });
    }
  }
  const typed = kept.flatMap((place, index) => (table.typedNumbers?.has(place) ? [index] : []));
  const isTyped = places.every((place) => table.typedNumbers?.has(place));
  return writer.close(table, [...kept.map((place) => table.header[place] ?? ''), key, 'value'], new Set(isTyped ? [...typed, kept.length + 1] : typed));
}

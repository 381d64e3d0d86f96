import type { Columns } from '../../electron/engine/db/columns';
import { numberAt } from '../../electron/engine/db/read-cells';
import { cellIndex, nodePath, type PivotTable } from '../../shared/view/pivot-table';

/** What differs between the engine's cells and those of the hand-written statement; null when they are equal. */
export function cellDifferences(table: PivotTable, byHand: Columns): string | null {
  const wanted = new Map<string, readonly [number, number]>();
  for (let row = 0; row < byHand.rowCount; row += 1) {
    const name = (column: string, prefix: string): string | null => {
      const code = numberAt(byHand, column, row);
      return code === null ? null : `${prefix}${column === 'team' ? code - 6 : code}`;
    };
    const quarter = numberAt(byHand, 'quarter', row);
    const key = JSON.stringify([name('region', 'Region '), name('team', 'Team '), name('rep', 'Rep '), quarter === null ? null : `${2021 + (quarter >> 2)}-Q${(quarter & 3) + 1}`]);
    wanted.set(key, [numberAt(byHand, 'current', row) ?? 0, numberAt(byHand, 'reference', row) ?? 0]);
  }
  let count = 0;
  for (let row = 0; row < table.rows.depth.length; row += 1) {
    for (let column = 0; column < table.columns.depth.length; column += 1) {
      const key = JSON.stringify([...nodePath(table.rows, row), ...nodePath(table.columns, column)]);
      const expected = wanted.get(key) ?? [0, 0];
      for (const measure of [0, 1]) {
        const value = table.values[cellIndex(table, row, column, measure)];
        if (value !== expected[measure]) return `${key} is ${value}, by hand ${expected[measure]}`;
      }
      if (wanted.has(key)) count += 1;
    }
  }
  return count === wanted.size ? null : `${wanted.size - count} cells of the statement are missing`;
}

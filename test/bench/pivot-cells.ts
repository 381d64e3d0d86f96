import type { Columns } from '../../electron/engine/db/columns';
import { numberAt } from '../../electron/engine/db/read-cells';
import { cellIndex, nodePath, type PivotTable } from '../../shared/view/pivot-table';

// Two divisions of the same numbers may differ in the last bits.
const NEAR = 1e-12;

/** What differs between the engine's cells and those of the hand-written statement (`m0`, `m1`, …); null when they are equal. */
export function cellDifferences(table: PivotTable, byHand: Columns): string | null {
  const measures = table.measures.map((_, index) => index);
  const wanted = new Map<string, readonly (number | null)[]>();
  for (let row = 0; row < byHand.rowCount; row += 1) {
    const name = (column: string, prefix: string): string | null => {
      const code = numberAt(byHand, column, row);
      return code === null ? null : `${prefix}${column === 'team' ? code - 6 : code}`;
    };
    const quarter = numberAt(byHand, 'quarter', row);
    const key = JSON.stringify([name('region', 'Region '), name('team', 'Team '), name('rep', 'Rep '), quarter === null ? null : `${2021 + (quarter >> 2)}-Q${(quarter & 3) + 1}`]);
    wanted.set(key, measures.map((measure) => numberAt(byHand, `m${measure}`, row)));
  }
  let count = 0;
  for (let row = 0; row < table.rows.depth.length; row += 1) {
    for (let column = 0; column < table.columns.depth.length; column += 1) {
      const key = JSON.stringify([...nodePath(table.rows, row), ...nodePath(table.columns, column)]);
      const expected = wanted.get(key);
      for (const measure of measures) {
        const at = cellIndex(table, row, column, measure);
        const value = table.blanks[at] === 0 ? table.values[at] ?? null : null;
        const other = expected?.[measure] ?? (expected ? null : 0);
        const isSame = value === null || other === null ? value === other : Math.abs(value - other) <= NEAR * Math.abs(other);
        if (!isSame) return `${key}, measure ${measure}, is ${value}, by hand ${other}`;
      }
      if (expected) count += 1;
    }
  }
  return count === wanted.size ? null : `${wanted.size - count} cells of the statement are missing`;
}

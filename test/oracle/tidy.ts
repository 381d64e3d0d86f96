import type { PivotAxis, PivotTable } from '../../shared/view/pivot-table';
import type { Line } from './answer';

/** The engine's answer in the oracle's words: the tables and codes undone one node at a time. */
function pathOf(axis: PivotAxis, node: number): Record<string, string | null> {
  const path: Record<string, string | null> = Object.fromEntries(axis.dimensions.map(({ id }) => [id, null]));
  for (let current = node; current !== -1; ) {
    const depth = axis.depth[current];
    const dimension = axis.dimensions[(depth ?? 0) - 1];
    const member = axis.member[current];
    if (dimension && member !== undefined) path[dimension.id] = dimension.members[member] ?? `member ${member} is not in the dictionary`;
    current = axis.parent[current] ?? -1;
  }
  return path;
}

export function tidyLines(table: PivotTable): Line[] {
  const rows = Array.from(table.rows.depth, (_, node) => pathOf(table.rows, node));
  const columns = Array.from(table.columns.depth, (_, node) => pathOf(table.columns, node));
  const lines: Line[] = [];
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let measure = 0; measure < table.measures.length; measure += 1, at += 1) {
        const value = table.values[at];
        const isBlank = table.blanks[at] !== 0;
        if (value === undefined || Number.isNaN(value) !== isBlank) throw new Error(`cell ${at} holds ${value} and is told to be ${isBlank ? 'blank' : 'known'}`);
        lines.push({ rows: row, columns: column, measure, value: isBlank ? null : value });
      }
    }
  }
  return lines;
}

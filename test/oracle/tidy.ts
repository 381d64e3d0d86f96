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

/** Nodes in the tidy form's order: siblings as they stand, a total after its members; headings have no line. */
function tidyNodes(axis: PivotAxis): number[] {
  const nodes: number[] = [];
  const visit = (parent: number): void => {
    axis.parent.forEach((above, node) => {
      if (above !== parent) return;
      visit(node);
      if (axis.heading?.[node] !== 1) nodes.push(node);
    });
  };
  visit(-1);
  return nodes;
}

export function tidyLines(table: PivotTable): Line[] {
  const width = table.columns.depth.length;
  const columns = tidyNodes(table.columns).map((node) => ({ node, path: pathOf(table.columns, node) }));
  const lines: Line[] = [];
  for (const row of tidyNodes(table.rows)) {
    const path = pathOf(table.rows, row);
    for (const column of columns) {
      for (let measure = 0; measure < table.measures.length; measure += 1) {
        const at = (row * width + column.node) * table.measures.length + measure;
        const value = table.values[at];
        const isBlank = table.blanks[at] !== 0;
        if (value === undefined || Number.isNaN(value) !== isBlank) throw new Error(`cell ${at} holds ${value} and is told to be ${isBlank ? 'blank' : 'known'}`);
        lines.push({ rows: path, columns: column.path, measure, value: isBlank ? null : value });
      }
    }
  }
  return lines;
}

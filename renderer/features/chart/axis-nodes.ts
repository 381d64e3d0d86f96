import { cellIndex, nodePath, type PivotAxis, type PivotTable } from '../../../shared/view/pivot-table';

/** The nodes that fix exactly `depth` dimensions, in display order. */
export function nodesAt(axis: PivotAxis, depth: number): number[] {
  const nodes: number[] = [];
  axis.depth.forEach((value, node) => {
    if (value === depth) nodes.push(node);
  });
  return nodes;
}

/** The grand total's node, or undefined when the view leaves totals out. */
export function totalNode(axis: PivotAxis): number | undefined {
  const node = axis.depth.indexOf(0);
  return node < 0 ? undefined : node;
}

/** The members that fix a node, by dimension. */
export function membersOf(axis: PivotAxis, node: number): Record<string, string> {
  const members: Record<string, string> = {};
  nodePath(axis, node).forEach((member, index) => {
    const dimension = axis.dimensions[index];
    if (member !== null && dimension) members[dimension.id] = member;
  });
  return members;
}

/** Position of the innermost time dimension of an axis, -1 without one. */
export function timeDimension(axis: PivotAxis): number {
  return axis.dimensions.findLastIndex((dimension) => dimension.kind === 'time');
}

/** A cell of the table addressed by axis role instead of by row and column. */
export interface Crossing {
  readonly axis: 'rows' | 'columns';
  readonly node: number;
  readonly otherNode: number;
}

/** The value at a crossing, null when blank. */
export function valueAt(table: PivotTable, crossing: Crossing, measure: number): number | null {
  const [row, column] = crossing.axis === 'rows' ? [crossing.node, crossing.otherNode] : [crossing.otherNode, crossing.node];
  const value = table.values[cellIndex(table, row, column, measure)];
  return value === undefined || Number.isNaN(value) ? null : value;
}

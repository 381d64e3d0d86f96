import { membersAt } from './cell-spec';
import type { PivotAxis } from '../view/pivot-table';

/** A node of an axis in the order of the tidy form, with its members by dimension. */
export interface AxisNode {
  readonly node: number;
  readonly members: Readonly<Record<string, string | null>>;
}

/** The nodes of an axis in the view's order, each total after its members, wherever the screen puts it. */
export function totalsLast(axis: PivotAxis): AxisNode[] {
  const children = new Map<number, number[]>();
  axis.depth.forEach((_, node) => {
    const parent = axis.parent[node] ?? -1;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  });
  const ordered: AxisNode[] = [];
  const visit = (node: number): void => {
    for (const child of children.get(node) ?? []) visit(child);
    if (node >= 0 && !isHeading(axis, node)) ordered.push({ node, members: membersAt(axis, node) });
  };
  visit(-1);
  return ordered;
}

/** A node whose totals are off: it only names those under it. */
export function isHeading(axis: PivotAxis, node: number): boolean {
  return axis.heading?.[node] === 1;
}

/** The nodes whose cells are part of the answer, in the order of the screen. */
export function shownNodes(axis: PivotAxis): number[] {
  return Array.from(axis.depth, (_, node) => node).filter((node) => !isHeading(axis, node));
}

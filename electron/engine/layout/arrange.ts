import type { PivotAxis } from '../../../shared/view/pivot-table';
import type { ViewSpec } from '../../../shared/view/view-spec';
import { nodeName, type OrderedAxis } from './order';

/** The nodes of an axis in the order shown. */
export interface Arranged {
  readonly axis: PivotAxis;
  /** Node of the tree at each position. */
  readonly nodes: readonly number[];
}

type Place = 'top' | 'bottom' | 'off';

/**
 * Subtotals before or after their members, the grand total last. Where totals are off, the node stays as a heading: it carries
 * the path of what is under it, and no value.
 */
export function arrange(ordered: OrderedAxis, totals: boolean, subtotals: ViewSpec['subtotals'], usual: 'top' | 'bottom'): Arranged {
  const { levels, tree } = ordered;
  const placeOf = (node: number): Place => {
    const depth = tree.depth[node] ?? 0;
    if (depth === levels.dimensions.length) return 'top';
    if (depth === 0) return totals ? 'bottom' : 'off';
    const asked = subtotals[levels.dimensions[depth - 1]?.id ?? ''] ?? usual;
    return totals ? asked : 'off';
  };
  const nodes: number[] = [];
  const headings = new Set<number>();
  const visit = (node: number): void => {
    const place = placeOf(node);
    if (place === 'off') headings.add(node);
    if (place !== 'bottom') nodes.push(node);
    for (const child of tree.children[node] ?? []) visit(child);
    if (place === 'bottom') nodes.push(node);
  };
  visit(0);
  return { nodes, axis: axisOf(ordered, nodes, headings) };
}

function axisOf(ordered: OrderedAxis, nodes: readonly number[], headings: ReadonlySet<number>): PivotAxis {
  const { levels, tree } = ordered;
  const position = new Map(nodes.map((node, index) => [node, index]));
  const members = levels.dimensions.map(() => new Map<string, number>());
  const memberOf = (node: number): number => {
    const names = members[(tree.depth[node] ?? 0) - 1];
    if (!names) return -1;
    const name = nodeName(ordered, node);
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  const member = Int32Array.from(nodes, memberOf);
  return {
    dimensions: levels.dimensions.map(({ id, kind }, index) => ({ id, kind, members: [...(members[index]?.keys() ?? [])] })),
    depth: Uint8Array.from(nodes, (node) => tree.depth[node] ?? 0),
    parent: Int32Array.from(nodes, (node) => position.get(tree.parent[node] ?? -1) ?? -1),
    member,
    ...(headings.size > 0 ? { heading: Uint8Array.from(nodes, (node) => Number(headings.has(node))) } : {}),
  };
}

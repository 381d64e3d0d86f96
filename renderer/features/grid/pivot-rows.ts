import { nodeLabel } from '../../../shared/sheet/node-label';
import { pairOfNode, rangeText } from '../../../shared/sheet/ranges';
import type { Translate } from '../../../shared/text/translate';
import type { PivotAxis, PivotTable } from '../../../shared/view/pivot-table';
import { nodeKey, openKeys, type Expansion } from './expansion';

/** A row as it is drawn. A new object whenever anything in it changes, so that the grid redraws it. */
export interface SheetRow {
  readonly key: string;
  readonly node: number;
  /** 0 for the outermost members and the grand total. */
  readonly level: number;
  readonly label: string;
  /** Dates of a time member, under which the view compares. */
  readonly detail: string;
  readonly kind: 'member' | 'parent' | 'subtotal' | 'total';
  readonly open: boolean;
  /** An open parent whose figures stand in a subtotal row below, or nowhere. */
  readonly hidesValues: boolean;
}

export interface SheetRows {
  readonly body: readonly SheetRow[];
  /** The frozen row at the bottom; undefined when the view wants none or when it is all there is. */
  readonly total: SheetRow | undefined;
}

export type Subtotals = Readonly<Record<string, 'top' | 'bottom' | 'off'>>;

interface Tree {
  readonly roots: readonly number[];
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly grand: number;
}

function treeOf(axis: PivotAxis): Tree {
  const grand = axis.depth.indexOf(0);
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  for (const [node, depth] of axis.depth.entries()) {
    if (depth === 0) continue;
    const parent = axis.parent[node] ?? -1;
    if (parent === grand || parent < 0) {
      roots.push(node);
      continue;
    }
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  return { roots, children, grand };
}

export interface RowOptions {
  readonly expansion: Expansion;
  readonly translate: Translate;
  readonly subtotals?: Subtotals;
}

/** The visible rows in order: parents above their members, closed ones alone, the grand total apart. */
export function buildRows(table: PivotTable, options: RowOptions): SheetRows {
  const { translate, subtotals = {} } = options;
  const axis = table.rows;
  const { roots, children, grand } = treeOf(axis);
  const open = openKeys(options.expansion);
  const body: SheetRow[] = [];
  const dated = table.measures.some((measure) => measure.ranges.axis === 'rows');

  const describe = (node: number) => {
    const dimension = axis.dimensions[(axis.depth[node] ?? 0) - 1];
    const pair = dated && dimension?.kind !== 'member' ? pairOfNode(table, 'rows', node) : undefined;
    const name = nodeLabel(axis, node, translate);
    const label = pair?.partial === true && dimension?.kind === 'time' ? translate('workbook.time.toDate', { name }) : name;
    return { node, label, detail: rangeText(pair, translate, { year: dimension === undefined }) };
  };

  const add = (node: number) => {
    const key = nodeKey(axis, node);
    const members = children.get(node) ?? [];
    const level = (axis.depth[node] ?? 1) - 1;
    const isOpen = members.length > 0 && open.has(key);
    const place = subtotals[axis.dimensions[level]?.id ?? ''] ?? 'top';
    body.push({ ...describe(node), key, level, kind: members.length > 0 ? 'parent' : 'member', open: isOpen, hidesValues: isOpen && place !== 'top' });
    if (!isOpen) return;
    for (const member of members) add(member);
    if (place === 'bottom') {
      const own = describe(node);
      body.push({ ...own, label: translate('workbook.grid.total', { name: own.label }), key: `${key}/ total`, level, kind: 'subtotal', open: false, hidesValues: false });
    }
  };
  for (const root of roots) add(root);

  if (grand < 0) return { body, total: undefined };
  const total: SheetRow = { ...describe(grand), key: nodeKey(axis, grand), level: 0, kind: 'total', open: false, hidesValues: false };
  return body.length === 0 && axis.dimensions.length === 0 ? { body: [total], total: undefined } : { body, total };
}

import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { ResolvedSort } from '../../../shared/view/resolved-view';
import type { AxisLevels } from './axis-levels';
import type { AxisTree } from './axis-tree';
import type { Dictionary } from './dictionary';
import type { MemberTrie } from './member-trie';
import { isSameValue } from './same-value';
import type { Shown } from './shown';

export interface OrderedAxis {
  readonly levels: AxisLevels;
  readonly tree: AxisTree;
  readonly trie: MemberTrie;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
}

/** A sort key with its numbers: of each node, at the column asked. */
export interface SortKey {
  readonly sort: ResolvedSort;
  readonly valueOf: (node: number) => number;
}

// One collation for all languages, so that an answer doesn't depend on who asks; numbers inside names in their order.
const collator = new Intl.Collator('und', { numeric: true });

/** By name; `(none)` and `(others)` at the end, in this order. */
export function compareNames(a: string, b: string): number {
  return lastness(a) - lastness(b) || collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const lastness = (name: string) => (name === OTHERS ? 2 : name === NONE ? 1 : 0);

/** The member or period that a node stands for. */
export function nodeName({ levels, tree, trie, dictionaries }: OrderedAxis, node: number): string {
  const dimension = levels.dimensions[(tree.depth[node] ?? 0) - 1];
  if (!dimension) return '';
  if (dimension.kind === 'time') return levels.paths[tree.time[node] ?? 0]?.key ?? '';
  const level = levels.membersAt[tree.depth[node] ?? 0] ?? 0;
  return dictionaries.get(dimension.id)?.names[trie.member(level, tree.member[node] ?? 0)] ?? '';
}

/** Puts the children of every node in order. `given`: members with an order of their own, by dimension. */
export function sortChildren(axis: OrderedAxis, keys: readonly SortKey[], given: ReadonlyMap<string, readonly string[]>): void {
  const { levels, tree } = axis;
  for (const [node, children] of tree.children.entries()) {
    const dimension = levels.dimensions[tree.depth[node] ?? 0];
    if (!dimension || children.length < 2) continue;
    const names = new Map(children.map((child) => [child, nodeName(axis, child)]));
    const nameOf = (child: number) => names.get(child) ?? '';
    const order = given.get(dimension.id) ?? [];
    // By label is by name, but for what has an order of its own: periods, stages, statuses.
    const natural = dimension.kind === 'time'
      ? (a: number, b: number) => position(axis, a) - position(axis, b)
      : (a: number, b: number) => compareGiven(order, nameOf(a), nameOf(b));
    const own = keys.filter(({ sort }) => sort.dimension === dimension.id);
    children.sort((a, b) => {
      for (const { sort, valueOf } of own) {
        const found = typeof sort.by !== 'string'
          ? compareValues(valueOf(a), valueOf(b), sort.descending)
          : (sort.descending ? -1 : 1) * natural(a, b);
        if (found !== 0) return found;
      }
      return natural(a, b);
    });
  }
}

const position = ({ levels, tree }: OrderedAxis, node: number) => levels.paths[tree.time[node] ?? 0]?.position ?? 0;

function compareGiven(order: readonly string[], a: string, b: string): number {
  const place = (name: string) => { const at = order.indexOf(name); return at < 0 ? order.length : at; };
  return place(a) - place(b) || compareNames(a, b);
}

/** Blanks last in both directions. */
function compareValues(a: number, b: number, descending: boolean): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  if (isSameValue(a, b)) return 0;
  return descending ? b - a : a - b;
}

/** The values that an axis is sorted by: for rows those of one column, for columns those of one row. */
interface SortLine {
  readonly along: 'rows' | 'columns';
  /** The node of the other axis; undefined when there is none, and all values are blank. */
  readonly fixed: number | undefined;
  /** Nodes of the columns. */
  readonly width: number;
}

export function sortKey(sort: ResolvedSort, shown: Shown | undefined, { along, fixed, width }: SortLine): SortKey {
  return { sort, valueOf: (node) => (fixed === undefined ? NaN : shown?.values[along === 'rows' ? node * width + fixed : fixed * width + node] ?? NaN) };
}

/** The node of an axis that a path of names leads to (missing or null names: a total over the rest); undefined when there is none. */
export function findNode(axis: OrderedAxis, path: Readonly<Record<string, string | null>>): number | undefined {
  let node = 0;
  for (const dimension of axis.levels.dimensions) {
    const wanted = path[dimension.id] ?? null;
    if (wanted === null) return node;
    const child = axis.tree.children[node]?.find((candidate) => nodeName(axis, candidate) === wanted);
    if (child === undefined) return undefined;
    node = child;
  }
  return node;
}

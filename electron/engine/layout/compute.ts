import type { CellExpression } from '../../../shared/catalogue/computed';
import { BLANK_REASONS } from '../../../shared/view/pivot-table';
import { fractionAt } from './exact';
import type { CellFrame, FoldAxis } from './fold';
import { isBlank, OPERATORS, type CellValue } from './operators';
import { ranksOf, shareOfTotal, type Shown } from './shown';
import { reasonCode, type Side } from './sides';

/** The cells of a computed measure, each from its parts in that very cell; totals are worked out like members. Null: a part that has no such side. */
export function compute(root: CellExpression, parts: readonly (Side | null)[], frame: Pick<CellFrame, 'rows' | 'columns'>): Side {
  const size = frame.rows.tree.depth.length * frame.columns.tree.depth.length;
  const context = { rows: frame.rows.tree, columns: frame.columns.tree };
  const sideOf = (expression: CellExpression): Side => {
    switch (expression.kind) {
      case 'constant': return filled(size, () => ({ top: expression.value, bottom: 1 }));
      case 'part': return parts[expression.part] ?? filled(size, () => ({ blank: 'not-applicable' }));
      case 'share': return asSide(shareOfTotal(sideOf(expression.of), context));
      case 'rank': return asSide(ranksOf(sideOf(expression.of), context));
      case 'at': return elsewhere(sideOf(expression.of), expression.level, frame);
      case 'apply': {
        const sides = expression.of.map(sideOf);
        const operator = OPERATORS[expression.operator];
        return filled(size, (at) => operator(...sides.map((side) => cellAt(side, at))));
      }
    }
  };
  return sideOf(root);
}

function cellAt(side: Side, at: number): CellValue {
  const blank = side.blank[at] ?? 0;
  return blank === 0 ? fractionAt(side, at) : { blank: BLANK_REASONS[blank] ?? 'not-applicable' };
}

function filled(size: number, valueAt: (at: number) => CellValue): Side {
  const side: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size) };
  for (let at = 0; at < size; at += 1) {
    const value = valueAt(at);
    if (isBlank(value)) side.blank[at] = reasonCode(value.blank);
    else if (Number.isFinite(value.top / value.bottom)) {
      side.top[at] = value.top;
      side.bottom[at] = value.bottom;
    } else side.blank[at] = reasonCode('not-applicable');
  }
  return side;
}

const asSide = ({ values, blank }: Shown): Side => ({ top: values.map((value) => (Number.isNaN(value) ? 0 : value)), bottom: new Float64Array(values.length).fill(1), blank });

/** The same side on another level of the answer. */
function elsewhere(side: Side, level: Level, frame: Pick<CellFrame, 'rows' | 'columns'>): Side {
  if (typeof level === 'object' && 'all' in level) return ofAll(side, frame, level.all);
  const places = placesOf(frame, level);
  // −1: there is no such cell.
  return filled(places.length, (at) => {
    const place = places[at] ?? -1;
    return place < 0 ? { blank: 'not-applicable' } : cellAt(side, place);
  });
}

/** The dimensions of which cells look at what all members have together. */
export function addedUp(expression: CellExpression): readonly string[] {
  switch (expression.kind) {
    case 'constant': case 'part': return [];
    case 'share': case 'rank': return addedUp(expression.of);
    case 'at': return [...(typeof expression.level === 'object' && 'all' in expression.level ? [expression.level.all] : []), ...addedUp(expression.of)];
    case 'apply': return expression.of.flatMap(addedUp);
  }
}

type Level = Extract<CellExpression, { kind: 'at' }>['level'];

/** In each cell, what the members of a dimension have together, whatever stands inside them. */
function ofAll(side: Side, { rows, columns }: Pick<CellFrame, 'rows' | 'columns'>, dimension: string): Side {
  const [row, column] = [groupsWithout(rows, dimension), groupsWithout(columns, dimension)];
  const width = columns.tree.depth.length;
  const placeOf = (at: number) => (row[Math.floor(at / width)] ?? 0) * width + (column[at % width] ?? 0);
  const sums = new Map<number, CellValue>();
  for (let at = 0; at < side.top.length; at += 1) {
    const known = sums.get(placeOf(at));
    sums.set(placeOf(at), known ? OPERATORS.sum(known, cellAt(side, at)) : cellAt(side, at));
  }
  return filled(side.top.length, (at) => sums.get(placeOf(at)) ?? { blank: 'not-applicable' });
}

/** Nodes that differ only in the member of a dimension have one number: that of the first of them. */
function groupsWithout(axis: FoldAxis, dimension: string): readonly number[] {
  const depth = depthOf(axis, dimension) ?? Infinity;
  const { tree, levels, trie } = axis;
  const groups: number[] = [];
  const met = new Map<string, number>();
  tree.depth.forEach((own, node) => {
    const isTime = levels.dimensions[own - 1]?.kind === 'time';
    const name = isTime ? tree.time[node] : trie.member(levels.membersAt[own] ?? 0, tree.member[node] ?? 0);
    const key = own < depth ? `${node}` : `${groups[tree.parent[node] ?? 0]} ${own === depth ? '' : name}`;
    groups.push(met.get(key) ?? node);
    met.set(key, groups[node] ?? node);
  });
  return groups;
}

/** For each cell, the cell that a level means. */
function placesOf({ rows, columns }: Pick<CellFrame, 'rows' | 'columns'>, level: Exclude<Level, { all: string }>): Int32Array {
  const width = columns.tree.depth.length;
  const placed = (rowOf: (row: number) => number, columnOf: (column: number) => number): Int32Array => {
    const [rowPlaces, columnPlaces] = [rows.tree.depth.map((_, row) => rowOf(row)), columns.tree.depth.map((_, column) => columnOf(column))];
    return Int32Array.from({ length: rowPlaces.length * width }, (_, at) => {
      const [row, column] = [rowPlaces[Math.floor(at / width)] ?? -1, columnPlaces[at % width] ?? -1];
      return row < 0 || column < 0 ? -1 : row * width + column;
    });
  };
  const same = (node: number) => node;
  if (level === 'total') return placed(() => 0, () => 0);
  if (level === 'parent') return placed((row) => rows.tree.parent[row] ?? -1, same);
  const onRows = depthOf(rows, level.dimension);
  if (onRows !== undefined) return placed((row) => ancestorAt(rows, row, onRows), same);
  const onColumns = depthOf(columns, level.dimension);
  return onColumns === undefined ? placed(() => -1, same) : placed(same, (column) => ancestorAt(columns, column, onColumns));
}

/** How deep an axis is where it fixes a dimension. */
function depthOf({ levels }: FoldAxis, dimension: string): number | undefined {
  const at = levels.dimensions.findIndex(({ id }) => id === dimension);
  return at < 0 ? undefined : at + 1;
}

/** The node above (or the node itself) of that depth; −1 for nodes above it. */
function ancestorAt({ tree }: FoldAxis, node: number, depth: number): number {
  let found = node;
  while (found >= 0 && (tree.depth[found] ?? 0) > depth) found = tree.parent[found] ?? -1;
  return (tree.depth[found] ?? 0) === depth ? found : -1;
}

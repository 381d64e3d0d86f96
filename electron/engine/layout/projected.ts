import type { CellFrame, FoldAxis } from './fold';
import { reasonCode, type Side } from './sides';

type Axes = Pick<CellFrame, 'rows' | 'columns'>;

/** A side on the nodes of other axes over the same members, each of which it has; what it doesn't have is blank. */
export function projected(side: Side, from: Axes, to: Axes): Side {
  const [rows, columns] = [placesIn(from.rows, to.rows), placesIn(from.columns, to.columns)];
  const width = from.columns.tree.depth.length;
  const size = rows.length * columns.length;
  const own: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size).fill(reasonCode('not-applicable')) };
  for (let at = 0; at < size; at += 1) {
    const [row, column] = [rows[Math.floor(at / columns.length)] ?? -1, columns[at % columns.length] ?? -1];
    if (row < 0 || column < 0) continue;
    const place = row * width + column;
    own.top[at] = side.top[place] ?? 0;
    own.bottom[at] = side.bottom[place] ?? 1;
    own.blank[at] = side.blank[place] ?? 0;
  }
  return own;
}

/** Where each node of one axis stands on another. */
function placesIn(from: FoldAxis, to: FoldAxis): Int32Array {
  const width = from.levels.paths.length;
  return Int32Array.from(to.tree.depth, (depth, node) => from.tree.lookup[to.levels.membersAt[depth] ?? 0]?.[(to.tree.member[node] ?? 0) * width + (to.tree.time[node] ?? 0)] ?? -1);
}

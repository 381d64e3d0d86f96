import type { Plan, PlanEntry, Scan } from '../plan/plan';
import type { AxisLevels } from './axis-levels';
import type { AxisTree, Marks } from './axis-tree';
import type { BaseTable } from './base-table';
import type { SlotMap } from './slot-map';

/** One scan's base with the path of each row on both axes. */
export interface PlacedBase {
  readonly scan: Scan;
  readonly table: BaseTable;
  readonly rowPaths: readonly Int32Array[];
  readonly columnPaths: readonly Int32Array[];
  /** By slot. */
  readonly maps: ReadonlyMap<number, SlotMap>;
}

/** An axis whose nodes with facts are being found. */
interface MarkedAxis {
  readonly axis: 'rows' | 'columns';
  readonly marks: Marks;
}

/** Marks every node under which an entry has a fact, in its own days or in those that it is compared with. */
export function markFacts(plan: Plan, base: PlacedBase, entries: readonly PlanEntry[], { axis, marks }: MarkedAxis): void {
  const columnCount = plan.time.columnPaths.length;
  const rows: AxisRows = { table: base.table, paths: axis === 'rows' ? base.rowPaths : base.columnPaths };
  const groups = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify(entry.presence);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) {
    const presence = group[0]?.presence ?? null;
    const slots = [...new Set(group.flatMap(({ visibleIn }) => visibleIn))];
    const bySegment = timePathsBySegment(base, slots, (target) => (axis === 'rows' ? Math.floor(target / columnCount) : target % columnCount));
    markRows(rows, presence, bySegment, marks);
  }
}

function timePathsBySegment({ maps }: PlacedBase, slots: readonly number[], pathOf: (target: number) => number): Int32Array[] {
  const found: Set<number>[] = [];
  for (const slot of slots) {
    const map = maps.get(slot);
    if (!map) continue;
    for (let segment = 0; segment < map.starts.length - 1; segment += 1) {
      for (let at = map.starts[segment] ?? 0; at < (map.starts[segment + 1] ?? 0); at += 1) (found[segment] ??= new Set()).add(pathOf(map.targets[at] ?? 0));
    }
  }
  return Array.from(found, (set) => Int32Array.from(set ?? []));
}

/** The rows of a base, each with its path on one axis. */
interface AxisRows {
  readonly table: BaseTable;
  readonly paths: readonly Int32Array[];
}

function markRows({ table, paths }: AxisRows, presence: readonly number[] | null, bySegment: readonly Int32Array[], marks: Marks): void {
  const levels = marks.axis;
  const width = levels.paths.length;
  const counts = presence?.map((index) => table.aggregates[index] ?? new Float64Array(0));
  for (let row = 0; row < table.rowCount; row += 1) {
    if (counts && !counts.some((values) => values[row] !== 0)) continue;
    const times = bySegment[table.segment[row] ?? 0];
    if (!times) continue;
    for (const time of times) {
      for (const level of levels.membersBeside[levels.paths[time]?.depth ?? 0] ?? []) {
        const path = paths[level]?.[row];
        const target = marks.levels[level];
        if (path !== undefined && target) target[path * width + time] = 1;
      }
    }
  }
}

/** Sums of one aggregate in one slot for every pair of nodes, row by row. */
export type Plane = Float64Array;

/** Adds the base up to every cell: each row to the nodes that it lies under, in each target that its segment counts for. */
export function foldSlot(frame: CellFrame, base: PlacedBase, slot: number, aggregates: readonly number[]): Plane[] {
  const map = base.maps.get(slot);
  const planes = aggregates.map(() => new Float64Array(frame.rows.tree.depth.length * frame.columns.tree.depth.length));
  if (!map) return planes;
  const routes = routesOf(frame, map);
  for (const [index, aggregate] of aggregates.entries()) {
    const values = base.table.aggregates[aggregate];
    const plane = planes[index];
    if (values && plane) addUp(base, routes, values, plane);
  }
  return planes;
}

export interface FoldAxis {
  readonly levels: AxisLevels;
  readonly tree: AxisTree;
}

/** What the cells of a plan are laid on: the nodes of both axes. */
export interface CellFrame {
  readonly plan: Plan;
  readonly rows: FoldAxis;
  readonly columns: FoldAxis;
}

/** For each target: where its nodes are found, by the members fixed on either axis. */
interface Step {
  readonly rows: readonly { readonly level: number; readonly lookup: Int32Array }[];
  readonly columns: readonly { readonly level: number; readonly lookup: Int32Array }[];
  readonly rowTime: number;
  readonly columnTime: number;
}

/** How a slot's segments lead to nodes. */
interface Routes {
  readonly map: SlotMap;
  /** By target. */
  readonly steps: readonly Step[];
  /** Time paths of either axis: the widths of the lookups. */
  readonly rowWidth: number;
  readonly columnWidth: number;
  /** Nodes of the columns: the width of a plane. */
  readonly planeWidth: number;
}

function routesOf({ plan, rows, columns }: CellFrame, map: SlotMap): Routes {
  const columnWidth = plan.time.columnPaths.length;
  const sideOf = ({ levels, tree }: FoldAxis, time: number) => (levels.membersBeside[levels.paths[time]?.depth ?? 0] ?? [])
    .flatMap((level) => { const lookup = tree.lookup[level]; return lookup ? [{ level, lookup }] : []; });
  const rowSides = plan.time.rowPaths.map((_, time) => sideOf(rows, time));
  const columnSides = plan.time.columnPaths.map((_, time) => sideOf(columns, time));
  const steps = plan.time.targets.map((_, target) => {
    const rowTime = Math.floor(target / columnWidth);
    const columnTime = target % columnWidth;
    return { rows: rowSides[rowTime] ?? [], columns: columnSides[columnTime] ?? [], rowTime, columnTime };
  });
  return { map, steps, rowWidth: plan.time.rowPaths.length, columnWidth, planeWidth: columns.tree.depth.length };
}

function addUp({ table, rowPaths, columnPaths }: PlacedBase, { map, steps, rowWidth, columnWidth, planeWidth }: Routes, values: Float64Array, plane: Plane): void {
  for (let row = 0; row < table.rowCount; row += 1) {
    const value = values[row] ?? 0;
    if (value === 0) continue;
    const segment = table.segment[row] ?? 0;
    const end = map.starts[segment + 1] ?? 0;
    for (let at = map.starts[segment] ?? 0; at < end; at += 1) {
      const step = steps[map.targets[at] ?? 0];
      if (!step) continue;
      for (const { level, lookup } of step.rows) {
        const rowPath = rowPaths[level]?.[row];
        if (rowPath === undefined) continue;
        const rowNode = lookup[rowPath * rowWidth + step.rowTime] ?? -1;
        if (rowNode < 0) continue;
        for (const { level: columnLevel, lookup: columnLookup } of step.columns) {
          const columnPath = columnPaths[columnLevel]?.[row];
          if (columnPath === undefined) continue;
          const columnNode = columnLookup[columnPath * columnWidth + step.columnTime] ?? -1;
          if (columnNode >= 0) plane[rowNode * planeWidth + columnNode] = (plane[rowNode * planeWidth + columnNode] ?? 0) + value;
        }
      }
    }
  }
}

import type { Plan, PlanEntry } from '../plan/plan';
import type { AxisLevels } from './axis-levels';
import type { AxisTree, Marks } from './axis-tree';
import type { BaseTable } from './base-table';
import type { MemberTrie } from './member-trie';
import type { PlacedBase, PlacedPaths } from './placed-base';
import { withoutResidue } from './same-value';
import { byWorkspaceDays, slotRules, type SlotRules } from './slot-rules';

/** An axis whose nodes with facts are being found. */
interface MarkedAxis {
  readonly axis: 'rows' | 'columns';
  readonly marks: Marks;
}

/** Marks every node under which an entry has a fact, in its own days or in those that it is compared with. */
export function markFacts(plan: Plan, base: PlacedBase, entries: readonly PlanEntry[], { axis, marks }: MarkedAxis): void {
  const columnCount = plan.time.columnPaths.length;
  const rows: AxisRows = { table: base.table, paths: axis === 'rows' ? base.rowPaths : base.columnPaths };
  const pathOf = (target: number) => (axis === 'rows' ? Math.floor(target / columnCount) : target % columnCount);
  const groups = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.presence, entry.formula.kind === 'level']);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) {
    const presence = group[0]?.presence ?? null;
    const slots = [...new Set(group.flatMap(({ visibleIn }) => visibleIn))];
    const counting = group[0]?.formula.kind === 'level' ? byWorkspaceDays(base) : base;
    // Where more than the day decides what counts, each row is looked at in each of its targets.
    const special = counting.like !== null || counting.onDay !== null || counting.calendar !== null;
    if (special) for (const slot of slots) markByTarget(plan, counting, slot, { axis, marks, presence, pathOf });
    else markRows(rows, presence, timePathsBySegment(counting, slots, pathOf), marks);
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

interface TargetMarks extends MarkedAxis {
  readonly presence: readonly number[] | null;
  readonly pathOf: (target: number) => number;
}

function markByTarget(plan: Plan, base: PlacedBase, slot: number, { axis, marks, presence, pathOf }: TargetMarks): void {
  const rules = slotRules(plan, base, slot);
  if (!rules) return;
  const levels = marks.axis;
  const width = levels.paths.length;
  const counts = presence?.map((index) => base.table.aggregates[index] ?? new Float64Array(0));
  for (let row = 0; row < base.table.rowCount; row += 1) {
    if (counts && !counts.some((values) => values[row] !== 0)) continue;
    forTargets(base, rules, row, (target, paths) => {
      const time = pathOf(target);
      for (const level of levels.membersBeside[levels.paths[time]?.depth ?? 0] ?? []) {
        const path = (axis === 'rows' ? paths.rowPaths : paths.columnPaths)[level]?.[row];
        const found = marks.levels[level];
        if (path !== undefined && found) found[path * width + time] = 1;
      }
    });
  }
}

/** Every target that a row counts in, with where it lies there and how often it counts. */
function forTargets(base: PlacedBase, { map: usual, calendarMaps, comparable, paths }: SlotRules, row: number, visit: (target: number, paths: PlacedPaths, weight: number) => void): void {
  const map = calendarMaps?.[base.calendar?.[row] ?? 0] ?? usual;
  const segment = base.table.segment[row] ?? 0;
  const member = base.like?.members[row] ?? -1;
  const end = map.starts[segment + 1] ?? 0;
  for (let at = map.starts[segment] ?? 0; at < end; at += 1) {
    const target = map.targets[at] ?? 0;
    if (comparable && (member < 0 || comparable(target)[member] !== 1)) continue;
    const placed = paths ? paths(target) : base;
    if (placed.passes?.[row] === 0) continue;
    visit(target, placed, map.weights?.[at] ?? 1);
  }
}

/** The rows of a base, each with its path on one axis. */
interface AxisRows {
  readonly table: BaseTable;
  readonly paths: readonly Int32Array[];
}

const NOWHERE = new Int32Array(0);

function markRows({ table, paths }: AxisRows, presence: readonly number[] | null, bySegment: readonly Int32Array[], marks: Marks): void {
  const levels = marks.axis;
  const width = levels.paths.length;
  const counts = presence?.map((index) => table.aggregates[index] ?? new Float64Array(0));
  const byTime = levels.paths.map(({ depth }) => (levels.membersBeside[depth] ?? []).flatMap((level) => {
    const [own, target] = [paths[level], marks.levels[level]];
    return own && target ? [{ own, target }] : [];
  }));
  for (let row = 0; row < table.rowCount; row += 1) {
    if (counts && !counts.some((values) => values[row] !== 0)) continue;
    for (const time of bySegment[table.segment[row] ?? 0] ?? NOWHERE) {
      for (const { own, target } of byTime[time] ?? []) target[(own[row] ?? 0) * width + time] = 1;
    }
  }
}

/** Sums of one aggregate in one slot for every pair of nodes, row by row. */
type Plane = Float64Array;

/** Planes of a slot by aggregate. `plain`: each row counted once, for ratios: what both sides would be multiplied with is nobody's. */
export interface SlotPlanes {
  readonly weighed: ReadonlyMap<number, Plane>;
  readonly plain: ReadonlyMap<number, Plane>;
}

/** The aggregates that a slot is asked for. */
export interface WantedPlanes {
  readonly weighed: ReadonlySet<number>;
  readonly plain: ReadonlySet<number>;
}

/** Adds the base up to every cell: each row to the nodes that it lies under, in each target that its segment counts for. */
export function foldSlot(frame: CellFrame, base: PlacedBase, slot: number, wanted: WantedPlanes): SlotPlanes {
  const folded = (aggregates: readonly number[], isWeighed: boolean) => {
    const planes = planesOf(frame, base, slot, { aggregates, isWeighed });
    return new Map(aggregates.map((aggregate, index) => [aggregate, planes[index] ?? new Float64Array(0)]));
  };
  if (hasWeights(base, slot)) return { weighed: folded([...wanted.weighed], true), plain: folded([...wanted.plain], false) };
  const all = folded([...new Set([...wanted.weighed, ...wanted.plain])], true);
  return { weighed: all, plain: all };
}

function hasWeights({ maps, calendarMaps }: PlacedBase, slot: number): boolean {
  return [maps.get(slot), ...calendarMaps.get(slot) ?? []].some((map) => map !== undefined && map.weights !== null);
}

function planesOf(frame: CellFrame, base: PlacedBase, slot: number, { aggregates, isWeighed }: { readonly aggregates: readonly number[]; readonly isWeighed: boolean }): Plane[] {
  const rules = slotRules(frame.plan, base, slot);
  const planes = aggregates.map(() => new Float64Array(frame.rows.tree.depth.length * frame.columns.tree.depth.length));
  if (!rules) return planes;
  const sums = aggregates.flatMap((aggregate, index) => {
    const values = base.table.aggregates[aggregate];
    const plane = planes[index];
    if (!values || !plane) return [];
    const factors = factorsOf(base, rules, aggregate);
    const isRounded = factors !== null || (isWeighed && hasWeights(base, slot));
    return [{ values, plane, factors, sizes: isRounded && values.some((value) => value < 0) ? new Float64Array(plane.length) : null }];
  });
  forNodes(base, routesOf(frame, rules), (row) => sums.some(({ values }) => values[row] !== 0), (row, at, target, weight) => {
    for (const { values, plane, factors, sizes } of sums) {
      const value = values[row] ?? 0;
      if (value === 0) continue;
      const factor = factors ? factors(target)[row] ?? NaN : 1;
      // An amount without a rate is left out; it is counted and told beside the answer.
      if (Number.isNaN(factor)) continue;
      const term = value * (isWeighed ? weight : 1) * factor;
      plane[at] = (plane[at] ?? 0) + term;
      if (sizes) sizes[at] = (sizes[at] ?? 0) + Math.abs(term);
    }
  });
  for (const { plane, sizes } of sums) sizes?.forEach((size, at) => { plane[at] = withoutResidue(plane[at] ?? 0, size); });
  return planes;
}

/** What an aggregate's amounts are multiplied with, by target and row; null for what is no amount. */
function factorsOf({ scan }: PlacedBase, { factors }: SlotRules, aggregate: number): SlotRules['factors'] {
  const kind = scan.aggregates[aggregate];
  return kind?.kind === 'sum' && kind.money ? factors : null;
}

/** The same for each member apart, such as those that are compared: by cell, then by member's number. */
export function foldByMember(frame: CellFrame, base: PlacedBase, { slot, aggregate, members }: { readonly slot: number; readonly aggregate: number; readonly members: Int32Array | undefined }): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>();
  const rules = slotRules(frame.plan, base, slot);
  const values = base.table.aggregates[aggregate];
  if (!rules || !values) return found;
  const factors = factorsOf(base, rules, aggregate);
  forNodes(base, routesOf(frame, rules), (row) => values[row] !== 0, (row, at, target, weight) => {
    const factor = factors ? factors(target)[row] ?? NaN : 1;
    if (Number.isNaN(factor)) return;
    const member = members?.[row] ?? -1;
    const cell = found.get(at) ?? new Map<number, number>();
    found.set(at, cell.set(member, (cell.get(member) ?? 0) + (values[row] ?? 0) * weight * factor));
  });
  return found;
}

export interface FoldAxis {
  readonly levels: AxisLevels;
  readonly trie: MemberTrie;
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
  readonly rules: SlotRules;
  /** By target. */
  readonly steps: readonly Step[];
  /** Time paths of either axis: the widths of the lookups. */
  readonly rowWidth: number;
  readonly columnWidth: number;
  /** Nodes of the columns: the width of a plane. */
  readonly planeWidth: number;
}

function routesOf({ plan, rows, columns }: CellFrame, rules: SlotRules): Routes {
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
  return { rules, steps, rowWidth: plan.time.rowPaths.length, columnWidth, planeWidth: columns.tree.depth.length };
}

/** Every cell that a row counts in, with the target that leads there and how often it counts. */
function forNodes(base: PlacedBase, { rules, steps, rowWidth, columnWidth, planeWidth }: Routes, counts: (row: number) => boolean, visit: (row: number, at: number, target: number, weight: number) => void): void {
  let row = 0;
  const atTarget = (target: number, { rowPaths, columnPaths }: PlacedPaths, weight: number) => {
    const step = steps[target];
    if (!step) return;
    for (const { level, lookup } of step.rows) {
      const rowPath = rowPaths[level]?.[row];
      if (rowPath === undefined) continue;
      const rowNode = lookup[rowPath * rowWidth + step.rowTime] ?? -1;
      if (rowNode < 0) continue;
      for (const { level: columnLevel, lookup: columnLookup } of step.columns) {
        const columnPath = columnPaths[columnLevel]?.[row];
        if (columnPath === undefined) continue;
        const columnNode = columnLookup[columnPath * columnWidth + step.columnTime] ?? -1;
        if (columnNode >= 0) visit(row, rowNode * planeWidth + columnNode, target, weight);
      }
    }
  };
  for (; row < base.table.rowCount; row += 1) if (counts(row)) forTargets(base, rules, row, atTarget);
}

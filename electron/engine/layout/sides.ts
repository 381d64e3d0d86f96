import { BLANK_REASONS, type BlankReason, type Note } from '../../../shared/view/pivot-table';
import type { Plan, PlanEntry } from '../plan/plan';
import { reachOf } from './axis-levels';
import type { CellFrame, SlotPlanes } from './fold';
import type { PlacedBase } from './placed-base';

/** Values of one entry in one slot for every pair of nodes: `top / bottom`, kept apart so that differences stay exact. */
export interface Side {
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** Position in BLANK_REASONS; 0: a value. */
  readonly blank: Uint8Array;
}

/** Answers that can't be folded, in units of the last decimal: sums over sides, and how many sides had one. */
export interface LevelPlane {
  readonly sums: Float64Array;
  readonly known: Uint8Array;
  readonly scale: number;
}

/** What the sides of a scan's entries are made of. */
export interface ScanAnswer {
  readonly base: PlacedBase;
  /** False: its fact was never imported. */
  readonly imported: boolean;
  /** Why nothing of it can be told. */
  readonly missing?: BlankReason | null;
  readonly notes?: readonly Note[];
  /** By slot, then by aggregate. */
  readonly planes: ReadonlyMap<number, SlotPlanes>;
  readonly levels: ReadonlyMap<number, ReadonlyMap<number, LevelPlane>>;
}

export const reasonCode = (reason: BlankReason): number => BLANK_REASONS.indexOf(reason);

export function sideOf(frame: CellFrame, entry: PlanEntry, slot: number, answer: ScanAnswer): Side {
  const { plan, rows, columns } = frame;
  const size = rows.tree.depth.length * columns.tree.depth.length;
  const side: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size) };
  const reachable = new Set(answer.base.scan.keys.map(({ dimension }) => dimension));
  const rowReach = reachOf(rows.levels, reachable);
  const columnReach = reachOf(columns.levels, reachable);
  const fill = filler(entry, slot, answer, side);
  const whole: BlankReason | null = !answer.imported ? 'not-imported' : answer.missing ?? null;
  const isBlank = answer.base.scan.blankBy !== null;
  const missingAt = missingIn(plan, entry, slot, answer);
  const targets = plan.time.targets.map((_, target) => ({ missing: missingAt(target), sides: countedSides(plan, slot, target, answer.base) }));
  for (let row = 0; row < rows.tree.depth.length; row += 1) {
    for (let column = 0; column < columns.tree.depth.length; column += 1) {
      const at = row * columns.tree.depth.length + column;
      const isBeyond = (rows.tree.depth[row] ?? 0) > rowReach || (columns.tree.depth[column] ?? 0) > columnReach;
      const target = targets[(rows.tree.time[row] ?? 0) * plan.time.columnPaths.length + (columns.tree.time[column] ?? 0)];
      const reason = whole ?? (isBeyond || isBlank ? 'unreachable' : target?.missing);
      if (reason) side.blank[at] = reasonCode(reason);
      else fill(at, target?.sides ?? 1);
    }
  }
  return side;
}

/** How many sides a mean is made of. What stands is told for a day: a side without one isn't counted. */
function countedSides({ time }: Plan, slot: number, target: number, { scan, maps }: PlacedBase): number {
  const sides = scan.stock ? maps.get(slot)?.sides[target]?.filter((side) => side.length > 0) : time.slots[slot]?.targets[target]?.sides;
  return Math.max(1, sides?.length ?? 1);
}

/** Why a target has no value in a slot; null where it has one. */
function missingIn({ time, asOf }: Plan, { reference }: PlanEntry, slot: number, { base }: ScanAnswer): (target: number) => BlankReason | null {
  return (target) => {
    const missing = time.slots[slot]?.targets[target]?.missing ?? null;
    if (missing || !base.scan.stock) return missing;
    // A stock is told for a day: without one there is nothing to tell.
    const tellable = base.maps.get(slot)?.sides[target]?.some((side) => side.length > 0) ?? false;
    if (tellable) return null;
    if (slot === reference) return 'no-reference';
    return (time.targets[target]?.pieces[0]?.from ?? asOf) > asOf ? 'future' : 'no-data';
  };
}

/** Writes the value of one cell; `sides`: what a sum is divided by to be a mean of years. */
function filler(entry: PlanEntry, slot: number, { base, planes, levels }: ScanAnswer, side: Side): (at: number, sides: number) => void {
  const { formula } = entry;
  const plane = (aggregate: number, kind: keyof SlotPlanes) => planes.get(slot)?.[kind].get(aggregate) ?? new Float64Array(side.top.length);
  const unit = (aggregate: number) => 10 ** (base.table.scales[aggregate] ?? 0);
  switch (formula.kind) {
    case 'folded': {
      const values = plane(formula.aggregate, 'weighed');
      const [told, untold] = formula.known ? [plane(formula.known.told, 'weighed'), plane(formula.known.untold, 'weighed')] : [null, null];
      const ownUnit = unit(formula.aggregate);
      return (at, sides) => {
        side.top[at] = values[at] ?? 0;
        side.bottom[at] = ownUnit * sides;
        if (told?.[at] === 0 && untold?.[at] !== 0) side.blank[at] = reasonCode('no-target');
      };
    }
    case 'ratio': {
      const [over, under] = [plane(formula.numerator, 'plain'), plane(formula.denominator, 'plain')];
      const [overUnit, underUnit] = [unit(formula.numerator), unit(formula.denominator)];
      return (at) => {
        side.top[at] = (over[at] ?? 0) * underUnit;
        side.bottom[at] = (under[at] ?? 0) * overUnit;
        if (under[at] === 0) side.blank[at] = reasonCode('zero-denominator');
      };
    }
    case 'level': {
      const answers = levels.get(slot)?.get(formula.aggregate);
      const kind = base.scan.levels[formula.aggregate]?.kind;
      const isCount = kind === 'countDistinct' || kind === 'opening';
      const levelUnit = 10 ** (answers?.scale ?? 0);
      return (at, sides) => {
        const known = answers?.known[at] ?? 0;
        side.top[at] = answers?.sums[at] ?? 0;
        side.bottom[at] = levelUnit * (isCount ? sides : Math.max(1, known));
        if (known === 0 && !isCount) side.blank[at] = reasonCode('no-data');
      };
    }
    default: throw new Error(`${formula.kind} is told by no pass over a fact`);
  }
}

/** How many cases stand behind each cell of a ratio; null for what is no ratio. */
export function casesOf(entry: PlanEntry, { base, planes }: ScanAnswer): Float64Array | null {
  const { formula } = entry;
  if (formula.kind !== 'ratio') return null;
  const unit = 10 ** (base.table.scales[formula.denominator] ?? 0);
  return planes.get(entry.current)?.plain.get(formula.denominator)?.map((value) => value / unit) ?? null;
}

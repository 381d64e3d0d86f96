import { intersect, union } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import type { Target } from '../../../shared/time/references';
import type { Slot, SlotPiece } from './slots';
import type { TimePath } from './time-paths';

/**
 * The calendar mapping: which days each slot (a cell's own, its reference's) takes for each target. A target is a pair of time
 * paths, one of each axis; its number is `row path × column paths + column path`.
 */
export interface TimePlan {
  readonly rowPaths: readonly TimePath[];
  readonly columnPaths: readonly TimePath[];
  readonly targets: readonly TimeTarget[];
  readonly slots: readonly Slot[];
}

export interface TimeTarget extends Target {
  readonly undated: boolean;
  /** Classes of days that cyclic dimensions and filters leave; null: all. */
  readonly classes: readonly number[] | null;
}

export function targetsOf(
  rowPaths: readonly TimePath[], columnPaths: readonly TimePath[], view: DayRange, filtered: ReadonlyMap<string, ReadonlySet<number>>,
  allowing: (wanted: ReadonlyMap<string, ReadonlySet<number>>) => readonly number[] | null,
): TimeTarget[] {
  return rowPaths.flatMap((row) => columnPaths.map((column) => {
    const period = finer(row.period, column.period);
    return {
      pieces: row.depth === 0 ? column.pieces : column.depth === 0 ? row.pieces : common(row.pieces, column.pieces),
      whole: period?.range ?? view,
      grain: period?.grain,
      undated: row.undated && column.undated,
      classes: allowing(wantedClasses(row, column, filtered)),
    };
  }));
}

function finer(row: TimePath['period'], column: TimePath['period']): TimePath['period'] {
  if (!row || !column) return column ?? row;
  return row.range.to - row.range.from < column.range.to - column.range.from ? row : column;
}

function common(a: readonly DayRange[], b: readonly DayRange[]): DayRange[] {
  return union(a.flatMap((one) => b.flatMap((other) => intersect(one, other) ?? [])));
}

/** A target under two different members of one cyclic grain has no class at all. */
function wantedClasses(row: TimePath, column: TimePath, filtered: ReadonlyMap<string, ReadonlySet<number>>): Map<string, ReadonlySet<number>> {
  const wanted = new Map<string, ReadonlySet<number>>(filtered);
  for (const path of [row, column]) {
    for (const [grain, index] of path.cyclic) {
      const known = wanted.get(grain);
      wanted.set(grain, new Set(known && !known.has(index) ? [] : [index]));
    }
  }
  return wanted;
}

/** The last day (exclusive) of the pieces that their classes allow; undefined when there is none. */
export function endOf(pieces: readonly SlotPiece[], isAllowed: (day: number, classes: readonly number[] | null) => boolean): number | undefined {
  for (const { from, to, classes } of pieces.toReversed()) {
    for (let day = to - 1; day >= from; day -= 1) if (isAllowed(day, classes)) return day + 1;
  }
  return undefined;
}

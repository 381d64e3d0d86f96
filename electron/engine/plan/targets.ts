import { intersect, union } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import type { Target } from '../../../shared/time/references';
import type { DayClasses } from './day-classes';
import type { TimePath } from './time-paths';

/** What a pair of time paths stands for, before a slot says which days it takes for it. */
export interface TimeTarget extends Target {
  readonly undated: boolean;
  /** Classes of days that cyclic dimensions and filters leave; null: all. */
  readonly classes: readonly number[] | null;
}

/** What holds for every target of a view. */
interface TargetFrame {
  readonly view: DayRange;
  /** Members of cyclic grains that filters leave. */
  readonly filtered: ReadonlyMap<string, ReadonlySet<number>>;
  readonly classes: Pick<DayClasses, 'allowing'>;
}

export function targetsOf(rowPaths: readonly TimePath[], columnPaths: readonly TimePath[], { view, filtered, classes }: TargetFrame): TimeTarget[] {
  return rowPaths.flatMap((row) => columnPaths.map((column) => {
    const period = finer(row.period, column.period);
    return {
      pieces: row.depth === 0 ? column.pieces : column.depth === 0 ? row.pieces : common(row.pieces, column.pieces),
      whole: period?.range ?? view,
      grain: period?.grain,
      undated: row.undated && column.undated,
      classes: classes.allowing(wantedClasses(row, column, filtered)),
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

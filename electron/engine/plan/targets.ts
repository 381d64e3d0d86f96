import { addMonths, intersect, monthNumber, monthStart, union } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import type { Target } from '../../../shared/time/references';
import type { DayClasses } from './day-classes';
import type { TimePath } from './time-paths';

/** What a pair of time paths stands for, before a slot says which days it takes for it. */
export interface TimeTarget extends Target {
  readonly undated: boolean;
  /** Classes of days that cyclic dimensions and filters leave; null: all. */
  readonly classes: readonly number[] | null;
  /** Its days as if as-of ended nothing: where no period was asked for, its periods whole. */
  readonly natural: readonly DayRange[];
}

/** What holds for every target of a view. */
interface TargetFrame {
  readonly view: DayRange;
  /** No period was asked for: the view ends at as-of by itself. */
  readonly isDefault: boolean;
  /** Members of cyclic grains that filters leave. */
  readonly filtered: ReadonlyMap<string, ReadonlySet<number>>;
  readonly classes: Pick<DayClasses, 'allowing'>;
}

export function targetsOf(rowPaths: readonly TimePath[], columnPaths: readonly TimePath[], frame: TargetFrame): TimeTarget[] {
  const rowNaturals = naturalsOf(rowPaths, frame);
  const columnNaturals = naturalsOf(columnPaths, frame);
  return rowPaths.flatMap((row, rowIndex) => columnPaths.map((column, columnIndex) => {
    const period = finer(row.period, column.period);
    const [rowNatural = [], columnNatural = []] = [rowNaturals[rowIndex], columnNaturals[columnIndex]];
    return {
      pieces: row.depth === 0 ? column.pieces : column.depth === 0 ? row.pieces : common(row.pieces, column.pieces),
      natural: row.depth === 0 && columnPaths.length > 1 ? columnNatural : column.depth === 0 && rowPaths.length > 1 ? rowNatural : common(rowNatural, columnNatural),
      whole: period?.range ?? frame.view,
      grain: period?.grain,
      undated: row.undated && column.undated,
      classes: frame.classes.allowing(wantedClasses(row, column, frame.filtered)),
    };
  }));
}

/** Of each path: its days, whole periods where only as-of or the first fact cuts them. A total has those of its periods. */
function naturalsOf(paths: readonly TimePath[], { view, isDefault }: TargetFrame): DayRange[][] {
  const found: DayRange[][] = paths.map(() => []);
  for (let index = paths.length - 1; index >= 0; index -= 1) {
    const path = paths[index];
    if (!path) continue;
    const children = paths.flatMap((child, at) => (child.parent === index ? found[at] ?? [] : []));
    found[index] = !isDefault ? [...path.pieces]
      : path.cyclic.size === 0 && children.length > 0 ? union(children)
      : path.pieces.map((piece) => grown(piece, view, path.period?.range));
  }
  return found;
}

/** A piece at an end of the view reaches to the end of its period; without one, of its month. */
function grown(piece: DayRange, view: DayRange, period: DayRange | undefined): DayRange {
  const first = period?.from ?? monthStart(monthNumber(piece.from));
  const last = period?.to ?? addMonths(monthStart(monthNumber(piece.to - 1)), 1);
  return { from: piece.from === view.from ? first : piece.from, to: piece.to === view.to ? last : piece.to };
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

import { formatDay, type DayRange } from '../../../shared/time/day';
import type { RangePair } from '../../../shared/view/pivot-table';
import type { Plan, PlanEntry } from '../plan/plan';
import type { Arranged } from '../layout/arrange';
import type { FoldAxis } from '../layout/fold';

export const dayRange = ({ from, to }: DayRange) => ({ from: formatDay(from), to: formatDay(to) });

/** From the first to the last day of pieces; null when there is none. */
function hull(pieces: readonly DayRange[]): DayRange | null {
  if (pieces.length === 0) return null;
  return { from: Math.min(...pieces.map(({ from }) => from)), to: Math.max(...pieces.map(({ to }) => to)) };
}

/** The days that an entry speaks of at a target, and those it is compared with. */
function pairAt({ time }: Plan, entry: PlanEntry, target: number): RangePair {
  const own = time.slots[entry.current]?.targets[target];
  const reference = entry.reference === null ? undefined : time.slots[entry.reference]?.targets[target];
  const current = hull(own?.sides.flat() ?? []);
  const references = (reference?.sides ?? []).flatMap((side) => hull(side) ?? []);
  return { current: current && dayRange(current), references: references.map(dayRange), partial: (reference ?? own)?.partial ?? false };
}

interface AxisNodes {
  readonly axis: FoldAxis;
  readonly arranged: Arranged;
}

/** The date ranges by node of the axis that holds time: the columns where both do. */
export function rangesOf(plan: Plan, entry: PlanEntry, rows: AxisNodes, columns: AxisNodes): { axis: 'rows' | 'columns' | 'none'; pairs: RangePair[] } {
  const width = plan.time.columnPaths.length;
  const on = plan.columns.some(({ kind }) => kind === 'time') ? 'columns' : plan.rows.some(({ kind }) => kind === 'time') ? 'rows' : 'none';
  if (on === 'none') return { axis: on, pairs: [pairAt(plan, entry, 0)] };
  const { axis, arranged } = on === 'columns' ? columns : rows;
  const known = new Map<number, RangePair>();
  const pairs = arranged.nodes.map((node) => {
    const time = axis.tree.time[node] ?? 0;
    const pair = known.get(time) ?? pairAt(plan, entry, on === 'columns' ? time : time * width);
    known.set(time, pair);
    return pair;
  });
  return { axis: on, pairs };
}

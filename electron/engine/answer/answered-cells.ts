import { compute } from '../layout/compute';
import { fractionAt, valueOf } from '../layout/exact';
import { foldByMember } from '../layout/fold';
import type { OrderedAxis } from '../layout/order';
import { orderedAxis, type Cells } from './cells';
import type { FoundCell } from './found-cell';
import { membersOf } from './goal-sides';
import { repsReader, type RepGoal } from './reps-at-target';
import type { ValueIn } from './taken-branch';

/** An answer, read by what its cells fix. */
export interface AnsweredCells {
  readonly valueIn: ValueIn;
  repsIn(cell: FoundCell): readonly RepGoal[];
  /** Of what is worked out by rep: what each adds to the cell. */
  byRep(cell: FoundCell): ReadonlyMap<number, number>;
}

/** Nothing has to be known of any value. */
export const UNANSWERED: AnsweredCells = { valueIn: () => null, repsIn: () => [], byRep: () => new Map() };

export function answeredCells({ plan, rows, columns, dictionaries, current, reference, answers, goals }: Cells): AnsweredCells {
  const frame = { plan, rows: orderedAxis(rows, dictionaries), columns: orderedAxis(columns, dictionaries) };
  const nodes = { rows: nodesOf(frame.rows), columns: nodesOf(frame.columns) };
  const width = plan.time.columnPaths.length;
  const placeOf = ({ members, target }: FoundCell): number | undefined => {
    const onRows = members.filter(({ dimension }) => plan.rows.some(({ id }) => id === dimension));
    const onColumns = members.filter((member) => !onRows.includes(member));
    const [row, column] = [nodes.rows.get(keyOf(onRows, Math.floor(target / width))), nodes.columns.get(keyOf(onColumns, target % width))];
    return row === undefined || column === undefined ? undefined : row * columns.tree.depth.length + column;
  };
  return {
    valueIn: (cell, expression) => {
      const { formula } = cell.entry;
      const at = placeOf(cell);
      if (formula.kind !== 'computed' || at === undefined) return null;
      const sides = cell.halves[0]?.slot === 'reference' ? reference : current;
      const side = compute(expression, formula.parts.map((part) => sides[part] ?? null), frame);
      return side.blank[at] === 0 ? valueOf(fractionAt(side, at)) : null;
    },
    repsIn: (cell) => {
      const at = placeOf(cell);
      const reps = at === undefined ? [] : repsReader(frame, cell.entry, cell.halves[0]?.slot ?? 'current', { plan, answers, goals })(at);
      return typeof reps === 'string' ? [] : reps;
    },
    byRep: (cell) => {
      const { entry: { scan, formula, current: own, reference: other }, halves: [half], target } = cell;
      const [at, base, slot] = [placeOf(cell), answers[scan]?.base, half?.slot === 'reference' ? other : own];
      if (at === undefined || !base?.reps || slot === null || formula.kind !== 'folded') return new Map();
      const found = foldByMember(frame, base, { slot, aggregate: formula.aggregate, members: base.reps }).get(at) ?? new Map<number, number>();
      const divisor = 10 ** (base.table.scales[formula.aggregate] ?? 0) * Math.max(1, plan.time.slots[slot]?.targets[target]?.sides.length ?? 1);
      return new Map([...found].map(([rep, sum]) => [rep, sum / divisor]));
    },
  };
}

const keyOf = (members: FoundCell['members'], time: number) => JSON.stringify([time, ...members.map(({ dimension, member }) => [dimension, member])]);

function nodesOf(axis: OrderedAxis): Map<string, number> {
  return new Map(membersOf(axis).map((members, node) => [keyOf(members, axis.tree.time[node] ?? 0), node]));
}

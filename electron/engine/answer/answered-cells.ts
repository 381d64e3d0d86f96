import { compute } from '../layout/compute';
import { fractionAt, valueOf } from '../layout/exact';
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
}

/** Nothing has to be known of any value. */
export const UNANSWERED: AnsweredCells = { valueIn: () => null, repsIn: () => [] };

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
  };
}

const keyOf = (members: FoundCell['members'], time: number) => JSON.stringify([time, ...members.map(({ dimension, member }) => [dimension, member])]);

function nodesOf(axis: OrderedAxis): Map<string, number> {
  return new Map(membersOf(axis).map((members, node) => [keyOf(members, axis.tree.time[node] ?? 0), node]));
}

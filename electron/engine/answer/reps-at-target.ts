import { intersect } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import { foldByMember } from '../layout/fold';
import { resolveGoals, sumOf, type Spread } from '../layout/goal-spread';
import { goalTree, type GoalNode } from '../layout/goal-tree';
import { reasonCode, type Side } from '../layout/sides';
import type { PlanEntry } from '../plan/plan';
import type { SideContext } from './side-context';
import { classesOf, membersOf, spreadOf, type GoalFrame } from './goal-sides';

/** Of the reps with an objective of their own, how many reach it with all of their results in the cell. */
export function repsAtTarget(frame: GoalFrame, { formula, current, objective }: PlanEntry, { plan, answers, goals }: Pick<SideContext, 'plan' | 'answers' | 'goals'>): Side {
  const { rows, columns } = frame;
  const width = columns.tree.depth.length;
  const size = rows.tree.depth.length * width;
  const side: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size).fill(reasonCode('no-target')) };
  const asked = formula.kind === 'repsAtTarget' ? formula : undefined;
  const measure = asked && goals?.measures.get(asked.of.id);
  const result = asked && plan.entries[asked.result];
  const base = result && answers[result.scan]?.base;
  if (!goals || !measure || !result || !base || result.formula.kind !== 'folded') return side;
  const unit = 10 ** (base.table.scales[result.formula.aggregate] ?? 0);
  const results = foldByMember(frame, base, current, result.formula.aggregate);
  const numberOf = new Map(base.like?.codes.map((code, index) => [code, index]));
  const rowMembers = membersOf(rows);
  const columnMembers = membersOf(columns);
  const trees = new Map<string, GoalNode>();
  for (let at = 0; at < size; at += 1) {
    const [row, column] = [Math.floor(at / width), at % width];
    const fixed = [...rowMembers[row] ?? [], ...columnMembers[column] ?? []];
    if (goals.members.blankBy !== null || fixed.some(({ dimension }) => !goals.members.reaches(dimension))) {
      side.blank[at] = reasonCode('unreachable');
      continue;
    }
    const key = JSON.stringify(fixed);
    const tree = trees.get(key) ?? goalTree(measure.index, goals.members.cellOf(fixed));
    trees.set(key, tree);
    const target = (rows.tree.time[row] ?? 0) * plan.time.columnPaths.length + (columns.tree.time[column] ?? 0);
    const days = plan.time.slots[objective ?? current]?.targets[target]?.sides.flat() ?? [];
    const wanted = repGoals(tree, days, spreadOf(classesOf(days), measure, goals));
    if (wanted.size === 0) continue;
    side.blank[at] = 0;
    side.bottom[at] = wanted.size;
    side.top[at] = [...wanted].filter(([rep, goal]) => (results.get(at)?.get(numberOf.get(rep) ?? -1) ?? 0) / unit >= goal).length;
  }
  return side;
}

/** Each rep's own objective on the days. */
function repGoals(node: GoalNode, ranges: readonly DayRange[], spread: Spread): Map<number, number> {
  const found = new Map<number, number>();
  const visit = ({ reps, children }: GoalNode): void => {
    for (const { rep, range, rows } of reps) {
      const value = sumOf(resolveGoals(rows, ranges.flatMap((piece) => intersect(piece, range) ?? []), spread).parts);
      if (value !== null) found.set(rep, (found.get(rep) ?? 0) + value);
    }
    for (const child of children) visit(child);
  };
  visit(node);
  return found;
}

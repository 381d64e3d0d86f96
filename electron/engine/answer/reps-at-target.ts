import { intersect } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import { foldByMember } from '../layout/fold';
import { resolveGoals, sumOf, type GoalPart, type Spread } from '../layout/goal-spread';
import { goalTree, type GivenGoal, type GoalNode } from '../layout/goal-tree';
import { reasonCode, type Side } from '../layout/sides';
import type { BlankReason } from '../../../shared/view/pivot-table';
import type { PlanEntry } from '../plan/plan';
import type { SideContext } from './side-context';
import { classesOf, membersOf, spreadOf, type GoalFrame } from './goal-sides';

/** A rep with an objective of their own: what it is made of, and whether all of their results in the cell reach it. */
export interface RepGoal {
  readonly parts: readonly GoalPart<GivenGoal>[];
  readonly isReached: boolean;
}

type RepsSource = Pick<SideContext, 'plan' | 'answers' | 'goals'>;

/** Of the reps with an objective of their own, how many reach it with all of their results in the cell. */
export function repsAtTarget(frame: GoalFrame, entry: PlanEntry, source: RepsSource): Side {
  const size = frame.rows.tree.depth.length * frame.columns.tree.depth.length;
  const side: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size) };
  const repsAt = repsReader(frame, entry, source);
  for (let at = 0; at < size; at += 1) {
    const reps = repsAt(at);
    if (typeof reps === 'string') side.blank[at] = reasonCode(reps);
    else {
      side.bottom[at] = reps.length;
      side.top[at] = reps.filter(({ isReached }) => isReached).length;
    }
  }
  return side;
}

/** Reads the reps with an objective in a cell, or why there are none to tell. */
export function repsReader(frame: GoalFrame, { formula, current, objective }: PlanEntry, { plan, answers, goals }: RepsSource): (at: number) => readonly RepGoal[] | BlankReason {
  const { rows, columns } = frame;
  const width = columns.tree.depth.length;
  const asked = formula.kind === 'repsAtTarget' ? formula : undefined;
  const measure = asked && goals?.measures.get(asked.of.id);
  const result = asked && plan.entries[asked.result];
  const base = result && answers[result.scan]?.base;
  if (!goals || !measure || !result || !base || result.formula.kind !== 'folded') return () => 'no-target';
  const unit = 10 ** (base.table.scales[result.formula.aggregate] ?? 0);
  const results = foldByMember(frame, base, current, result.formula.aggregate);
  const numberOf = new Map(base.like?.codes.map((code, index) => [code, index]));
  const rowMembers = membersOf(rows);
  const columnMembers = membersOf(columns);
  const trees = new Map<string, GoalNode>();
  return (at) => {
    const [row, column] = [Math.floor(at / width), at % width];
    const fixed = [...rowMembers[row] ?? [], ...columnMembers[column] ?? []];
    if (goals.members.blankBy !== null || fixed.some(({ dimension }) => !goals.members.reaches(dimension))) return 'unreachable';
    const key = JSON.stringify(fixed);
    const tree = trees.get(key) ?? goalTree(measure.index, goals.members.cellOf(fixed));
    trees.set(key, tree);
    const target = (rows.tree.time[row] ?? 0) * plan.time.columnPaths.length + (columns.tree.time[column] ?? 0);
    const days = plan.time.slots[objective ?? current]?.targets[target]?.sides.flat() ?? [];
    const wanted = repGoals(tree, days, spreadOf(classesOf(days), measure, goals));
    if (wanted.size === 0) return 'no-target';
    const resultOf = (rep: number): number => {
      const number = numberOf.get(rep);
      // What nobody owns is nobody's, also not of whoever has no results at all.
      return number === undefined ? 0 : (results.get(at)?.get(number) ?? 0) / unit;
    };
    return [...wanted].map(([rep, parts]) => ({ parts, isReached: resultOf(rep) >= (sumOf(parts) ?? 0) }));
  };
}

/** Each rep's own objective on the days. */
function repGoals(node: GoalNode, ranges: readonly DayRange[], spread: Spread): Map<number, readonly GoalPart<GivenGoal>[]> {
  const found = new Map<number, readonly GoalPart<GivenGoal>[]>();
  const visit = ({ reps, children }: GoalNode): void => {
    for (const { rep, range, rows } of reps) {
      const { parts } = resolveGoals(rows, ranges.flatMap((piece) => intersect(piece, range) ?? []), spread);
      if (parts.length > 0) found.set(rep, [...found.get(rep) ?? [], ...parts]);
    }
    for (const child of children) visit(child);
  };
  visit(node);
  return found;
}

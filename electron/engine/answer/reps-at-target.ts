import { intersect } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import { foldByMember } from '../layout/fold';
import { levelGoal, resolveGoals, sumOf, type GoalPart, type Spread } from '../layout/goal-spread';
import { goalTree, type GivenGoal, type GoalNode } from '../layout/goal-tree';
import { reasonCode, type Side } from '../layout/sides';
import type { BlankReason } from '../../../shared/view/pivot-table';
import type { PlanEntry } from '../plan/plan';
import type { SideContext } from './side-context';
import { goalRates } from './goal-rates';
import { classesOf, membersOf, spreadOf, type GoalFrame } from './goal-sides';

/** A rep with an objective of their own: what it is made of, and whether all of their results in the cell reach it. */
export interface RepGoal {
  readonly parts: readonly GoalPart<GivenGoal>[];
  readonly isReached: boolean;
}

/** Whose days: the cell's own, or those that it is compared with. */
type Which = 'current' | 'reference';
type RepsSource = Pick<SideContext, 'plan' | 'answers' | 'goals'>;

/** Of the reps with an objective of their own, how many reach it with all of their results in the cell. */
export function repsAtTarget(frame: GoalFrame, entry: PlanEntry, which: Which, source: RepsSource): Side {
  const size = frame.rows.tree.depth.length * frame.columns.tree.depth.length;
  const side: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size) };
  const repsAt = repsReader(frame, entry, which, source);
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

/** Reads the reps with an objective in a cell, or why there are none to tell. Of a mean of years, those of each. */
export function repsReader(frame: GoalFrame, entry: PlanEntry, which: Which, { plan, answers, goals }: RepsSource): (at: number) => readonly RepGoal[] | BlankReason {
  const { formula, objective, reference } = entry;
  const { rows, columns } = frame;
  const width = columns.tree.depth.length;
  const asked = formula.kind === 'repsAtTarget' ? formula : undefined;
  const measure = asked && goals?.measures.get(asked.of.id);
  const results = asked?.results[which].map((place) => resultsByRep(frame, plan.entries[place], answers)) ?? [];
  if (!goals || !measure) return () => 'no-target';
  // What isn't added up rep by rep is told of everybody together.
  if (results.includes(undefined)) return () => 'not-applicable';
  const slot = which === 'current' ? objective : reference;
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
    const sides = slot === null ? [] : plan.time.slots[slot]?.targets[target]?.sides ?? [];
    const [result] = asked?.results[which] ?? [];
    const missing = plan.time.slots[plan.entries[result ?? -1]?.current ?? -1]?.targets[target]?.missing;
    // Nobody has reached anything on days that are still to come, or that there aren't.
    if (sides.length === 0 || missing) return missing ?? 'no-reference';
    const worth = goalRates(plan, entry, { about: asked.of, which, target }, goals.prepared);
    const reps = sides.flatMap((days, side) => {
      const spread = spreadOf(classesOf(days), measure, goals, worth);
      const wanted = measure.isSum ? repGoals(tree, days, spread) : repLevelGoals(tree, days, spread);
      return [...wanted].map(([rep, parts]) => ({ parts, isReached: isReached(results[side]?.(rep, at), sumOf(parts) ?? 0) }));
    });
    if (reps.some(({ parts }) => Number.isNaN(sumOf(parts)))) return 'no-rate';
    return reps.length === 0 ? 'no-target' : reps;
  };
}

// Who has nothing that could be told hasn't reached anything.
const isReached = (result: number | null | undefined, goal: number) => result !== null && result !== undefined && result >= goal;

/** What each rep has reached in a cell; null: nothing that can be told. Undefined: of this measure, nobody's can. */
function resultsByRep(frame: GoalFrame, entry: PlanEntry | undefined, answers: SideContext['answers']): ((rep: number, at: number) => number | null) | undefined {
  const base = entry && answers[entry.scan]?.base;
  if (!entry || !base) return undefined;
  const numberOf = new Map(base.like?.codes.map((code, index) => [code, index]));
  const { formula, current } = entry;
  const sums = (aggregate: number) => {
    const unit = 10 ** (base.table.scales[aggregate] ?? 0);
    const found = foldByMember(frame, base, { slot: current, aggregate, members: base.like?.members });
    return (rep: number, at: number): number => {
      const number = numberOf.get(rep);
      // What nobody owns is nobody's, also not of whoever has no results at all.
      return number === undefined ? 0 : (found.get(at)?.get(number) ?? 0) / unit;
    };
  };
  if (formula.kind === 'folded') return sums(formula.aggregate);
  if (formula.kind !== 'ratio') return undefined;
  const [over, under] = [sums(formula.numerator), sums(formula.denominator)];
  return (rep, at) => (under(rep, at) === 0 ? null : over(rep, at) / under(rep, at));
}

/** The same of what isn't a sum. */
function repLevelGoals({ reps, children }: GoalNode, ranges: readonly DayRange[], spread: Spread): Map<number, readonly GoalPart<GivenGoal>[]> {
  return new Map([...reps.map(({ rep, rows }) => [rep, levelGoal(rows, ranges, spread)] as const).filter(([, parts]) => parts.length > 0), ...children.flatMap((child) => [...repLevelGoals(child, ranges, spread)])]);
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

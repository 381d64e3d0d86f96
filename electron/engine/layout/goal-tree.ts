import { intersect, without } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import { teamOn, type TeamTree } from '../plan/teams';
import { grouped } from './grouped';
import { levelGoal, resolveGoals, sumOf, type GoalPart, type GoalRow, type Spread } from './goal-spread';

/** An objective as it was given: to a rep, to a team, or to the company (neither). */
export interface GivenGoal extends GoalRow {
  /** The row that says it. */
  readonly rowId: number;
  readonly rep: number | null;
  readonly team: number | null;
}

/** For whom objectives are asked. */
export interface GoalCell {
  acceptsRep(rep: number, team: number | null): boolean;
  /** All of a team is asked for: its own objective speaks for it. */
  acceptsTeam(team: number): boolean;
  readonly acceptsCompany: boolean;
}

/** A rep's time in one team (null: in none). */
export interface Stretch {
  readonly rep: number;
  readonly team: number | null;
  readonly range: DayRange;
}

/** Who stands under whom, with the objectives that were given: the company, its teams, their reps. */
export interface GoalNode {
  readonly team: number | null;
  readonly own: readonly GivenGoal[] | null;
  readonly children: readonly GoalNode[];
  readonly reps: readonly { readonly rep: number; readonly range: DayRange; readonly rows: readonly GivenGoal[] }[];
}

const EVER: DayRange = { from: -10_000_000, to: 10_000_000 };

/** Where each rep with an objective is, day after day; `fixed`: on one day for good. */
export function stretchesOf(goals: readonly GivenGoal[], tree: TeamTree, fixed: number | null): Stretch[] {
  return [...new Set(goals.flatMap(({ rep }) => rep ?? []))].flatMap((rep) => {
    const stays = tree.stays.get(rep);
    if (fixed !== null) return [{ rep, team: teamOn(stays, fixed) ?? null, range: EVER }];
    const bounds = [...new Set([EVER.from, ...(stays ?? []).flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== null), EVER.to])].sort((a, b) => a - b);
    return bounds.slice(0, -1).map((from, index) => ({ rep, team: teamOn(stays, from) ?? null, range: { from, to: bounds[index + 1] ?? EVER.to } }));
  });
}

/** All objectives of a measure, by whom they were given to. */
export interface GoalIndex {
  readonly company: readonly GivenGoal[];
  readonly ofTeams: ReadonlyMap<number, readonly GivenGoal[]>;
  readonly repsIn: ReadonlyMap<number | null, readonly { readonly rep: number; readonly range: DayRange; readonly rows: readonly GivenGoal[] }[]>;
  readonly childrenOf: ReadonlyMap<number | null, readonly number[]>;
}

export function goalIndex(goals: readonly GivenGoal[], stretches: readonly Stretch[], tree: TeamTree): GoalIndex {
  const ofReps = grouped(goals.filter(({ rep }) => rep !== null), ({ rep }) => rep);
  const ofTeams = grouped(goals.filter(({ rep, team }) => rep === null && team !== null), ({ team }) => team ?? -1);
  const repsIn = new Map<number | null, { rep: number; range: DayRange; rows: GivenGoal[] }[]>();
  for (const { rep, team, range } of stretches) {
    // Where nobody knows a rep's team, the one that stands beside the objective.
    for (const [place, rows] of grouped(ofReps.get(rep) ?? [], (goal) => team ?? goal.team)) {
      const list = repsIn.get(place) ?? [];
      list.push({ rep, range, rows });
      repsIn.set(place, list);
    }
  }
  return { company: goals.filter(({ rep, team }) => rep === null && team === null), ofTeams, repsIn, childrenOf: grouped(tree.labels.keys(), (team) => tree.parents.get(team) ?? null) };
}

/** The tree as a cell sees it: only what it asks for. */
export function goalTree({ company, ofTeams, repsIn, childrenOf }: GoalIndex, cell: GoalCell): GoalNode {
  const seen = new Set<number>();
  const node = (team: number | null): GoalNode => ({
    team,
    own: team === null ? (cell.acceptsCompany ? company : null) : cell.acceptsTeam(team) ? ofTeams.get(team) ?? [] : null,
    reps: (repsIn.get(team) ?? []).filter(({ rep }) => cell.acceptsRep(rep, team)),
    children: (childrenOf.get(team) ?? []).flatMap((child) => {
      if (seen.has(child)) return [];
      seen.add(child);
      return [node(child)];
    }),
  });
  return node(null);
}

/** How much of a period counts, by whose working days: 1, or the part that is over. */
export type GoalShare = (team: number | null) => number;

/** A member's own objective where there is one, else those under it: never both. */
export function goalOf(node: GoalNode, ranges: readonly DayRange[], spread: Spread, share: GoalShare): GoalPart<GivenGoal>[] {
  const own = node.own && node.own.length > 0 ? resolveGoals(node.own, ranges, spread) : null;
  const rest = own ? without(ranges, own.covered) : ranges;
  if (own && rest.length === 0) return counted(own.parts, share(node.team));
  const ofReps = node.reps.flatMap(({ range, rows }) => {
    const days = rest.flatMap((piece) => intersect(piece, range) ?? []);
    return days.length > 0 ? resolveGoals(rows, days, spread).parts : [];
  });
  return [...counted([...own?.parts ?? [], ...ofReps], share(node.team)), ...node.children.flatMap((child) => goalOf(child, rest, spread, share))];
}

const counted = (parts: readonly GoalPart<GivenGoal>[], share: number) => parts.map(({ goal, amount }) => ({ goal, amount: amount * share }));

/** The same of what isn't a sum: only the objective of exactly those who are asked for says anything. */
export function levelGoalOf(node: GoalNode, ranges: readonly DayRange[], spread: Spread): GoalPart<GivenGoal>[] {
  if (node.own && node.own.length > 0) return levelGoal(node.own, ranges, spread);
  const told = [...node.reps.map(({ rows }) => levelGoal(rows, ranges, spread)), ...node.children.map((child) => levelGoalOf(child, ranges, spread))].filter((parts) => parts.length > 0);
  return new Set(told.map(sumOf)).size === 1 ? told[0] ?? [] : [];
}

/** What is given twice: a node's own objective and the sum of those under it, where both are known and differ. */
export function goalGaps(node: GoalNode, ranges: readonly DayRange[], spread: Spread): { readonly team: number | null; readonly own: number; readonly parts: number }[] {
  const given = node.own && node.own.length > 0 ? resolveGoals(node.own, ranges, spread) : null;
  const own = given && sumOf(given.parts);
  const parts = given && sumOf(goalOf({ ...node, own: null }, given.covered, spread, () => 1));
  const here = own !== null && parts !== null && Math.abs(own - parts) > 1e-6 * Math.max(1, Math.abs(own)) ? [{ team: node.team, own, parts }] : [];
  return [...here, ...node.children.flatMap((child) => goalGaps(child, ranges, spread))];
}

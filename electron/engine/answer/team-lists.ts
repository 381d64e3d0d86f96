import type { Day } from '../../../shared/time/day';
import type { Plan, Scan } from '../plan/plan';
import { depthOf, teamAtLevel, teamOn, type TeamTree } from '../plan/teams';
import { dateOf } from '../sql/dialects/duckdb';
import { fieldSql } from '../sql/row-values';
import { sql } from '../sql/sql';
import type { TeamRelations } from '../sql/team-relations';
import type { Directory } from './directory';

// Any day of ours lies far inside.
const FIRST_DAY = -1_000_000;
const LAST_DAY = 4_000_000;

/** Who is where when, as lists: a row's team by its date, at as-of for an undated row; `day`: on that day instead. */
export function teamRelations(plan: Plan, scan: Scan, { teams, names }: Pick<Directory, 'teams' | 'names'>, day?: Day): TeamRelations {
  const fixed = day ?? (plan.teams === 'as-is' ? plan.asOf : undefined);
  const own = sql`coalesce(${fieldSql(scan.fact, scan.role, names)}, ${dateOf(plan.asOf)})`;
  return { ...stayLists(teams, fixed), day: fixed === undefined ? own : dateOf(fixed) };
}

/** Everybody's team on one day. */
export function teamsOn(tree: TeamTree, day: Day): TeamRelations {
  return { ...stayLists(tree, day), day: dateOf(day) };
}

/** Stays that don't overlap (`fixed`: of one day alone), and each team's team at every level. */
function stayLists(tree: TeamTree, fixed: Day | undefined): Pick<TeamRelations, 'stays' | 'levels'> {
  const stays: Record<'rep' | 'team' | 'from' | 'to', number[]> = { rep: [], team: [], from: [], to: [] };
  for (const [rep, list] of tree.stays) {
    const bounds = [...new Set([FIRST_DAY, ...list.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== null), LAST_DAY])].sort((a, b) => a - b);
    bounds.slice(0, -1).forEach((from, index) => {
      const team = teamOn(list, fixed ?? from);
      if (team === undefined) return;
      stays.rep.push(rep);
      stays.team.push(team);
      stays.from.push(from);
      stays.to.push(bounds[index + 1] ?? LAST_DAY);
    });
  }
  const teams = [...tree.labels.keys()];
  const levels = new Map(Array.from({ length: Math.max(1, depthOf(tree)) + 1 }, (_, level) => [level, { team: teams, above: teams.map((team) => teamAtLevel(team, level, tree)) }]));
  return { stays, levels };
}

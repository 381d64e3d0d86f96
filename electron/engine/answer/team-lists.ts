import type { Day } from '../../../shared/time/day';
import type { Plan, Scan } from '../plan/plan';
import { teamAtLevel, teamOn, type TeamTree } from '../plan/teams';
import { dateOf } from '../sql/dialects/duckdb';
import type { SqlNames } from '../sql/names';
import { fieldSql } from '../sql/row-values';
import { sql } from '../sql/sql';
import type { TeamRelations } from '../sql/team-relations';

// Any day of ours lies far inside.
const FIRST_DAY = -1_000_000;
const LAST_DAY = 4_000_000;

/** Who is where when, as lists: a row's team by its date, at as-of for an undated row; `day`: on that day instead. */
export function teamRelations(plan: Plan, tree: TeamTree, scan: Scan, names: SqlNames, day?: Day): TeamRelations {
  const fixed = day ?? (plan.teams === 'as-is' ? plan.asOf : undefined);
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
  const deepest = Math.max(1, ...scan.keys.concat(scan.filters).map(({ path }) => (path.kind === 'team' ? path.level : 0)));
  const levels = new Map(Array.from({ length: deepest + 1 }, (_, level) => [level, { team: teams, above: teams.map((team) => teamAtLevel(team, level, tree)) }]));
  return { stays, levels, day: fixed === undefined ? sql`coalesce(${fieldSql(scan.fact, scan.role, names)}, ${dateOf(plan.asOf)})` : dateOf(fixed) };
}

import type { DayRange } from '../../../shared/time/day';
import { NONE } from '../../../shared/model/member-names';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { compareNames } from '../layout/order';
import { fieldColumn, fixedColumn } from '../model/schema';
import { teamOn } from '../plan/teams';
import { identifier, sql } from '../sql/sql';
import type { Directory } from './directory';

/** A row of a sheet of targets. */
export interface SheetMember {
  readonly who: 'company' | 'team' | 'rep';
  readonly code: number;
  readonly name: string;
  readonly id: string | null;
  readonly depth: number;
  readonly described: boolean;
}

interface Asked {
  /** Whose reps a team has is told on this day. */
  readonly day: number;
  /** Reps with a target, who are listed in any case. */
  readonly holders: ReadonlySet<number>;
  readonly year: DayRange;
}

/** The company, its teams from the top, each with its reps; those who have left before the year only with a target. */
export async function sheetMembers(directory: Directory, { day, holders, year }: Asked): Promise<SheetMember[]> {
  const { names, lane, teams } = directory;
  const rows = await lane.read(sql`
    select ${identifier(names.fixed('code'))} as code, ${identifier(names.fixed('label'))} as label, ${identifier(fieldColumn('reps', 'id'))} as id, ${identifier(fieldColumn('reps', 'left_on'))} as left_on,
      ${identifier(fixedColumn('line'))} is not null as described
    from ${identifier(names.table('reps'))} where ${identifier(fixedColumn('merged_into'))} is null`);
  const reps = rowsOf(rows).flatMap((row) => {
    const code = numberAt(rows, 'code', row);
    if (code === null) return [];
    const leftOn = numberAt(rows, 'left_on', row);
    if (leftOn !== null && leftOn < year.from && !holders.has(code)) return [];
    const stays = teams.stays.get(code);
    // Who comes later in the year, or left early in it, stands where he first was in it or was last.
    const team = teamOn(stays, day) ?? teamOn(stays, leftOn ?? day) ?? stays?.find(({ from }) => from !== null && from < year.to)?.team ?? null;
    return [{ team, member: { who: 'rep' as const, code, name: textAt(rows, 'label', row) ?? NONE, id: textAt(rows, 'id', row), described: numberAt(rows, 'described', row) === 1 } }];
  });
  const byName = (one: { readonly name: string }, other: { readonly name: string }) => compareNames(one.name, other.name);
  const repsIn = (team: number | null, depth: number) => reps.filter((rep) => rep.team === team).map(({ member }) => ({ ...member, depth })).sort(byName);
  const seen = new Set<number>();
  const under = (parent: number | null, depth: number): SheetMember[] => [...teams.labels].filter(([code]) => (teams.parents.get(code) ?? null) === parent)
    .map(([code, name]) => ({ code, name })).sort(byName).flatMap(({ code, name }) => {
      if (seen.has(code)) return [];
      seen.add(code);
      return [{ who: 'team' as const, code, name, id: null, depth, described: true }, ...under(code, depth + 1), ...repsIn(code, depth + 1)];
    });
  return [{ who: 'company', code: 0, name: '', id: null, depth: 0, described: true }, ...under(null, 1), ...repsIn(null, 1)];
}

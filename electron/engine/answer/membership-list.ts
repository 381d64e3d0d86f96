import type { Memberships, RepStays } from '../../../shared/protocol/memberships';
import { HAND_FILE } from '../../../shared/protocol/import';
import { NONE } from '../../../shared/model/member-names';
import { formatDay, parseDay, type Day } from '../../../shared/time/day';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { grouped } from '../layout/grouped';
import { compareNames } from '../layout/order';
import { fieldColumn, fixedColumn, systemTable } from '../model/schema';
import { teamOn } from '../plan/teams';
import { identifier, sql } from '../sql/sql';
import type { Workspace } from '../workspace';
import { directoryOf, type Directory } from './directory';

type ToldStay = RepStays['stays'][number];
interface StayRow {
  readonly rep: number;
  readonly team: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly source: ToldStay['source'];
}

/** Everybody's teams, day by day, and the days on which two of them are told at once. */
export async function listMemberships(workspace: Workspace): Promise<Memberships> {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const { effectiveAsOf } = await workspace.settings();
  const asOf = effectiveAsOf === null ? undefined : parseDay(effectiveAsOf);
  const { teams, names, lane } = directory;
  const stays = grouped(await readStays(directory), ({ rep }) => rep);
  const rows = await lane.read(sql`
    select ${identifier(names.fixed('code'))} as code, ${identifier(names.fixed('label'))} as label, ${identifier(fieldColumn('reps', 'id'))} as id, ${identifier(fieldColumn('reps', 'hired_on'))} as hired_on,
      ${identifier(fieldColumn('reps', 'left_on'))} as left_on from ${identifier(names.table('reps'))} where ${identifier(fixedColumn('merged_into'))} is null`);
  const day = (name: string, row: number) => isoOf(numberAt(rows, name, row));
  return {
    asOf: effectiveAsOf,
    teams: [...teams.labels].map(([code, name]) => ({ code, name, parent: teams.parents.get(code) ?? null })).sort((one, other) => compareNames(one.name, other.name)),
    reps: rowsOf(rows).map((row): RepStays => {
      const code = numberAt(rows, 'code', row) ?? 0;
      const own = (stays.get(code) ?? []).toSorted((one, other) => start(one) - start(other));
      return {
        code, name: textAt(rows, 'label', row) ?? NONE, id: textAt(rows, 'id', row), hiredOn: day('hired_on', row), leftOn: day('left_on', row),
        now: teamOn(own, asOf ?? Number.MAX_SAFE_INTEGER) ?? null,
        stays: own.map(({ team, from, to, source }) => ({ team, from: isoOf(from), to: isoOf(to), source })), overlaps: overlapsOf(own),
      };
    }).sort((one, other) => compareNames(one.name, other.name)),
  };
}

const isoOf = (found: Day | null) => (found === null ? null : formatDay(found));
const start = ({ from }: Pick<StayRow, 'from'>) => from ?? -Infinity;
const end = ({ to }: Pick<StayRow, 'to'>) => to ?? Infinity;

/** Two stays at once, also in the same team: one of them is wrong. */
function overlapsOf(stays: readonly Pick<StayRow, 'from' | 'to'>[]): RepStays['overlaps'] {
  return stays.flatMap((one, first) => stays.slice(first + 1).flatMap((other, index) => {
    const from = Math.max(start(one), start(other));
    const to = Math.min(end(one), end(other));
    return from < to ? [{ first, second: first + 1 + index, from: Number.isFinite(from) ? formatDay(from) : null, to: Number.isFinite(to) ? formatDay(to) : null }] : [];
  }));
}

async function readStays({ names, lane }: Directory): Promise<StayRow[]> {
  const table = identifier(names.table('memberships'));
  const rows = await lane.read(sql`
    select ${identifier(names.code('memberships', 'rep'))} as rep, ${identifier(names.code('memberships', 'team'))} as team, ${identifier(fieldColumn('memberships', 'from'))} as since,
      ${identifier(fieldColumn('memberships', 'to'))} as until, m.file_id is null as usual, f.path = ${HAND_FILE} as hand
    from ${table} m left join ${identifier(systemTable('import_files'))} f using (file_id) order by ${identifier(names.fixed('row_id'))}`);
  return rowsOf(rows).flatMap((row): StayRow[] => {
    const [rep, team] = [numberAt(rows, 'rep', row), numberAt(rows, 'team', row)];
    if (rep === null || team === null) return [];
    const source = numberAt(rows, 'usual', row) === 1 ? 'usual' : numberAt(rows, 'hand', row) === 1 ? 'hand' : 'import';
    return [{ rep, team, from: numberAt(rows, 'since', row), to: numberAt(rows, 'until', row), source }];
  });
}

import type { ParsedParameters } from '../../../../shared/protocol/methods';
import { VigieError } from '../../../../shared/protocol/errors';
import { formatDay } from '../../../../shared/time/day';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { codeColumn, fieldColumn, fixedColumn, tableName } from '../../model/schema';
import { identifier, sql, type SchemaName } from '../../sql/sql';
import { rebuildMemberships } from '../write/finish-members';
import { RowNumbers } from '../write/row-numbers';
import { writeByHand, type HandRows } from './hand-import';

type Stay = ParsedParameters<'memberships.set'>['stays'][number];
interface StandingStay extends Stay {
  readonly rowId: number;
}

const field = (id: string) => fieldColumn('memberships', id);

function code(reference: 'rep' | 'team'): SchemaName {
  const column = codeColumn('memberships', reference);
  if (!column) throw new Error(`memberships point at no ${reference}`);
  return column;
}

const date = (day: string | null) => sql`${day}::DATE`;
const isSame = (one: Stay, other: Stay) => one.team === other.team && one.from === other.from && one.to === other.to;

/** A rep's stays in place of those that stand: what stays the same isn't touched, what is most like a former one changes it. */
export async function writeMemberships(lane: Lane, { rep, stays }: ParsedParameters<'memberships.set'>, now: Date): Promise<void> {
  const name = (await namesOf(lane, 'reps', [rep])).get(rep);
  const teams = await namesOf(lane, 'teams', stays.map(({ team }) => team));
  if (name === undefined || stays.some(({ team }) => !teams.has(team))) throw new VigieError('unknown_member_code');
  const standing = await standingStays(lane, rep);
  const wanted = stays.filter((stay) => !standing.some((other) => isSame(stay, other)));
  const spare = standing.filter((stay) => !stays.some((other) => isSame(stay, other)));
  await writeByHand(lane, 'memberships', now, (rows) => writeStays(rows, { rep, name, teams, wanted, spare }));
  await rebuildMemberships(lane, await RowNumbers.read(lane));
}

interface Writing {
  readonly rep: number;
  readonly name: string;
  readonly teams: ReadonlyMap<number, string>;
  readonly wanted: readonly Stay[];
  readonly spare: readonly StandingStay[];
}

async function writeStays(rows: HandRows, { rep, name, teams, wanted, spare }: Writing): Promise<void> {
  const left = [...spare];
  for (const stay of wanted) {
    const place = left.findIndex((other) => other.team === stay.team && (other.from === stay.from || other.to === stay.to));
    const [former] = place < 0 ? [] : left.splice(place, 1);
    const days = [[field('from'), date(stay.from)], [field('to'), date(stay.to)]] as const;
    if (former) await rows.change(former.rowId, days);
    else await rows.add([[field('rep'), name], [code('rep'), rep], [field('team'), teams.get(stay.team) ?? null], [code('team'), stay.team], ...days]);
  }
  await rows.remove(left.map(({ rowId }) => rowId));
}

/** Those that somebody told; a stay that only follows from the rep's one team is worked out again. */
async function standingStays(lane: Lane, rep: number): Promise<StandingStay[]> {
  const rows = await lane.read(sql`
    select row_id, ${identifier(code('team'))} as team, ${identifier(field('from'))} as since, ${identifier(field('to'))} as until
    from ${identifier(tableName('memberships'))} where ${identifier(code('rep'))} = ${rep} and file_id is not null order by row_id`);
  const day = (name: string, row: number) => {
    const found = numberAt(rows, name, row);
    return found === null ? null : formatDay(found);
  };
  return rowsOf(rows).map((row) => ({ rowId: numberAt(rows, 'row_id', row) ?? 0, team: numberAt(rows, 'team', row) ?? 0, from: day('since', row), to: day('until', row) }));
}

async function namesOf(lane: Lane, object: 'reps' | 'teams', codes: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await lane.read(sql`
    select ${identifier(fixedColumn('code'))} as code, coalesce(name, id) as name from ${identifier(tableName(object))} where list_contains(${[...codes]}::INTEGER[], ${identifier(fixedColumn('code'))})`);
  return new Map(rowsOf(rows).map((row) => [numberAt(rows, 'code', row) ?? 0, textAt(rows, 'name', row) ?? '']));
}

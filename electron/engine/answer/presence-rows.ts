import { dayOfSegment } from '../plan/segments';
import type { Plan } from '../plan/plan';
import { teamOn } from '../plan/teams';
import { numberAt, rowsOf } from '../db/read-cells';
import { dateOf } from '../sql/dialects/duckdb';
import { FactSource } from '../sql/fact-source';
import { fact, identifier, sql } from '../sql/sql';
import { presenceOf, type Presence } from './presence';
import type { ByRepContext, RepRow } from './rep-row';
import type { PreparedScan } from './run-scan';

/** The working days on which each rep was there, counted by segment: of whoever has done anything, from the first time or the hiring on. */
export async function presenceRows(plan: Plan, { scan, days }: PreparedScan, { prepared: { directory, work }, options }: ByRepContext): Promise<RepRow[]> {
  const known = await presenceOf(directory);
  const found: RepRow[] = [];
  for (const [rep, first] of await firstActivities()) {
    const there: Presence = { from: first, to: Infinity, ...bounded(known.get(rep)) };
    const stays = directory.teams.stays.get(rep);
    const worked = new Map<number, number>();
    days.segments.forEach((segment, offset) => {
      const day = days.first + offset;
      if (segment === 0 || day < there.from || day >= there.to) return;
      const team = teamOn(stays, day);
      if (work.calendars[team === undefined ? 0 : work.ofTeam(team)]?.isWorked(day)) worked.set(segment, (worked.get(segment) ?? 0) + 1);
    });
    for (const [segment, presence] of worked) found.push({ rep, team: null, segment, values: { presence } });
  }
  return found.sort((a, b) => a.rep - b.rep || dayOfSegment(plan.segments, a.segment) - dayOfSegment(plan.segments, b.segment) || a.segment - b.segment);

  async function firstActivities(): Promise<[number, number][]> {
    const { names, lane } = directory;
    const source = new FactSource({ fact: scan.fact, owners: scan.owners }, names);
    const rep = source.code('rep');
    const column = (field: string) => sql`${fact}.${identifier(names.field(scan.fact, field).column)}`;
    const rows = await lane.read(sql`select ${rep} as rep, min(${column('done_on')}) as first ${source.from()}
      where ${rep} is not null and ${column('done_on')} <= ${dateOf(plan.asOf)} and ${column('status')} is distinct from 'planned' and ${column('status')} is distinct from 'cancelled' group by 1`, options);
    return rowsOf(rows).flatMap((row): [number, number][] => {
      const [code, first] = [numberAt(rows, 'rep', row), numberAt(rows, 'first', row)];
      return code === null || first === null ? [] : [[code, first]];
    });
  }
}

/** Only what is known of when somebody came and went. */
function bounded(presence: Presence | undefined): Partial<Presence> {
  if (!presence) return {};
  return { ...(Number.isFinite(presence.from) ? { from: presence.from } : {}), to: presence.to };
}

import type { Day, DayRange } from '../../../shared/time/day';
import { intersect } from '../../../shared/time/calendar';
import type { RawTable } from '../layout/base-table';
import type { MemberTrie } from '../layout/member-trie';
import type { PlacedBase, PlacedPaths, SlotPair } from '../layout/placed-base';
import { referenceDay } from '../layout/slot-rules';
import type { Plan } from '../plan/plan';
import { rawKeyPosition } from '../plan/raw-keys';
import { calendarOfRows, comparedMembers, passesOn, passingRows, placeMembers, type PlaceContext } from './place-members';
import type { PreparedView } from './prepare-view';
import { presenceOf, type Presence } from './presence';
import { rowRates } from './row-rates';
import type { PreparedScan } from './run-scan';

interface BaseContext {
  readonly place: PlaceContext;
  readonly tries: Readonly<Record<'rows' | 'columns', MemberTrie>>;
  readonly view: Pick<PreparedView, 'directory' | 'rates' | 'settings' | 'work'>;
}

/** A scan's rows with everything that decides where, whether and how much they count. */
export async function placeBase(prepared: PreparedScan, read: RawTable, { place, tries, view }: BaseContext): Promise<PlacedBase> {
  const { plan } = place;
  const { scan, maps, calendarMaps, rawKeys } = prepared;
  const isMoving = plan.teams === 'as-reference' && plan.time.pairs.size > 0;
  const raw = isMoving ? read : passingRows(prepared, read, place);
  const table = placeMembers(prepared, raw, place);
  const pathsOn = (day: Day | undefined): PlacedPaths => {
    const placed = day === undefined ? table : placeMembers(prepared, raw, place, day);
    return { rowPaths: tries.rows.pathsOf(placed), columnPaths: tries.columns.pathsOf(placed), passes: isMoving ? passesOn(prepared, raw, place, day) : null };
  };
  const own = pathsOn(undefined);
  const days = isMoving ? new Map(referenceDays(plan, maps.keys()).map((day) => [day, pathsOn(day)])) : null;
  const compared = comparedMembers(prepared, raw);
  const presence = compared && scan.likeForLike === 'rep' && view.settings.likeForLikePresence ? await presenceOf(view.directory) : null;
  return {
    scan, table, maps, calendarMaps, ...own,
    calendar: calendarMaps.size > 0 && scan.beside.length > 0 ? calendarOfRows(prepared, raw, place, view.work.ofTeam) : null,
    like: compared && { members: compared.members, codes: compared.codes, count: compared.codes.length, isThere: (pair, target, member) => !presence || isThere(plan, pair, target, presence.get(compared.codes[member] ?? -1)) },
    reps: scan.byRep ? raw.keys[rawKeyPosition(rawKeys, { kind: 'code', reference: 'rep' })]?.codes ?? null : null,
    onDay: days && ((day) => days.get(day) ?? own),
    rates: view.rates && plan.currency ? rowRates(plan, scan, view.rates, { raw, rawKeys }) : null,
  };
}

/** The last days of all that is compared with something. */
function referenceDays(plan: Plan, slots: Iterable<number>): Day[] {
  const days = new Set<Day>([plan.asOf]);
  for (const slot of slots) {
    const pair = plan.time.pairs.get(slot);
    if (!pair) continue;
    plan.time.targets.forEach((_, target) => {
      const day = referenceDay(plan, pair.reference, target);
      if (day !== undefined) days.add(day);
    });
  }
  return [...days];
}

const ENOUGH = 0.9;

/** There for nine tenths of the days of both sides. Nothing known of when somebody came and went: always there. */
function isThere({ time }: Plan, { current, reference }: SlotPair, target: number, presence: Presence | undefined): boolean {
  if (!presence) return true;
  return [current, reference].every((slot) => {
    const days: readonly DayRange[] = time.slots[slot]?.targets[target]?.sides.flat() ?? [];
    const length = (ranges: readonly DayRange[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    return length(days.flatMap((range) => intersect(range, presence) ?? [])) >= ENOUGH * length(days);
  });
}

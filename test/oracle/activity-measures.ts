import { one, type Ground, type Moment, type Written } from './measure';
import type { Row } from './rows';
import { latestBy, touches } from './touches';
import type { Activity, Lead, World } from './world';

/** What was done, what waits for somebody, and who came in. */
const activity = (row: Row): Activity | null => (row.fact === 'activities' ? row.of : null);
const lead = (row: Row): Lead | null => (row.fact === 'leads' ? row.of : null);
const hasHappened = ({ status }: Activity): boolean => status === 'done' || status === null;
const createdOn = (row: Row): number | null => (row.fact === 'leads' || row.fact === 'contacts' ? row.of.createdOn : row.fact === 'accounts' ? (row.of.createdOn ?? null) : null);

const done = (kind?: string): Written => {
  const counts = (row: Row): boolean => { const it = activity(row); return it !== null && hasHappened(it) && (kind === undefined || it.kind === kind); };
  return { fact: 'activities', day: (row) => activity(row)?.doneOn ?? null, kind: 'sum', concerns: counts, numerator: (row) => one(counts(row)), scale: 1 };
};

/** Days that an activity was late by as-of; null where it wasn't, or nobody can tell. */
function lateness(row: Row, asOf: number): number | null {
  const it = activity(row);
  if (!it || it.status === 'cancelled' || it.dueOn === null || (it.status !== 'planned' && it.doneOn === null)) return null;
  const days = Math.min(it.doneOn ?? asOf, asOf) - it.dueOn;
  return days > 0 ? days : null;
}

const isWaiting = (row: Row, end: number, ahead: number): boolean => {
  const it = activity(row);
  if (!it || it.status === 'cancelled' || it.dueOn === null || (it.createdOn !== null && it.createdOn > end)) return false;
  const ended = it.status === 'planned' ? null : it.doneOn;
  return it.dueOn - ahead <= end && (it.status === 'planned' || (ended !== null && ended > end));
};

function isUntouched(row: Row, end: number, world: World): boolean {
  const it = lead(row);
  if (!it || it.createdOn === null || it.createdOn + 7 > end) return false;
  return latestBy([it.convertedOn, ...touches(world).leads.get(it) ?? []], end) === null;
}

/** 90 days after its creation or the last thing done; one of no known day of creation, since ever, until something is done. */
function isNeglected(row: Row, { end, isDated, undated }: Moment, world: World): boolean {
  if (row.fact !== 'accounts') return false;
  const last = latestBy([createdOn(row), ...touches(world).accounts.get(row.of.account ?? row.of) ?? []], end);
  return last === null ? createdOn(row) === null && undated : isDated && last + 90 <= end;
}

const standing = (fact: Row['fact'], day: (row: Row) => number | null, stands: NonNullable<Written['stands']>): Written =>
  ({ fact, day, kind: 'stock', concerns: (row) => row.fact === fact, numerator: () => 1, scale: 1, stands, needs: 'activities' });
const dated = (stands: (row: Row, end: number) => boolean) => (row: Row, { end, isDated }: Moment): boolean => isDated && stands(row, end);
const made = (fact: 'leads' | 'contacts' | 'accounts'): Written => ({ fact, day: createdOn, kind: 'sum', concerns: (row) => row.fact === fact, numerator: () => 1, scale: 1 });

export function activityMeasures({ world, asOf, isWorked }: Ground): Readonly<Record<string, Written>> {
  const late: Omit<Written, 'kind'> = {
    fact: 'activities', day: (row) => activity(row)?.dueOn ?? null, concerns: (row) => lateness(row, asOf) !== null, numerator: (row) => lateness(row, asOf), scale: 1,
  };
  const isOfWin = (row: Row): boolean => 'status' in row.of && row.of.status === 'won' && (row.fact !== 'linked' || row.of.doneOn === null || row.of.doneOn <= asOf);
  const isPresent = (row: Row): boolean => row.fact === 'presence' && row.of.since <= asOf && isWorked?.(row, row.of.day) === true;
  const dueOn = (row: Row): number | null => activity(row)?.dueOn ?? null;
  const responded = (row: Row): number | null => {
    const it = lead(row);
    const from = it?.createdOn ?? null;
    const days = it === null || from === null ? [] : (touches(world).leads.get(it) ?? []).filter((day) => day >= from && day <= asOf);
    return from === null || days.length === 0 ? null : 24 * (Math.min(...days) - from);
  };
  return {
    calls: done('call'), visits: done('visit'), meetings: done('meeting'), demos: done('demo'), proposals: done('proposal'), emails: done('email'), activities: done(),
    lateness: { ...late, kind: 'ratio', denominator: (row) => one(lateness(row, asOf) !== null) },
    median_lateness: { ...late, kind: 'median' },
    new_leads: made('leads'), new_contacts: made('contacts'), new_accounts: made('accounts'),
    lead_conversion: { ...made('leads'), kind: 'ratio', denominator: () => 1, numerator: (row) => { const it = lead(row); return one(it !== null && it.convertedOn !== null && it.convertedOn <= asOf); } },
    first_response: { ...made('leads'), kind: 'median', numerator: responded, needs: 'activities' },
    due_actions: standing('activities', dueOn, dated((row, end) => isWaiting(row, end, 7))),
    overdue_actions: standing('activities', dueOn, dated((row, end) => isWaiting(row, end, -1))),
    untouched_leads: standing('leads', createdOn, dated((row, end) => isUntouched(row, end, world))),
    neglected_accounts: standing('accounts', createdOn, (row, moment) => isNeglected(row, moment, world)),
    // Told on the days on which the deals were won.
    activities_of_wins: {
      fact: 'linked', datedBy: 'deals', day: ({ of }) => ('closedOn' in of ? of.closedOn : null), kind: 'sum', scale: 1, needs: 'activities',
      concerns: (row) => isOfWin(row), numerator: (row) => one(isOfWin(row)),
    },
    days_present: { fact: 'presence', day: (row) => (row.fact === 'presence' ? row.of.day : null), kind: 'sum', scale: 1, isDeaf: true, concerns: isPresent, numerator: (row) => one(isPresent(row)) },
  };
}

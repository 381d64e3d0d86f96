import type { OracleMeasure } from './measures';
import { historyOf } from './states';
import type { Activity, Deal, Lead, Row, World } from './world';

/** What measures look at beside the row itself. */
export interface Ground {
  readonly world: World;
  readonly asOf: number;
}

type Written = Omit<OracleMeasure, 'id'>;

const activity = (row: Row): Activity | null => (row.fact === 'activities' ? row.of : null);
const lead = (row: Row): Lead | null => (row.fact === 'leads' ? row.of : null);
const deal = (row: Row): Deal | null => (row.fact === 'deals' ? row.of : null);
const one = (holds: boolean): number | null => (holds ? 1 : null);
const hasHappened = ({ status }: Activity): boolean => status === 'done' || status === null;

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

/** Days on which something was done about a row, those of its own included. */
const touches = (world: World, about: (it: Activity) => boolean): number[] => (world.activities ?? []).flatMap((it) => (about(it) && hasHappened(it) && it.doneOn !== null ? [it.doneOn] : []));
const latestBy = (days: readonly (number | null)[], end: number): number | null => {
  const past = days.filter((day) => day !== null && day <= end).map(Number);
  return past.length === 0 ? null : Math.max(...past);
};

const isOpen = (it: Deal, end: number): boolean => (it.createdOn === null || it.createdOn <= end) && (it.status === 'open' || (it.closedOn !== null && it.closedOn > end));

/** Open, and nothing has moved for 30 days: not its creation, nor a stage entered or an activity since. */
function isStill(it: Deal, end: number, world: World): boolean {
  const since = touches(world, ({ deal: of }) => of === it).filter((day) => it.createdOn === null || day >= it.createdOn);
  const entered = historyOf(it, world).map(({ enteredOn }) => enteredOn).filter((day) => it.createdOn === null || (day !== null && day >= it.createdOn));
  const last = latestBy([it.createdOn, ...entered, ...since], end);
  return isOpen(it, end) && last !== null && last + 30 <= end;
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
  return latestBy([it.convertedOn, ...touches(world, ({ lead: of }) => of === it)], end) === null;
}

const standing = (fact: Row['fact'], day: (row: Row) => number | null, stands: (row: Row, end: number) => boolean): Written =>
  ({ fact, day, kind: 'stock', concerns: (row) => row.fact === fact, numerator: () => 1, scale: 1, stands });

/** Invoices, activities and leads, and what waits for somebody, written a second time. */
export function activityMeasures({ world, asOf }: Ground): Readonly<Record<string, Written>> {
  const invoiced = (day: 'invoicedOn' | 'paidOn', what: 'netAmount' | 'quantity'): Written => {
    const counts = (row: Row): boolean => row.fact === 'invoices' && (day === 'invoicedOn' || row.of.paidOn !== null);
    const value = (row: Row): number | null => {
      if (row.fact !== 'invoices' || !counts(row)) return null;
      const told = row.of[what];
      return told === null ? null : row.of.kind === 'credit' ? -Math.abs(told) : told;
    };
    return { fact: 'invoices', day: (row) => (row.fact === 'invoices' ? row.of[day] : null), kind: 'sum', concerns: counts, numerator: value, scale: what === 'quantity' ? 1 : 10_000 };
  };
  const late: Omit<Written, 'kind'> = {
    fact: 'activities', day: (row) => activity(row)?.dueOn ?? null, concerns: (row) => lateness(row, asOf) !== null, numerator: (row) => lateness(row, asOf), scale: 1,
  };
  const createdOn = (row: Row): number | null => lead(row)?.createdOn ?? deal(row)?.createdOn ?? null;
  const responded = (row: Row): number | null => {
    const it = lead(row);
    const from = it?.createdOn ?? null;
    const days = it === null || from === null ? [] : touches(world, ({ lead: of }) => of === it).filter((day) => day >= from && day <= asOf);
    return from === null || days.length === 0 ? null : 24 * (Math.min(...days) - from);
  };
  return {
    invoiced_amount: invoiced('invoicedOn', 'netAmount'), invoiced_volume: invoiced('invoicedOn', 'quantity'), collected_amount: invoiced('paidOn', 'netAmount'),
    calls: done('call'), visits: done('visit'), meetings: done('meeting'), demos: done('demo'), proposals: done('proposal'), emails: done('email'), activities: done(),
    lateness: { ...late, kind: 'ratio', denominator: (row) => one(lateness(row, asOf) !== null) },
    median_lateness: { ...late, kind: 'median' },
    new_leads: { fact: 'leads', day: createdOn, kind: 'sum', concerns: (row) => row.fact === 'leads', numerator: () => 1, scale: 1 },
    lead_conversion: {
      fact: 'leads', day: createdOn, kind: 'ratio', concerns: (row) => row.fact === 'leads', denominator: () => 1, scale: 1,
      numerator: (row) => { const it = lead(row); return one(it !== null && it.convertedOn !== null && it.convertedOn <= asOf); },
    },
    first_response: { fact: 'leads', day: createdOn, kind: 'median', concerns: (row) => row.fact === 'leads', numerator: responded, scale: 1 },
    stalled_deals: standing('deals', createdOn, (row, end) => { const it = deal(row); return it !== null && isStill(it, end, world); }),
    due_actions: standing('activities', (row) => activity(row)?.dueOn ?? null, (row, end) => isWaiting(row, end, 7)),
    overdue_actions: standing('activities', (row) => activity(row)?.dueOn ?? null, (row, end) => isWaiting(row, end, -1)),
    untouched_leads: standing('leads', createdOn, (row, end) => isUntouched(row, end, world)),
  };
}

import { daysBetween, holds, median, monthEnd, monthsBefore, plusDays, type Days, type PlainDeal, type PlainFacts, type PlainOrder } from './plain-facts';

/**
 * Measures counted row by row, straight from their definitions. `all`: the facts of everybody, for what looks at an account's past;
 * null: the measure is blank. A set feeds the measures of the facts that it has, but for those that it says it has no fields for.
 */
interface Asked {
  /** The facts of whoever is asked for. */
  readonly own: PlainFacts;
  readonly all: PlainFacts;
  readonly days: Days;
}
type Count = (asked: Asked) => number | null;

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
const ratio = (above: number | null, below: number | null): number | null => (above === null || below === null || below === 0 ? null : above / below);

const closed = (status: PlainDeal['status']) => ({ own, days }: Asked): PlainDeal[] => (own.deals ?? []).filter((deal) => deal.status === status && holds(days, deal.closedOn));
const won = closed('won');
const lost = closed('lost');
const created = ({ own, days }: Asked): PlainDeal[] => (own.deals ?? []).filter((deal) => holds(days, deal.createdOn));
const amounts = (deals: readonly PlainDeal[]): number => sum(deals.map(({ amount }) => (amount === null ? null : Math.round(amount * 100)))) / 100;
const cycles = (deals: readonly PlainDeal[]): number[] => deals.flatMap((deal) => (deal.createdOn === '' || deal.closedOn === '' ? [] : [daysBetween(deal.createdOn, deal.closedOn)]));
const mean = (values: readonly number[]): number | null => ratio(sum(values), values.length);
/** Open at the end of the days; those without a creation date stand where no period is asked. */
const standing = ({ own, days }: Asked): PlainDeal[] => (own.deals ?? []).filter((deal) => (deal.createdOn === '' ? days.from === null : deal.createdOn <= days.to) && (deal.status === 'open' || deal.closedOn > days.to));
const leaving = (status: PlainDeal['status']) => (asked: Asked): number => amounts(closed(status)(asked));

function isNew(deal: PlainDeal, { deals = [] }: PlainFacts): boolean {
  if (deal.type !== '') return deal.type === 'new';
  const since = monthsBefore(deal.closedOn, 24);
  return deal.account !== '' && !deals.some((other) => other.status === 'won' && other.account === deal.account && other.closedOn >= since && other.closedOn < deal.closedOn);
}

const newBusiness: Count = (asked) => amounts(won(asked).filter((deal) => isNew(deal, asked.all)));
const ordered = ({ own, days }: Asked): PlainOrder[] => (own.orders ?? []).filter(({ orderedOn }) => holds(days, orderedOn));
const tenThousandths = (values: readonly (number | null)[]): number => sum(values) / 10_000;
const done = (kind?: string): Count => ({ own, days }) => (own.activities ?? []).filter((activity) => activity.isDone && (kind === undefined || activity.kind === kind) && holds(days, activity.doneOn)).length;
const planned = (ahead: number): Count => ({ own, days }) => (own.activities ?? []).filter((activity) => !activity.isDone && activity.dueOn !== '' && activity.dueOn <= plusDays(days.to, ahead)).length;
const newMembers = (of: 'contacts' | 'accounts'): Count => ({ own, days }) => (own[of] ?? []).filter(({ createdOn }) => holds(days, createdOn)).length;

/** Accounts by their creation, those without one where no period is asked: no activity of the sets names one. */
const neglected: Count = ({ own, days }) => (own.accounts ?? []).filter(({ createdOn }) => (createdOn === '' ? days.from === null : plusDays(createdOn, 90) <= days.to)).length;

/** Working days from the first activity of each on, Monday to Friday. */
function presence({ own, days }: Asked): number {
  const firsts = new Map<string, string>();
  for (const { owner, isDone, doneOn } of own.activities ?? []) if (isDone && owner !== '' && doneOn < (firsts.get(owner) ?? '9')) firsts.set(owner, doneOn);
  let count = 0;
  for (const first of firsts.values()) {
    for (let day = days.from === null || first > days.from ? first : days.from; day <= days.to; day = plusDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (weekday > 0 && weekday < 6) count += 1;
    }
  }
  return count;
}

function buyers({ own, days }: Asked): number {
  const since = monthsBefore(days.to, 12);
  const bought = [...(own.deals ?? []).filter(({ status }) => status === 'won').map(({ account, closedOn }) => ({ account, on: closedOn })), ...(own.orders ?? []).map(({ account, orderedOn }) => ({ account, on: orderedOn }))];
  return new Set(bought.flatMap(({ account, on }) => (account !== '' && on > since && on <= days.to ? [account] : []))).size;
}

const DEALS: Readonly<Record<string, Count>> = {
  revenue_won: (asked) => amounts(won(asked)),
  revenue_shared: (asked) => amounts(won(asked)),
  revenue_lines: (asked) => amounts(won(asked)),
  deals_won: (asked) => won(asked).length,
  deals_lost: (asked) => lost(asked).length,
  deals_disqualified: () => 0,
  lost_amount: (asked) => amounts(lost(asked)),
  win_rate: (asked) => ratio(won(asked).length, won(asked).length + lost(asked).length),
  win_rate_value: (asked) => ratio(amounts(won(asked)), amounts([...won(asked), ...lost(asked)])),
  average_deal: (asked) => ratio(amounts(won(asked)), won(asked).length),
  median_deal: (asked) => median(won(asked).flatMap(({ amount }) => amount ?? [])),
  sales_cycle: (asked) => mean(cycles(won(asked))),
  median_sales_cycle: (asked) => median(cycles(won(asked))),
  lost_cycle: (asked) => mean(cycles(lost(asked))),
  cohort_win_rate: (asked) => ratio(created(asked).filter(({ status, closedOn }) => status === 'won' && closedOn <= asked.all.asOf).length, created(asked).length),
  new_business: newBusiness,
  existing_business: (asked) => amounts(won(asked).filter((deal) => !isNew(deal, asked.all))),
  new_business_share: (asked) => ratio(newBusiness(asked), amounts(won(asked))),
  new_deals: (asked) => created(asked).length,
  pipeline_created: (asked) => amounts(created(asked)),
  open_deals: (asked) => standing(asked).length,
  open_amount: (asked) => amounts(standing(asked)),
  overdue_deals: (asked) => standing(asked).filter(({ expectedOn }) => expectedOn !== '' && expectedOn < asked.days.to).length,
  // Without stage history or linked activities, creation is the only move.
  stalled_deals: (asked) => standing(asked).filter(({ createdOn }) => createdOn !== '' && plusDays(createdOn, 30) <= asked.days.to).length,
  velocity: (asked) => {
    const parts = [ratio(amounts(won(asked)), won(asked).length), ratio(won(asked).length, won(asked).length + lost(asked).length)];
    return parts.includes(null) ? null : ratio(parts.reduce<number>((product, part) => product * (part ?? 0), standing(asked).length), mean(cycles(won(asked))));
  },
  opening_close_ratio: (asked) => {
    const { days: { from, to } } = asked;
    if (from === null) return null;
    const opening = standing({ ...asked, days: { from, to: plusDays(from, -1) } });
    return ratio(opening.filter(({ status, closedOn }) => status === 'won' && closedOn >= from && closedOn <= to).length, opening.length);
  },
  pipeline_change: (asked) => amounts(created(asked)) - amounts([...won(asked), ...lost(asked)]),
  pipeline_new: (asked) => amounts(created(asked)),
  ...Object.fromEntries(['increased', 'decreased', 'pulled_in', 'pushed_out', 'received', 'handed_over', 'entered_stage', 'left_stage'].map((move) => [`pipeline_${move}`, () => 0])),
  pipeline_won: leaving('won'),
  pipeline_lost: leaving('lost'),
  // Of days that are over: what was won in them. Else as much more as last year's same days had to come by the end of the month.
  landing: (asked) => {
    const { days: { from, to } } = asked;
    const toDate = monthsBefore(to, 12);
    const until = (day: string) => amounts(won({ ...asked, days: { from, to: day } }));
    const sofar = amounts(won(asked));
    const isOver = from !== null || to === monthEnd(to);
    return isOver || sofar === 0 ? sofar : ratio(sofar * until(monthEnd(toDate)), until(toDate));
  },
  coverage_needed: (asked) => ratio(won(asked).length + lost(asked).length, won(asked).length),
  active_accounts: buyers,
  // Without the reasons beside it, a cell is the whole of what was lost.
  loss_reason_share: (asked) => ratio(lost(asked).length, lost(asked).length),
};
const ORDERS: Readonly<Record<string, Count>> = {
  orders_count: (asked) => new Set(ordered(asked).map(({ number }) => number)).size,
  orders_amount: (asked) => tenThousandths(ordered(asked).map(({ net }) => net)),
  orders_margin: (asked) => tenThousandths(ordered(asked).map(({ margin }) => margin)),
  average_discount: (asked) => ratio(sum(ordered(asked).map(({ list, net }) => (list === null ? null : list - net))), sum(ordered(asked).map(({ list }) => list))),
  active_accounts: buyers,
};
const ACTIVITIES: Readonly<Record<string, Count>> = {
  ...Object.fromEntries(['call', 'visit', 'meeting', 'demo', 'proposal', 'email'].map((kind) => [`${kind}s`, done(kind)])),
  activities: done(),
  activities_per_day: (asked) => ratio(done()(asked), presence(asked)),
  due_actions: planned(7),
  overdue_actions: planned(-1),
};

/** The measures that facts feed, each with its count. */
export function countsOf({ deals, orders, activities, contacts, accounts }: PlainFacts): ReadonlyMap<string, Count> {
  return new Map(Object.entries<Count>({
    ...(orders && ORDERS), ...(deals && DEALS), ...(activities && ACTIVITIES), ...(contacts && { new_contacts: newMembers('contacts') }), ...(accounts && { new_accounts: newMembers('accounts') }),
    // No activity of the sets names a deal.
    ...(deals && activities && { activities_per_win: (asked) => ratio(0, won(asked).length), next_step_coverage: (asked) => ratio(0, standing(asked).length) }),
    ...(accounts && activities && { neglected_accounts: neglected }),
  }));
}

import type { Deal, StageEntry, World } from './world';

/** A deal as it was from a day on (null: since nobody knows when) until the day before another (null: still so). */
export interface DealState extends Deal {
  readonly from: number | null;
  readonly to: number | null;
  /** History tells it, and it isn't what the open deal still is. */
  readonly isPast: boolean;
  readonly deal: Deal;
}

/** Entries of one deal, oldest first: by their days, then as the file has them; what has no day comes first. */
export function historyOf(deal: Deal, world: World): readonly StageEntry[] {
  const found = histories.get(world) ?? findHistories(world);
  histories.set(world, found);
  return found.get(deal) ?? [];
}

const histories = new WeakMap<World, ReadonlyMap<Deal, readonly StageEntry[]>>();

function findHistories({ stages = [] }: World): ReadonlyMap<Deal, readonly StageEntry[]> {
  const found = new Map<Deal, StageEntry[]>();
  for (const entry of stages) found.set(entry.deal, [...(found.get(entry.deal) ?? []), entry]);
  for (const entries of found.values()) entries.sort((a, b) => (a.enteredOn ?? -1) - (b.enteredOn ?? -1));
  return found;
}

const known = new WeakMap<World, DealState[]>();

/** All deals as they were, once a state. */
export function statesIn(world: World): DealState[] {
  const states = known.get(world) ?? world.deals.flatMap((deal) => statesOfDeal(deal, world));
  known.set(world, states);
  return states;
}

type Told = Pick<DealState, 'amount' | 'stage' | 'owner'> & { readonly expectedCloseOn: number | null; readonly day: number | null };

/** What was known of the deal at the end of each day of its history: what an entry doesn't say is as it was. */
function daysTold(deal: Deal, entries: readonly StageEntry[]): Told[] {
  const days: Told[] = [];
  for (const { enteredOn, amount, stage, owner, expectedCloseOn } of entries) {
    const last = days.at(-1);
    const day = enteredOn ?? deal.createdOn;
    const now = { day, amount: amount ?? last?.amount ?? null, stage: stage ?? last?.stage ?? null, owner: owner ?? last?.owner ?? null, expectedCloseOn: expectedCloseOn ?? last?.expectedCloseOn ?? null };
    if (last && last.day === day) days.pop();
    days.push(now);
  }
  return days;
}

export function statesOfDeal(deal: Deal, world: World): DealState[] {
  const history = historyOf(deal, world);
  const { createdOn, status } = deal;
  const end = status === 'open' ? null : deal.closedOn;
  // Closed on no known day: it was never seen open.
  if (status !== 'open' && end === null) return [];
  const dayOf = (entry: StageEntry): number => entry.enteredOn ?? createdOn ?? -1;
  // An entry of no known day stands at the deal's creation.
  const entries = history.filter((entry) => end === null || dayOf(entry) < end).sort((a, b) => dayOf(a) - dayOf(b));
  const days = daysTold(deal, entries);
  if (days.length === 0) return [{ ...deal, from: createdOn, to: end, isPast: false, deal }];
  const from = (day: number | null): number | null => (day === null ? createdOn : createdOn === null ? day : Math.max(day, createdOn));
  return days.flatMap(({ day, amount, stage, owner, expectedCloseOn }, index) => {
    const next = days[index + 1];
    const isPast = next !== undefined || status !== 'open';
    const state = !isPast ? deal
      : { ...deal, amount: amount ?? deal.amount, stage: stage ?? deal.stage, owner: owner ?? deal.owner, expectedCloseOn: expectedCloseOn ?? deal.expectedCloseOn ?? null };
    const span = { from: index === 0 ? createdOn ?? day : from(day), to: next ? from(next.day) : end };
    return span.from !== null && span.to !== null && span.from >= span.to ? [] : [{ ...state, ...span, isPast, deal }];
  });
}

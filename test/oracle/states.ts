import type { Deal, DealState, StageEntry, World } from './world';

/** Entries of one deal, oldest first: by their days, then as the file has them; what has no day comes first. */
export function historyOf(deal: Deal, { stages = [] }: World): StageEntry[] {
  return stages.filter((entry) => entry.deal === deal).sort((a, b) => (a.enteredOn ?? -1) - (b.enteredOn ?? -1));
}

const known = new WeakMap<World, DealState[]>();

/** All deals as they were, once a state. */
export function statesIn(world: World): DealState[] {
  const states = known.get(world) ?? world.deals.flatMap((deal) => statesOf(deal, historyOf(deal, world)));
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

function statesOf(deal: Deal, history: readonly StageEntry[]): DealState[] {
  const { createdOn, status } = deal;
  const end = status === 'open' ? null : deal.closedOn;
  // Closed on no known day: it was never seen open.
  if (status !== 'open' && end === null) return [];
  const dayOf = (entry: StageEntry): number => entry.enteredOn ?? createdOn ?? -1;
  // An entry of no known day stands at the deal's creation.
  const entries = history.filter((entry) => end === null || dayOf(entry) < end).sort((a, b) => dayOf(a) - dayOf(b));
  const days = daysTold(deal, entries);
  if (days.length === 0) return [{ ...deal, from: createdOn, to: end }];
  const from = (day: number | null): number | null => (day === null ? createdOn : createdOn === null ? day : Math.max(day, createdOn));
  return days.flatMap(({ day, amount, stage, owner, expectedCloseOn }, index) => {
    const next = days[index + 1];
    const state = next === undefined && status === 'open' ? deal
      : { ...deal, amount: amount ?? deal.amount, stage: stage ?? deal.stage, owner: owner ?? deal.owner, expectedCloseOn: expectedCloseOn ?? deal.expectedCloseOn ?? null };
    const span = { from: index === 0 ? createdOn ?? day : from(day), to: next ? from(next.day) : end };
    return span.from !== null && span.to !== null && span.from >= span.to ? [] : [{ ...state, ...span }];
  });
}

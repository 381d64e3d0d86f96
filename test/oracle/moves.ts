import { statesOfDeal, type DealState } from './states';
import type { Deal, World } from './world';

export type Movement = 'new' | 'increased' | 'decreased' | 'handed-over' | 'received' | 'pushed-out' | 'pulled-in' | 'left-stage' | 'entered-stage' | 'won' | 'lost';

/** What a day adds to the pipeline where the deal then was: less than nothing where it takes away. */
export interface Move extends Deal {
  readonly day: number | null;
  readonly movement: Movement;
}

const known = new WeakMap<World, Move[]>();

export function movesIn(world: World): Move[] {
  const found = known.get(world) ?? world.deals.flatMap((deal) => movesOf(deal, world));
  known.set(world, found);
  return found;
}

const negative = (amount: number | null): number | null => (amount === null ? null : 0 - amount);

function movesOf(deal: Deal, world: World): Move[] {
  const states = statesOfDeal(deal, world);
  const [first] = states;
  const last = states.at(-1);
  const move = (of: Deal, day: number | null, movement: Movement, amount: number | null): Move => ({ ...of, day, movement, amount });
  if (!first || !last) return [];
  const changes = states.slice(1).flatMap((state, index) => changesBetween(states[index] ?? first, state, move));
  const gone = last.to === null ? [] : [move(last, Math.max(last.to, last.from ?? last.to), deal.status === 'won' ? 'won' : 'lost', negative(last.amount))];
  return [move(first, first.from, 'new', first.amount), ...changes, ...gone];
}

/** The amount changes where the deal was; then all of it goes to where it is, for one reason. */
function changesBetween(was: DealState, now: DealState, move: (of: Deal, day: number | null, movement: Movement, amount: number | null) => Move): Move[] {
  const change = (now.amount ?? 0) - (was.amount ?? 0);
  const changed = change === 0 ? [] : [move(was, now.from, change > 0 ? 'increased' : 'decreased', change)];
  const kinds = was.owner !== now.owner ? (['handed-over', 'received'] as const) : (was.expectedCloseOn ?? null) !== (now.expectedCloseOn ?? null) ? (['pushed-out', 'pulled-in'] as const) : was.stage !== now.stage ? (['left-stage', 'entered-stage'] as const) : undefined;
  return kinds === undefined ? changed : [...changed, move(was, now.from, kinds[0], negative(now.amount)), move(now, now.from, kinds[1], now.amount)];
}

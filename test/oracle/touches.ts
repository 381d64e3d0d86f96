import { statesIn, type DealState } from './states';
import type { Account, Deal, Lead, World } from './world';

/** Days on which something was done, by what it was done about, and states by their deals: looked up again and again. */
interface Touches {
  readonly deals: ReadonlyMap<Deal, readonly number[]>;
  readonly leads: ReadonlyMap<Lead, readonly number[]>;
  readonly accounts: ReadonlyMap<Account, readonly number[]>;
  readonly states: ReadonlyMap<Deal, readonly DealState[]>;
}

const known = new WeakMap<World, Touches>();

export function touches(world: World): Touches {
  const found = known.get(world) ?? findTouches(world);
  known.set(world, found);
  return found;
}

function findTouches(world: World): Touches {
  const [deals, leads, accounts, states] = [new Map<Deal, number[]>(), new Map<Lead, number[]>(), new Map<Account, number[]>(), new Map<Deal, DealState[]>()];
  const add = <Key, Item>(to: Map<Key, Item[]>, key: Key | null, item: Item): void => void (key !== null && to.set(key, [...(to.get(key) ?? []), item]));
  for (const { status, doneOn, deal, lead, account } of world.activities ?? []) {
    if (doneOn === null || status === 'planned' || status === 'cancelled') continue;
    add(deals, deal, doneOn);
    add(leads, lead, doneOn);
    add(accounts, account, doneOn);
  }
  for (const state of statesIn(world)) add(states, state.deal, state);
  return { deals, leads, accounts, states };
}

export function latestBy(days: readonly (number | null)[], end: number): number | null {
  let latest: number | null = null;
  for (const day of days) if (day !== null && day <= end && (latest === null || day > latest)) latest = day;
  return latest;
}

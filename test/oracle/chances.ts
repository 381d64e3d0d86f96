import { historyOf, type DealState } from './states';
import type { World } from './world';

/** How likely deals of a stage are: the mean of its open deals, else the part of the decided deals that went through it and were won. In millionths. */
const known = new WeakMap<World, ReadonlyMap<string, number>>();

function stageChances(world: World): ReadonlyMap<string, number> {
  const found = known.get(world) ?? findChances(world);
  known.set(world, found);
  return found;
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

function findChances(world: World): ReadonlyMap<string, number> {
  const { deals, stages = [] } = world;
  const chances = new Map<string, number>();
  for (const stage of new Set([...deals, ...stages].flatMap((row) => row.stage ?? []))) {
    const held = deals.flatMap((deal) => (deal.status === 'open' && deal.stage === stage ? deal.percent ?? [] : []));
    const decided = deals.filter((deal) => deal.status !== 'open' && historyOf(deal, world).some((entry) => entry.stage === stage));
    if (held.length > 0) chances.set(stage, Math.round(mean(held) * 10_000));
    else if (decided.length > 0) chances.set(stage, Math.round((1_000_000 * decided.filter(({ status }) => status === 'won').length) / decided.length));
  }
  return chances;
}

/** An open deal's own, else its stage's; of a state that is over, its stage's; null where nobody can tell. */
export function chanceOf(state: DealState, world: World): number | null {
  const ofStage = (stage: string | null): number | null => (stage === null ? null : stageChances(world).get(stage) ?? null);
  if (state.isPast) return ofStage(state.stage);
  const own = state.percent ?? null;
  return own !== null ? own * 10_000 : state.status === 'open' ? ofStage(state.stage) : null;
}

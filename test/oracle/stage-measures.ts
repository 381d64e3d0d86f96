import type { Ground, Written } from './measure';
import type { Row } from './rows';
import { historyOf } from './states';
import type { StageEntry, World } from './world';

/** How far on a stage is: how likely its deals are, where all say so; else how late deals come through. Won is behind all, lost before all. */
function placesOf(world: World): ReadonlyMap<string, number> {
  const turns = new Map<string, number[]>();
  for (const deal of world.deals) {
    historyOf(deal, world).filter(({ stage }) => stage !== null).forEach(({ stage }, index) => turns.set(stage ?? '', [...(turns.get(stage ?? '') ?? []), index]));
  }
  const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
  const status = (stage: string): string | undefined => world.deals.find((deal) => deal.stage === stage)?.status;
  const likely = new Map([...turns.keys()].map((stage) => [stage, world.deals.flatMap((deal) => (deal.stage === stage ? deal.percent ?? [] : []))]));
  const areLikely = [...likely].every(([stage, percents]) => percents.length > 0 || status(stage) === 'won' || status(stage) === 'lost');
  return new Map([...turns].map(([stage, values]) => [stage, status(stage) === 'won' ? Infinity : status(stage) === 'lost' ? -1 : mean(areLikely ? likely.get(stage) ?? [] : values)]));
}

/** Entries that follow in the deal's history. */
function after(entry: StageEntry, world: World): StageEntry[] {
  const history = historyOf(entry.deal, world);
  return history.slice(history.indexOf(entry) + 1);
}

function isAdvanced(entry: StageEntry, { world, asOf }: Ground, places: ReadonlyMap<string, number>): boolean {
  const { enteredOn, stage, deal: { status, closedOn } } = entry;
  if (enteredOn === null) return false;
  if (status === 'won' && closedOn !== null && closedOn >= enteredOn && closedOn <= asOf) return true;
  const own = stage === null ? undefined : places.get(stage);
  return own !== undefined && historyOf(entry.deal, world).some((later) => later.enteredOn !== null && later.enteredOn >= enteredOn && later.enteredOn <= asOf && (places.get(later.stage ?? '') ?? -2) > own);
}

function isPushed(entry: StageEntry, world: World): boolean {
  if (entry.enteredOn === null || entry.expectedCloseOn === null) return false;
  const history = historyOf(entry.deal, world);
  const before = history.slice(0, history.indexOf(entry)).flatMap(({ enteredOn, expectedCloseOn }) => (enteredOn === null ? [] : expectedCloseOn ?? [])).at(-1);
  return before !== undefined && before < entry.expectedCloseOn;
}

/** Days until the stay ended by as-of: as told, else with the next stage, else with the closing. */
function stayOf(entry: StageEntry, { world, asOf }: Ground): number | null {
  const { enteredOn, leftOn, stage, deal: { status, closedOn } } = entry;
  if (enteredOn === null) return null;
  const next = after(entry, world).find((other) => other.stage !== null && other.stage !== stage)?.enteredOn ?? null;
  const end = leftOn ?? next ?? (status !== 'open' && closedOn !== null && closedOn > enteredOn ? closedOn : null);
  return end === null || end > asOf ? null : end - enteredOn;
}

/** What deals go through, entry by entry, written a second time. */
export function stageMeasures(ground: Ground): Readonly<Record<string, Written>> {
  const entries = { fact: 'deal_stages', day: (row: Row) => (row.fact === 'deal_stages' ? row.of.enteredOn : null), concerns: (row: Row) => row.fact === 'deal_stages', scale: 1 } as const;
  const places = placesOf(ground.world);
  const of = <Told>(tell: (entry: StageEntry) => Told) => (row: Row): Told | null => (row.fact === 'deal_stages' ? tell(row.of) : null);
  const pushed = of((entry) => (isPushed(entry, ground.world) ? 1 : null));
  return {
    stage_conversion: { ...entries, kind: 'ratio', numerator: of((entry) => (isAdvanced(entry, ground, places) ? 1 : null)), denominator: () => 1 },
    time_in_stage: { ...entries, kind: 'median', numerator: of((entry) => stayOf(entry, ground)) },
    push_count: { ...entries, kind: 'sum', concerns: (row) => pushed(row) !== null, numerator: pushed },
  };
}

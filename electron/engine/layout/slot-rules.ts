import type { Day } from '../../../shared/time/day';
import type { Plan } from '../plan/plan';
import type { PlacedBase, PlacedPaths, SlotPair } from './placed-base';
import type { SlotMap } from './slot-map';

/** What decides, beside its days, whether, where and how much a row of a base counts in a slot. */
export interface SlotRules {
  readonly map: SlotMap;
  /** By the row's working calendar, where days off decide which days count. */
  readonly calendarMaps: readonly SlotMap[] | null;
  /** By target: whether the members that are compared count; null: everybody. */
  readonly comparable: ((target: number) => Uint8Array) | null;
  /** By target: where rows lie when the day of the reference decides on their team; null: each by its own day. */
  readonly paths: ((target: number) => PlacedPaths) | null;
  /** By target: what each row's amounts are multiplied with; NaN: its rate is missing. Null: nothing to convert. */
  readonly factors: ((target: number) => Float64Array) | null;
}

export function slotRules(plan: Plan, base: PlacedBase, slot: number): SlotRules | undefined {
  const map = base.maps.get(slot);
  if (!map) return undefined;
  const pair = plan.time.pairs.get(slot);
  const paths = base.onDay && pair ? pathsIn(plan, base.onDay, pair.reference) : null;
  return {
    map,
    calendarMaps: base.calendar ? base.calendarMaps.get(slot) ?? null : null,
    comparable: base.like && pair ? comparableIn({ base, paths }, base.like, pair) : null,
    paths,
    factors: base.rates ? factorsIn(base, base.rates, constantRates(plan, slot)) : null,
  };
}

/** A base as what is told at each level counts it: medians, distinct counts and openings know only the workspace's days off. */
export const byWorkspaceDays = (base: PlacedBase): PlacedBase => ({ ...base, calendar: null });

/** The rows of a base, and which of them the view's filters leave where the day of the reference decides on their team. */
type FilteredBase = { readonly base: PlacedBase } & Pick<SlotRules, 'paths'>;

/** Members with a row on both sides. */
function comparableIn(filtered: FilteredBase, like: NonNullable<PlacedBase['like']>, pair: SlotPair): (target: number) => Uint8Array {
  const [own, other] = [presentIn(filtered, like, pair.current), presentIn(filtered, like, pair.reference)];
  const known = new Map<number, Uint8Array>();
  return (target) => {
    const found = known.get(target) ?? Uint8Array.from({ length: like.count }, (_, member) => Number(own.has(target * like.count + member) && other.has(target * like.count + member) && like.isThere(pair, target, member)));
    known.set(target, found);
    return found;
  };
}

function presentIn({ base, paths }: FilteredBase, like: NonNullable<PlacedBase['like']>, slot: number): Set<number> {
  const found = new Set<number>();
  for (let row = 0; row < base.table.rowCount; row += 1) {
    const member = like.members[row] ?? -1;
    if (member < 0) continue;
    const map = mapOf(base, slot, row);
    if (!map) continue;
    const segment = base.table.segment[row] ?? 0;
    for (let at = map.starts[segment] ?? 0; at < (map.starts[segment + 1] ?? 0); at += 1) {
      const target = map.targets[at] ?? 0;
      if (paths?.(target).passes?.[row] !== 0) found.add(target * like.count + member);
    }
  }
  return found;
}

/** The days that a row's segment counts for, by its own working calendar. */
function mapOf({ maps, calendar, calendarMaps }: PlacedBase, slot: number, row: number): SlotMap | undefined {
  return calendar ? calendarMaps.get(slot)?.[calendar[row] ?? 0] ?? maps.get(slot) : maps.get(slot);
}

function pathsIn(plan: Plan, onDay: (day: Day) => PlacedPaths, reference: number): (target: number) => PlacedPaths {
  return (target) => onDay(referenceDay(plan, reference, target) ?? plan.asOf);
}

/** The last day of what a target is compared with. */
export function referenceDay({ time }: Plan, reference: number, target: number): Day | undefined {
  return time.slots[reference]?.targets[target]?.lastDay ?? undefined;
}

/** The slot at whose days' rates another's amounts are told; null: each at its own. */
export function constantRates({ time, currency }: Plan, slot: number): number | null {
  const pair = time.pairs.get(slot);
  return currency?.rates === 'constant' && pair?.current === slot ? pair.reference : null;
}

/** Of a cell's own days with a reference at constant rates: the rates of the days that they are compared with. */
function factorsIn(base: PlacedBase, rates: NonNullable<PlacedBase['rates']>, reference: number | null): (target: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (target) => {
    const key = reference === null ? -1 : target;
    const found = known.get(key) ?? Float64Array.from(base.table.segment, (segment, row) => rates.factorOf(row, segment, reference === null ? null : { reference, target }));
    known.set(key, found);
    return found;
  };
}

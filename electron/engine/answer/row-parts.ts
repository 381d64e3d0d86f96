import type { Aggregate, Expression } from '../../../shared/catalogue/measure';
import { isMoney } from '../plan/money';
import type { PlacedBase } from '../layout/placed-base';
import { byWorkspaceDays, constantRates, referenceDay, slotRules } from '../layout/slot-rules';
import type { Plan } from '../plan/plan';
import type { DayRange } from '../../../shared/time/day';
import type { SegmentList } from '../sql/base-statement';
import type { RowsPart } from '../sql/rows-statement';
import type { Directory } from './directory';
import type { FoundCell } from './found-cell';
import { UNDATED } from '../plan/segments';
import type { PreparedScan } from './run-scan';
import { teamRelations } from './team-lists';
import type { WorkDays } from './work-days';

interface PartsSource {
  readonly plan: Plan;
  readonly scan: PreparedScan;
  readonly directory: Directory;
  readonly work: WorkDays;
  /** Where more than the days decides what counts and how much. */
  readonly base: PlacedBase | null;
}

/** What has to be read for a cell: each part of its measure, on each side that it is made of. */
export function partsOf(source: PartsSource, cell: FoundCell): RowsPart[] {
  const { plan, scan, directory, base } = source;
  const { expression } = cell.entry.resolved.measure;
  const aggregates = expression.kind === 'computed' ? [] : aggregatesOf(expression).filter(({ part }) => cell.part === undefined || part === cell.part);
  const halves = cell.halves.flatMap(({ slot, sign }) => {
    const index = slot === 'current' ? cell.entry.current : cell.entry.reference;
    return index === null ? [] : [{ slot, sign, index }];
  });
  const asked = halves.flatMap((half) => aggregates.flatMap((one) => calendarsOf(source, one.aggregate, half.index).map((seen) => ({ ...half, ...one, ...seen }))));
  return asked.flatMap(({ slot, sign, index, part, aggregate, maps, of }) => whensOf(plan, { ...scan, maps }, cell, { index, kind: aggregate.kind }).map(({ when, divisor, weight, opening }): RowsPart => ({
    part, aggregate, when, divisor, slot, of, factor: sign * (expression.kind === 'ratio' ? 1 : weight),
    teams: teamRelations(plan, scan.scan, directory, teamDay(plan, index, cell.target) ?? (when.kind === 'standing' && plan.teams !== 'as-is' ? when.day : undefined)),
    comparable: comparableCodes(plan, base && (isAdded(aggregate) ? base : byWorkspaceDays(base)), index, cell.target),
    opening: opening ?? null,
    paid: null,
    rates: 'of' in aggregate && typeof aggregate.of !== 'string' && isMoney(aggregate.of, scan.scan.fact) ? partRates(plan, base, { slot: index, target: cell.target }, when) : null,
  })));
}

/** What a cell adds up row by row; all else is told at its own level. */
const isAdded = ({ kind }: Aggregate): boolean => kind === 'sum' || kind === 'count';

/** The slots as each working calendar sees them, where it decides what a sum counts; `of`: the rows whose teams work by it. */
function calendarsOf({ scan: { maps, calendarMaps, scan }, directory, work }: PartsSource, aggregate: Aggregate, index: number): { readonly maps: PreparedScan['maps']; readonly of: RowsPart['of'] }[] {
  const own = calendarMaps.get(index);
  if (!own || !isAdded(aggregate) || scan.beside.length === 0) return [{ maps, of: null }];
  const teams = [...directory.teams.labels.keys()];
  return own.map((map, calendar) => ({
    maps: new Map([[index, map]]),
    // Who is in no team works by the workspace's days.
    of: { path: { kind: 'team', level: 0 }, accept: { kind: 'codes', codes: teams.filter((team) => (calendar === 0 ? work.ofTeam(team) !== 0 : work.ofTeam(team) === calendar)), none: false, negated: calendar === 0 } },
  }));
}

/** The day whose teams count on both sides; undefined: each row's own. */
function teamDay(plan: Plan, slot: number, target: number): number | undefined {
  const pair = plan.teams === 'as-reference' ? plan.time.pairs.get(slot) : undefined;
  return pair && (referenceDay(plan, pair.reference, target) ?? plan.asOf);
}

function comparableCodes(plan: Plan, base: PlacedBase | null, slot: number, target: number): RowsPart['comparable'] {
  const counts = base && slotRules(plan, base, slot)?.comparable?.(target);
  if (!base?.like || !counts || !base.scan.likeForLike) return null;
  return { reference: base.scan.likeForLike, codes: base.like.codes.filter((_, member) => counts[member] === 1) };
}

function partRates(plan: Plan, base: PlacedBase | null, { slot, target }: { readonly slot: number; readonly target: number }, when: RowsPart['when']): RowsPart['rates'] {
  const rates = base?.rates;
  if (!rates) return null;
  const reference = constantRates(plan, slot);
  const segments = when.kind === 'segments' ? [...new Set(when.segments)] : [plan.cuts.indexOf(when.day + 1) + 1];
  const found: { currency: string[]; segment: number[]; rate: number[] } = { currency: [], segment: [], rate: [] };
  for (const segment of segments) {
    for (const currency of rates.currencies) {
      const rate = rates.rateOf(currency, segment, reference === null ? null : { reference, target });
      if (Number.isNaN(rate)) continue;
      found.currency.push(currency);
      found.segment.push(when.kind === 'segments' ? segment : 0);
      found.rate.push(rate);
    }
  }
  return found;
}

function aggregatesOf(expression: Expression): { part: 'value' | 'numerator' | 'denominator'; aggregate: Aggregate }[] {
  switch (expression.kind) {
    case 'ratio': return [{ part: 'numerator', aggregate: expression.numerator }, { part: 'denominator', aggregate: expression.denominator }];
    case 'stock': return [{ part: 'value', aggregate: expression.of }];
    case 'goal': case 'byRep': return [];
    default: return [{ part: 'value', aggregate: expression }];
  }
}

const segmentsOf = (days: SegmentList, counted: readonly { readonly segment: number; readonly side: number }[]) => (
  { kind: 'segments' as const, days, segments: counted.map(({ segment }) => segment), sides: counted.map(({ side }) => side) }
);

interface When {
  readonly when: RowsPart['when'];
  readonly divisor: number;
  readonly weight: number;
  readonly opening?: DayRange | null;
}

/** When the rows of a half lie: the segments of its target, or the days for which a stock is told. */
function whensOf(plan: Plan, { maps, days, scan }: PreparedScan, { target }: FoundCell, { index, kind }: Pick<Aggregate, 'kind'> & { readonly index: number }): When[] {
  const all = maps.get(index)?.sides[target] ?? [];
  const sides = scan.stock ? all.filter((side) => side.length > 0) : all;
  const divisor = Math.max(1, sides.length);
  if (kind === 'opening') {
    return sides.map((side, position) => ({
      // What is due on no known day is due in no period; all days count together, each once.
      when: segmentsOf(days, [...new Set(side.map(({ segment }) => segment))].filter((segment) => segment !== UNDATED).map((segment) => ({ segment, side: position }))), divisor, weight: side[0]?.weight ?? 1, opening: plan.time.slots[index]?.targets[target]?.spans[position] ?? null,
    }));
  }
  if (!scan.stock) {
    const counted = sides.flatMap((side, position) => side.map((one) => ({ ...one, side: position })));
    const weights = [...new Set(counted.map(({ weight }) => weight))];
    if (kind === 'sum' || kind === 'count') return weights.map((weight) => ({ when: segmentsOf(days, counted.filter((one) => one.weight === weight)), divisor, weight }));
    // What is told of all rows together: how many there are grows with the days, what lies in the middle doesn't.
    const [weight = 1] = kind === 'countDistinct' && weights.length === 1 ? weights : [];
    return [{ when: segmentsOf(days, counted), divisor, weight }];
  }
  const cuts = plan.cuts.length;
  return sides.flatMap((side) => {
    const found = new Map<number, { dated: boolean; undated: boolean }>();
    for (const { segment } of side) {
      const day = (plan.cuts[(segment - 1) % cuts] ?? 0) - 1;
      const known = found.get(day) ?? { dated: false, undated: false };
      found.set(day, segment > cuts ? { ...known, undated: true } : { ...known, dated: true });
    }
    return [...found].map(([day, which]) => ({ when: { kind: 'standing' as const, day, ...which }, divisor, weight: 1 }));
  });
}

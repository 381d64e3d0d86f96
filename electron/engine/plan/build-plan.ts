import type { Day, DayRange } from '../../../shared/time/day';
import type { ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';
import { dayClasses, type DayClasses } from './day-classes';
import { factStartOf, firstDayKey, periodStartOf, type FirstDays } from './first-days';
import type { Plan, PlanEntry } from './plan';
import { ScanBuilder, scanKey } from './scans';
import { segmentsOf } from './segments';
import { slotOf, type Slot, type SlotContext, type SlotPiece, type SlotRecipe } from './slots';
import { targetsOf, type TimeTarget } from './targets';
import { movesOf, type TeamTree } from './teams';
import { timeFrame } from './time-filters';
import { timePaths } from './time-paths';
import { endOf } from './time-plan';

export interface PlanContext {
  readonly firstDays: FirstDays;
  readonly teams: TeamTree;
  /** The period of the view that this one is a part of the answer to. */
  readonly frame?: { readonly period: DayRange | null; readonly asked: boolean } | undefined;
}

/** A resolved view and what its data's dates are, to the steps of its answer. */
export function buildPlan(view: ResolvedView, asOf: Day, context: PlanContext): Plan {
  const { period, asked } = context.frame ?? { period: view.period ?? defaultPeriod(view, asOf, context.firstDays), asked: view.period !== null };
  const frame = timeFrame(period, !asked, view.filters, view.calendar);
  const timeOf = (dimensions: ResolvedView['rows']) => timePaths(dimensions.filter(({ kind }) => kind === 'time').map(({ id }) => id), frame);
  const rowPaths = timeOf(view.rows);
  const columnPaths = timeOf(view.columns);
  const classes = classesOf(view);
  const targets = targetsOf(rowPaths, columnPaths, { view: period ?? { from: asOf, to: asOf }, filtered: frame.cyclic, classes });
  const slots = new SlotList(targets, { asOf, calendar: view.calendar, viewFrom: period?.from ?? asOf, rowPaths, columnPaths });
  const { entries, builders } = planEntries(view, slots, context.firstDays);

  const dimensions = [...new Map([...view.rows, ...view.columns].map((dimension) => [dimension.id, dimension])).values()];
  const usesTeams = [...dimensions, ...view.filters.map(({ dimension }) => dimension)].some(isTeam);
  const scans = builders.map((builder) => builder.done(view, dimensions, frame.undated));
  const flows = slotsWhere(entries, (entry) => !builders[entry.scan]?.isStock, slots.list);
  const stocks = slotsWhere(entries, (entry) => builders[entry.scan]?.isStock === true, slots.list);
  const moves = usesTeams && view.spec.teams === 'as-was' ? movesOf(context.teams) : [];
  return {
    asOf, period, asked,
    rows: view.rows.map(({ id, kind }) => ({ id, kind })),
    columns: view.columns.map(({ id, kind }) => ({ id, kind })),
    time: { rowPaths, columnPaths, targets, slots: slots.list },
    segments: segmentsOf(flows.flatMap(rangesOf), moves, classes.count),
    cuts: cutsOf(stocks, classes, asOf),
    scans, entries, teams: view.spec.teams === 'as-is' ? 'as-is' : 'as-was',
  };
}

function defaultPeriod(view: ResolvedView, asOf: Day, firstDays: FirstDays): DayRange | null {
  const days = view.entries.map((entry) => firstDays.get(firstDayKey(periodStartOf(entry)))).filter((day) => day !== undefined);
  return days.length === 0 ? null : { from: Math.min(...days), to: asOf + 1 };
}

/** The classes of days that this view tells apart. */
export function classesOf(view: Pick<ResolvedView, 'rows' | 'columns' | 'filters'>): DayClasses {
  return dayClasses(new Set([...view.rows, ...view.columns, ...view.filters.map(({ dimension }) => dimension)].map(({ id }) => id)));
}

class SlotList {
  readonly list: Slot[] = [];
  readonly #keys = new Map<string, number>();

  constructor(readonly targets: readonly TimeTarget[], readonly context: SlotContext) {}

  of(recipe: SlotRecipe): number {
    const key = JSON.stringify(recipe);
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const index = this.list.push(slotOf(recipe, this.targets, this.context)) - 1;
    this.#keys.set(key, index);
    return index;
  }
}

function planEntries(view: ResolvedView, slots: SlotList, firstDays: FirstDays): { entries: PlanEntry[]; builders: ScanBuilder[] } {
  const builders = new Map<string, ScanBuilder>();
  const sorting = view.sorts.flatMap(({ by }) => (typeof by === 'string' ? [] : [by.entry]));
  const all = [...view.entries.map((resolved) => ({ resolved, hidden: false })), ...sorting.map((resolved) => ({ resolved, hidden: true }))];
  const placed = all.map(({ resolved, hidden }) => {
    const key = scanKey(resolved);
    const builder = builders.get(key) ?? new ScanBuilder(resolved.measure, resolved.role);
    builders.set(key, builder);
    return { resolved, hidden, builder, formula: builder.add(resolved.measure) };
  });
  const list = [...builders.values()];
  const entries = placed.map(({ resolved, hidden, builder, formula }): PlanEntry => ({
    resolved, hidden, formula,
    scan: list.indexOf(builder),
    presence: builder.presence(resolved.measure),
    ...slotsOf(resolved, builder.isStock, slots, firstDays),
  }));
  return { entries, builders: list };
}

function slotsOf(resolved: ResolvedEntry, isStock: boolean, slots: SlotList, firstDays: FirstDays): Pick<PlanEntry, 'current' | 'reference' | 'visibleIn'> {
  const { span, comparison, partial, show } = resolved;
  // What stands at a period's end doesn't add up over periods.
  const running = show === 'running-total' && !isStock;
  const own = { span, rule: null, partial: 'aligned', firstDay: undefined } as const;
  const current = slots.of({ ...own, running });
  if (!comparison) return { current, reference: null, visibleIn: [slots.of({ ...own, running: false })] };
  const firstDay = comparison.rule.kind === 'average' ? firstDays.get(firstDayKey(factStartOf(resolved))) : undefined;
  const other = { span, rule: comparison.rule, partial, firstDay };
  return { current, reference: slots.of({ ...other, running }), visibleIn: [slots.of({ ...own, running: false }), slots.of({ ...other, running: false })] };
}

function isTeam(dimension: ResolvedView['rows'][number]): boolean {
  return dimension.kind === 'member' && [...dimension.paths.values()].some((path) => path.kind === 'team');
}

function slotsWhere(entries: readonly PlanEntry[], holds: (entry: PlanEntry) => boolean, slots: readonly Slot[]): Slot[] {
  const used = new Set(entries.filter(holds).flatMap(usedSlots));
  return slots.filter((_, index) => used.has(index));
}

function rangesOf(slot: Slot): DayRange[] {
  return slot.targets.flatMap((target) => target.sides.flat());
}

/** Every slot that an entry looks at. */
export function usedSlots({ current, reference, visibleIn }: PlanEntry): number[] {
  return [...new Set([current, ...(reference === null ? [] : [reference]), ...visibleIn])];
}

/** The ends of all days on which a stock is told. */
function cutsOf(slots: readonly Slot[], classes: DayClasses, asOf: Day): Day[] {
  const cuts = new Set<Day>();
  for (const slot of slots) {
    for (const target of slot.targets) {
      if (target.undated) cuts.add(asOf + 1);
      for (const side of target.sides) {
        const end = stockEnd(side, classes, asOf);
        if (end !== undefined) cuts.add(end);
      }
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Day (exclusive) up to which a side's stock is told. */
export function stockEnd(side: readonly SlotPiece[], classes: DayClasses, asOf: Day): Day | undefined {
  const end = endOf(side, (day, allowed) => allowed?.includes(classes.classOf(day)) ?? true);
  return end === undefined ? undefined : Math.min(end, asOf + 1);
}

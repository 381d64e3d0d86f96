import { monthNumber, monthStart } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import type { WorkCalendar } from '../../../shared/time/working-days';
import type { ResolvedView } from '../../../shared/view/resolved-view';
import { dayClasses, type DayClasses } from './day-classes';
import { firstDayKey, periodStartsOf, type FirstDays } from './first-days';
import type { Plan, PlanEntry } from './plan';
import { EntryPlanner } from './plan-entries';
import { segmentsOf } from './segments';
import { SlotList } from './slot-list';
import { endOf, type SlotPiece } from './slot-pieces';
import type { Slot } from './slots';
import { targetsOf } from './targets';
import { movesOf, type TeamTree } from './teams';
import { timeFrame } from './time-filters';
import { timePaths } from './time-paths';

export interface PlanContext {
  readonly firstDays: FirstDays;
  readonly teams: TeamTree;
  /** The workspace's working days; then those of teams elsewhere. */
  readonly workdays: readonly [WorkCalendar, ...WorkCalendar[]];
  /** The period of the view that this one is a part of the answer to. */
  readonly frame?: { readonly period: DayRange | null; readonly asked: boolean } | undefined;
}

/** A resolved view and what its data's dates are, to the steps of its answer. */
export function buildPlan(view: ResolvedView, asOf: Day, context: PlanContext): Plan {
  const { period, asked } = context.frame ?? { period: view.period ?? defaultPeriod(view, asOf, context.firstDays), asked: view.period !== null };
  const frame = timeFrame(period, !asked, view);
  const timeOf = (dimensions: ResolvedView['rows']) => timePaths(dimensions.filter(({ kind }) => kind === 'time').map(({ id }) => id), frame);
  const rowPaths = timeOf(view.rows);
  const columnPaths = timeOf(view.columns);
  const classes = classesOf(view);
  const targets = targetsOf(rowPaths, columnPaths, { view: period ?? { from: asOf, to: asOf }, isDefault: !asked, filtered: frame.cyclic, classes });
  const slots = new SlotList(targets, { asOf, calendar: view.calendar, viewFrom: period?.from ?? asOf, rowPaths, columnPaths, classes, workdays: context.workdays });
  const planner = new EntryPlanner(view, slots, context.firstDays);
  const entries = planner.placeAll();
  const { builders } = planner;

  const dimensions = [...new Map([...view.rows, ...view.columns].map((dimension) => [dimension.id, dimension])).values()];
  const usesTeams = [...dimensions, ...view.filters.map(({ dimension }) => dimension)].some(isTeam);
  const scans = builders.map((builder) => builder.done(view, dimensions, frame.undated, {
    currency: view.spec.currency !== undefined, workdays: slots.list.some(({ byCalendar }) => byCalendar !== null),
  }));
  const flows = slotsWhere(entries, (entry) => builders[entry.scan]?.isStock === false, slots.list);
  const stocks = slotsWhere(entries, (entry) => builders[entry.scan]?.isStock === true, slots.list);
  const moves = (usesTeams || scans.some(({ beside }) => beside.length > 0)) && view.spec.teams !== 'as-is' ? movesOf(context.teams) : [];
  const ranges = flows.flatMap(rangesOf);
  return {
    asOf, period, asked,
    rows: view.rows.map(({ id, kind }) => ({ id, kind })),
    columns: view.columns.map(({ id, kind }) => ({ id, kind })),
    time: { rowPaths, columnPaths, targets, slots: slots.list, pairs: slots.pairs },
    segments: segmentsOf(ranges, [...moves, ...rateCuts(view, ranges)], classes.count),
    cuts: cutsOf(stocks, classes, asOf),
    scans, entries, calendar: view.calendar, teams: view.spec.teams, currency: view.spec.currency ?? null,
  };
}

/** Days on which a rate may change: all are cut by month; by day where a move doesn't keep months together. */
function rateCuts({ spec, entries }: ResolvedView, ranges: readonly DayRange[]): Day[] {
  if (!spec.currency || ranges.length === 0) return [];
  const from = ranges.reduce((first, range) => Math.min(first, range.from), Infinity);
  const to = ranges.reduce((last, range) => Math.max(last, range.to), -Infinity);
  const isDaily = spec.currency.rates === 'constant' && entries.some(({ comparison }) => comparison !== null && comparison.rule.kind !== 'years' && comparison.rule.kind !== 'average');
  if (isDaily) return Array.from({ length: to - from }, (_, index) => from + index);
  return Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, index) => monthStart(monthNumber(from) + index));
}

function defaultPeriod(view: ResolvedView, asOf: Day, firstDays: FirstDays): DayRange | null {
  const days = view.entries.flatMap(periodStartsOf).map((question) => firstDays.get(firstDayKey(question))).filter((day) => day !== undefined);
  return days.length === 0 ? null : { from: Math.min(...days), to: asOf + 1 };
}

/** The classes of days that this view tells apart. */
export function classesOf(view: Pick<ResolvedView, 'rows' | 'columns' | 'filters'>): DayClasses {
  return dayClasses(new Set([...view.rows, ...view.columns, ...view.filters.map(({ dimension }) => dimension)].map(({ id }) => id)));
}

function isTeam(dimension: ResolvedView['rows'][number]): boolean {
  return dimension.kind === 'member' && [...dimension.paths.values()].some((path) => path.kind === 'team');
}

function slotsWhere(entries: readonly PlanEntry[], holds: (entry: PlanEntry) => boolean, slots: readonly Slot[]): Slot[] {
  const used = new Set(entries.filter(holds).flatMap(usedSlots));
  return slots.filter((_, index) => used.has(index));
}

function rangesOf(slot: Slot): DayRange[] {
  return [slot.targets, ...(slot.byCalendar ?? [])].flat().flatMap((target) => target.sides.flat());
}

/** Every slot that an entry looks at. */
export function usedSlots({ current, reference, visibleIn }: PlanEntry): number[] {
  return [...new Set([current, ...(reference === null ? [] : [reference]), ...visibleIn])];
}

/** The ends of all days on which a stock is told. */
function cutsOf(slots: readonly Slot[], classes: DayClasses, asOf: Day): Day[] {
  const cuts = new Set<Day>();
  for (const slot of slots) {
    for (const target of [slot.targets, ...(slot.byCalendar ?? [])].flat()) {
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
  const end = endOf(side, classes);
  return end === undefined ? undefined : Math.min(end, asOf + 1);
}

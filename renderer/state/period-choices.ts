import type { WorkspaceInfo } from '../../shared/protocol/methods';
import { addMonths, isMonthStart, monthNumber, type Calendar } from '../../shared/time/calendar';
import { formatDay, parseDay, partsOf, type Day, type DayRange } from '../../shared/time/day';
import { LINEAR_GRAINS, periodOf, type LinearGrain } from '../../shared/time/grains';
import { parsePeriod } from '../../shared/time/named-periods';
import { viewCalendar } from '../../shared/view/view-calendar';
import type { PeriodSpec, ViewSpec } from '../../shared/view/view-spec';
import { asOfDay } from './workspace-data';

/** What the period picker offers and what its arrows do: pure, on the workspace's dates and calendar. */

type Dated = Pick<ViewSpec, 'period' | 'asOf' | 'calendar'>;

const calendarOf = (view: Pick<ViewSpec, 'calendar'>, { settings }: WorkspaceInfo): Calendar => viewCalendar(view, settings);

function dayIn(iso: string | null): Day | null {
  return iso === null ? null : (parseDay(iso) ?? null);
}

/** The days that a period of the view means; null when it can't be told (no dates in the data, an unknown name). */
export function periodDays(period: PeriodSpec | null, view: Dated, info: WorkspaceInfo): DayRange | null {
  const asOf = dayIn(asOfDay(view, info));
  if (period === null) {
    const from = dayIn(info.firstDate);
    return from === null || asOf === null || asOf < from ? null : { from, to: asOf + 1 };
  }
  if (typeof period === 'string') return parsePeriod(period, asOf, calendarOf(view, info)) ?? null;
  const from = parseDay(period.from);
  const to = parseDay(period.to);
  return from === undefined || to === undefined ? null : { from, to };
}

export interface PeriodChoice {
  readonly period: string | null;
  readonly section: 'running' | 'years';
}

/** Quick picks: what runs now (by the fiscal calendar too, when it differs), then each year of the data, newest first. */
export function periodChoices(view: Dated, info: WorkspaceInfo): PeriodChoice[] {
  const calendar = calendarOf(view, info);
  const fiscal = calendar.fiscalStart === 1 ? [] : ['this-fiscal-quarter', 'this-fiscal-half', 'fiscal-year-to-date'];
  const running = ['this-month', 'this-quarter', 'this-half', 'year-to-date', ...fiscal, 'last-12-months', null];
  return [
    ...running.map((period): PeriodChoice => ({ period, section: 'running' })),
    ...yearsOf(info, calendar).map((period): PeriodChoice => ({ period, section: 'years' })),
  ];
}

/** The years that the data touches, newest first; fiscal ones where the fiscal year isn't the calendar's. */
function yearsOf(info: WorkspaceInfo, calendar: Calendar): string[] {
  const first = dayIn(info.firstDate);
  const last = dayIn(info.lastDate);
  const grain = grainCalled(calendar.fiscalStart === 1 ? 'year' : 'fiscal-year');
  if (first === null || last === null || grain === undefined) return [];
  const years: string[] = [];
  for (let start = grain.start(last, calendar); start >= grain.start(first, calendar); start = grain.shift(start, -1, calendar)) years.push(grain.key(start, calendar));
  return years;
}

const grainCalled = (id: string): LinearGrain | undefined => LINEAR_GRAINS.find((grain) => grain.id === id);

/** The grain of which the period is one whole or running piece: `2017-Q3`, `this-quarter`, `quarter-to-date`. */
function grainOfPeriod(period: PeriodSpec, calendar: Calendar): LinearGrain | undefined {
  if (typeof period !== 'string') return undefined;
  const named = /^(?:this|last|next)-(.+)$|^(.+)-to-date$/.exec(period);
  return grainCalled(named?.[1] ?? named?.[2] ?? '') ?? LINEAR_GRAINS.find((grain) => grain.parse(period, calendar) !== undefined);
}

/**
 * The period one step before (-1) or after (1): the neighbour of its grain, or a span of the same length. Undefined where the data
 * ends: nothing begins after as-of, nothing ends before the first fact.
 */
export function stepPeriod(view: Dated, info: WorkspaceInfo, step: 1 | -1): PeriodSpec | undefined {
  const asOf = dayIn(asOfDay(view, info));
  const first = dayIn(info.firstDate);
  const period = view.period ?? null;
  const days = periodDays(period, view, info);
  if (asOf === null || first === null || period === null || days === null) return undefined;
  const calendar = calendarOf(view, info);
  const grain = grainOfPeriod(period, calendar);
  const next = grain ? neighbour(grain, days, step, calendar) : shifted(days, step);
  if (next.from > asOf || next.to <= first) return undefined;
  if (!grain) return { from: formatDay(next.from), to: formatDay(next.to) };
  const running = periodOf(grain, asOf, calendar);
  if (running.from !== next.from) return grain.key(next.from, calendar);
  return grain.months === 12 ? `${grain.id}-to-date` : `this-${grain.id}`;
}

function neighbour(grain: LinearGrain, days: DayRange, step: number, calendar: Calendar): DayRange {
  const from = grain.shift(grain.start(days.from, calendar), step, calendar);
  return { from, to: grain.shift(from, 1, calendar) };
}

/** By whole months when the span is made of them, else by its days. */
function shifted({ from, to }: DayRange, step: number): DayRange {
  if (isMonthStart(from) && isMonthStart(to)) {
    const months = (monthNumber(to) - monthNumber(from)) * step;
    return { from: addMonths(from, months), to: addMonths(to, months) };
  }
  return { from: from + (to - from) * step, to: to + (to - from) * step };
}

/** The year that a running period of a year lies in, for "2026, year to date". */
export function yearOfPeriod(days: DayRange): number {
  return partsOf(days.to - 1).year;
}

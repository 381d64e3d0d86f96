import { addMonths, intersect, isMonthStart, lengthOfMonth, monthNumber, monthStart, type Calendar } from './calendar';
import { dayOf, partsOf, type Day, type DayRange } from './day';
import type { LinearGrain } from './grains';
import { SPAN_TABLE, type SpanId } from './spans';

/**
 * Which past days a target period is compared with. Every comparison is one row of `COMPARISONS`; all it does is to move days.
 * Decisions where the semantics leave a choice: docs/decisions/0010-meaning-of-time.md.
 */
export type ComparisonRule =
  | { readonly kind: 'previous' }
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'weekdays'; readonly years: number }
  | { readonly kind: 'average'; readonly years: number }
  | { readonly kind: 'span'; readonly range: DayRange };

/** A target period as a cell or total sees it. */
export interface Target {
  /** Its days: the period of the grain, clipped by the view's period. */
  readonly range: DayRange;
  /** The grain's whole period that it is (part of); undefined at a total or without a time dimension. */
  readonly whole: { readonly range: DayRange; readonly grain: LinearGrain } | undefined;
}

export interface ReferenceContext {
  readonly asOf: Day;
  readonly calendar: Calendar;
  /** The view's whole period: what a chosen span is laid against. */
  readonly view: DayRange;
  readonly span: SpanId | undefined;
  readonly partial: 'aligned' | 'full';
  /** First dated day of the fact: years that begin before it don't enter a mean. */
  readonly firstDay: Day | undefined;
}

export type Moved = { readonly ranges: readonly DayRange[]; readonly missing: null } | { readonly ranges: readonly []; readonly missing: 'no-reference' | 'future' };

const nothing = (missing: 'no-reference' | 'future'): Moved => ({ ranges: [], missing });

/** The days that a target shows itself: its own up to as-of, or its span. */
export function currentRange(target: Target, context: Pick<ReferenceContext, 'asOf' | 'calendar' | 'span'>): DayRange {
  const { asOf, calendar, span } = context;
  if (span) return SPAN_TABLE[span].upTo(Math.min(target.range.to - 1, asOf), calendar);
  return { from: target.range.from, to: Math.max(target.range.from, Math.min(target.range.to, asOf + 1)) };
}

/** As-of falls inside the target: some of its days are still to come. */
export function isPartial(target: Target, asOf: Day): boolean {
  return target.range.from <= asOf && asOf < target.range.to - 1;
}

/** The reference of a target: one range, or one a year when a mean of years is asked. */
export function referenceRanges(rule: ComparisonRule, target: Target, context: ReferenceContext): Moved {
  if (target.range.from > context.asOf && context.partial === 'aligned') return nothing('future');
  if (rule.kind === 'average') {
    const ranges = Array.from({ length: rule.years }, (_, index) => yearsBefore(target, index + 1, context))
      .filter((range) => range !== undefined)
      .filter((range) => context.firstDay !== undefined && range.from >= context.firstDay);
    return ranges.length > 0 ? { ranges, missing: null } : nothing('no-reference');
  }
  const range = single(rule, target, context);
  return range && range.from < range.to ? { ranges: [range], missing: null } : nothing('no-reference');
}

function single(rule: Exclude<ComparisonRule, { kind: 'average' }>, target: Target, context: ReferenceContext): DayRange | undefined {
  switch (rule.kind) {
    case 'previous': return previous(target, context);
    case 'years': return yearsBefore(target, rule.years, context);
    case 'weekdays': return shifted(target, -364 * rule.years, context);
    case 'span': return chosen(target, rule.range, context);
  }
}

function yearsBefore(target: Target, years: number, context: ReferenceContext): DayRange | undefined {
  if (context.span) {
    const current = currentRange(target, context);
    return { from: sameDate(current.from, years), to: sameDate(current.to, years) };
  }
  const range = { from: sameDate(target.range.from, years), to: sameDate(target.range.to, years) };
  if (!cuts(target, context)) return range;
  // The cut is on the same day, clipped to the month's end: as-of 29 February is cut on 28 February.
  return intersect(range, { from: range.from, to: addMonths(context.asOf, -12 * years) + 1 });
}

/** Days moved by a number of days: weekdays stay weekdays when it is a multiple of 7. */
function shifted(target: Target, days: number, context: ReferenceContext): DayRange {
  const range = context.span || cuts(target, context) ? currentRange(target, context) : target.range;
  return { from: range.from + days, to: range.to + days };
}

/** The chosen span's k-th day against the view's k-th day; nothing beyond its end. */
function chosen(target: Target, span: DayRange, context: ReferenceContext): DayRange | undefined {
  return intersect(shifted(target, span.from - context.view.from, context), span);
}

function previous(target: Target, context: ReferenceContext): DayRange | undefined {
  const before = beforeTarget(target);
  const cut = cuts(target, context) ? sameDayOf(target.range.from, context.asOf, before.from, unitOf(target)) + 1 : before.to;
  const range = intersect(before, { from: before.from, to: cut });
  if (!range || !context.span) return range;
  return SPAN_TABLE[context.span].upTo(range.to - 1, context.calendar);
}

/** The period before at the target's grain, clipped like the target; at a total the span just before, of as many equal units. */
function beforeTarget(target: Target): DayRange {
  const { range, whole } = target;
  if (whole) {
    const from = whole.grain.shift(whole.range.from, -1);
    const unit = unitOf(target);
    return {
      from: range.from === whole.range.from ? from : sameDayOf(whole.range.from, range.from, from, unit),
      to: range.to === whole.range.to ? whole.range.from : Math.min(whole.range.from, sameDayOf(whole.range.from, range.to - 1, from, unit) + 1),
    };
  }
  if (unitOf(target) === 'days') return { from: range.from - (range.to - range.from), to: range.from };
  return { from: monthStart(2 * monthNumber(range.from) - monthNumber(range.to)), to: range.from };
}

function unitOf({ range, whole }: Target): 'months' | 'days' {
  if (whole) return whole.grain.months === undefined ? 'days' : 'months';
  return isMonthStart(range.from) && isMonthStart(range.to) ? 'months' : 'days';
}

/** The day that stands in the period from `to` where `day` stands in the period from `from`: month offset and day, clipped. */
function sameDayOf(from: Day, day: Day, to: Day, unit: 'months' | 'days'): Day {
  if (unit === 'days') return to + (day - from);
  const month = monthNumber(to) + monthNumber(day) - monthNumber(from);
  return monthStart(month) + Math.min(partsOf(day).day, lengthOfMonth(month)) - 1;
}

function cuts(target: Target, context: ReferenceContext): boolean {
  return context.partial === 'aligned' && isPartial(target, context.asOf);
}

/**
 * The boundary on the same date `years` before. Between leap and common years 29 February has no counterpart: as a boundary it
 * is 1 March, so that a past 29 February folds into 28 February and a present one has no reference.
 */
export function sameDate(boundary: Day, years: number): Day {
  const { year, month, day } = partsOf(boundary);
  return dayOf(year - years, month, day);
}

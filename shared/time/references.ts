import { intersect, isMonthStart, lengthOfMonth, monthNumber, monthStart, type Calendar } from './calendar';
import { dayOf, partsOf, type Day, type DayRange } from './day';
import type { LinearGrain } from './grains';
import { SPAN_TABLE, type SpanId } from './spans';
import { upToWorkingDay, workedIn, type WorkCalendar } from './working-days';

/**
 * Which past days a target period is compared with. A comparison only moves days; what is done with their facts is the same for
 * all. Where the semantics leave a choice: docs/decisions/0010-meaning-of-time.md.
 */
export type ComparisonRule =
  | { readonly kind: 'previous' }
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'weekdays'; readonly years: number }
  | { readonly kind: 'workingDays' }
  | { readonly kind: 'average'; readonly years: number }
  | { readonly kind: 'span'; readonly range: DayRange }
  /** The day before the first, told of the days to which all other moves lead. */
  | { readonly kind: 'eve' };

/** What moves days one by one. */
export type Move = Exclude<ComparisonRule, { kind: 'eve' }>;

/** A target period as a cell or total sees it. */
export interface Target {
  /** Its days, in order: the named period without what the view's period and time filters leave out. */
  readonly pieces: readonly DayRange[];
  /** The whole period that names it: of its finest grain, or the view's at a total. */
  readonly whole: DayRange;
  /** Undefined at a total or without a time dimension. */
  readonly grain: LinearGrain | undefined;
}

export interface ReferenceContext {
  readonly asOf: Day;
  readonly calendar: Calendar;
  /** First day of the view's period: a chosen span is laid against it, day by day. */
  readonly viewFrom: Day;
  readonly span: SpanId | undefined;
  readonly partial: 'aligned' | 'full';
  /** First dated day of the fact: years that begin before it don't enter a mean. */
  readonly firstDay: Day | undefined;
  readonly workdays: WorkCalendar;
}

/** Days that a target is compared with, and how much what happened in them counts. */
export interface Side {
  readonly pieces: readonly DayRange[];
  readonly weight: number;
}

/** `sides`: one a year when a mean of years is asked, else one; each may be in pieces. */
export type Moved = { readonly sides: readonly Side[]; readonly missing: 'no-reference' | 'future' | null };

const nothing = (missing: 'no-reference' | 'future'): Moved => ({ sides: [], missing });

/** The days that a target shows itself: its own up to as-of, or its span. */
export function currentPieces(target: Target, { asOf, calendar, span }: Pick<ReferenceContext, 'asOf' | 'calendar' | 'span'>): DayRange[] {
  if (!span) return until(target.pieces, asOf + 1);
  const last = target.pieces.at(-1);
  return last ? [SPAN_TABLE[span].upTo(Math.min(last.to - 1, asOf), calendar)] : [];
}

/** As-of falls inside the target: some of its days are still to come. */
export function isPartial({ pieces }: Target, asOf: Day): boolean {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first !== undefined && last !== undefined && first.from <= asOf && asOf < last.to - 1;
}

/** The reference of a target under a rule. */
export function referencePieces(rule: Move, target: Target, context: ReferenceContext): Moved {
  const first = target.pieces[0];
  if (!first) return nothing('no-reference');
  if (context.partial === 'aligned' && first.from > context.asOf) return nothing('future');
  const sides = rule.kind === 'average' ? yearsOf(rule.years, target, context)
    : rule.kind === 'workingDays' ? [sameWorkingDays(target, context)]
    : [moved(rule, target, context)];
  // What a full period of the future is compared with may reach beyond as-of itself: no actual fact counts there.
  const found = sides.map((side) => ({ pieces: until('pieces' in side ? side.pieces : side, context.asOf + 1), weight: 'pieces' in side ? side.weight : 1 }))
    .filter(({ pieces, weight }) => pieces.length > 0 && Number.isFinite(weight));
  return found.length > 0 ? { sides: found, missing: null } : nothing('no-reference');
}

/**
 * Last year's same days. While as-of falls inside the period: up to the same n-th working day. Else: all of them, weighed by how
 * many working days the period has for each one that they have.
 */
function sameWorkingDays(target: Target, context: ReferenceContext): Side {
  const { asOf, workdays, partial, span } = context;
  const { whole, pieces } = target;
  const isRunning = partial === 'aligned' && whole.from <= asOf && asOf < whole.to - 1 && (pieces.at(-1)?.to ?? 0) > asOf;
  const own = span || partial === 'aligned' ? currentPieces(target, context) : pieces;
  const lastYear = (range: DayRange) => nonEmpty({ from: sameDate(range.from, 1), to: sameDate(range.to, 1) }) ?? [];
  if (isRunning) {
    // The n-th working day may lie beyond the same date: the last piece is open to the end of the period.
    const open = own.map((piece, index) => (index === own.length - 1 ? { from: piece.from, to: whole.to } : piece));
    return { pieces: upToWorkingDay(open.flatMap(lastYear), workedIn(own, workdays), workdays), weight: 1 };
  }
  const before = own.flatMap(lastYear);
  return { pieces: before, weight: workedIn(own, workdays) / workedIn(before, workdays) };
}

/** The years before that begin on or after the fact's first day. */
function yearsOf(count: number, target: Target, context: ReferenceContext): DayRange[][] {
  const { firstDay } = context;
  if (firstDay === undefined) return [];
  return Array.from({ length: count }, (_, index) => moved({ kind: 'years', years: index + 1 }, target, context))
    .filter(([piece]) => piece !== undefined && piece.from >= firstDay);
}

function moved(rule: Exclude<Move, { kind: 'average' | 'workingDays' }>, target: Target, context: ReferenceContext): DayRange[] {
  if (rule.kind === 'previous' && context.span) {
    // A span of the period before: up to that period's last day, or the same day of it.
    const last = previousPieces(target, { ...context, span: undefined }).at(-1);
    return last ? [SPAN_TABLE[context.span].upTo(last.to - 1, context.calendar)] : [];
  }
  if (rule.kind === 'previous') return previousPieces(target, context);
  const pieces = context.span || context.partial === 'aligned' ? currentPieces(target, context) : target.pieces;
  return pieces.flatMap((piece) => movedPiece(rule, piece, context) ?? []);
}

function movedPiece(rule: Exclude<Move, { kind: 'average' | 'workingDays' | 'previous' }>, piece: DayRange, context: ReferenceContext): DayRange | undefined {
  switch (rule.kind) {
    case 'years': return nonEmpty({ from: sameDate(piece.from, rule.years), to: sameDate(piece.to, rule.years) });
    // 364 days are 52 weeks: weekdays stay weekdays.
    case 'weekdays': return { from: piece.from - 364 * rule.years, to: piece.to - 364 * rule.years };
    case 'span': {
      const shift = rule.range.from - context.viewFrom;
      return intersect({ from: piece.from + shift, to: piece.to + shift }, rule.range);
    }
  }
}

/**
 * The boundary on the same date `years` before. 29 February is nobody's counterpart: as a boundary it is 1 March, so that a past
 * 29 February folds into 28 February and a present one has no reference.
 */
function sameDate(boundary: Day, years: number): Day {
  const { year, month, day } = partsOf(boundary);
  return month === 2 && day === 29 ? dayOf(year - years, 3, 1) : dayOf(year - years, month, day);
}

/** The period before; ends of the period stay ends, other days keep their place (month offset and day, clipped). */
function previousPieces(target: Target, context: ReferenceContext): DayRange[] {
  const { whole, grain } = target;
  const unit = unitOf(target);
  const before = beforeOf(target, context.calendar);
  const pieces = context.partial === 'aligned' ? until(target.pieces, context.asOf + 1) : target.pieces;
  return pieces.flatMap((piece) => {
    const from = piece.from === whole.from ? before.from : samePlace(whole.from, piece.from, before.from, unit);
    const to = piece.to === whole.to ? before.to : samePlace(whole.from, piece.to - 1, before.from, unit) + 1;
    return nonEmpty({ from, to: grain ? Math.min(to, before.to) : to }) ?? [];
  });
}

function beforeOf(target: Target, calendar: Calendar): DayRange {
  const { whole, grain } = target;
  if (grain) return { from: grain.shift(whole.from, -1, calendar), to: whole.from };
  if (unitOf(target) === 'days') return { from: 2 * whole.from - whole.to, to: whole.from };
  return { from: monthStart(2 * monthNumber(whole.from) - monthNumber(whole.to)), to: whole.from };
}

function unitOf({ whole, grain }: Target): 'months' | 'days' {
  if (grain) return grain.months === undefined ? 'days' : 'months';
  return isMonthStart(whole.from) && isMonthStart(whole.to) ? 'months' : 'days';
}

function samePlace(from: Day, day: Day, to: Day, unit: 'months' | 'days'): Day {
  if (unit === 'days') return to + (day - from);
  const month = monthNumber(to) + monthNumber(day) - monthNumber(from);
  return monthStart(month) + Math.min(partsOf(day).day, lengthOfMonth(month)) - 1;
}

function until(pieces: readonly DayRange[], to: Day): DayRange[] {
  return pieces.flatMap((piece) => nonEmpty({ from: piece.from, to: Math.min(piece.to, to) }) ?? []);
}

function nonEmpty(range: DayRange): DayRange | undefined {
  return range.from < range.to ? range : undefined;
}

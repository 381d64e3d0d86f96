import { intersect, isMonthStart, monthNumber, monthStart, union, without } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import type { WorkCalendar } from '../../../shared/time/working-days';

/** An objective of one measure, for whom it is known who. */
export interface GoalRow {
  readonly range: DayRange;
  readonly value: number;
}

/** How an objective is spread inside its period. */
export interface Spread {
  readonly workdays: WorkCalendar;
  /** Weight of a month, as the year before went; undefined where that says nothing. Null: all months alike. */
  readonly season: ((month: number) => number | undefined) | null;
  /** Days that count; null: all. */
  readonly allows: ((day: Day) => boolean) | null;
  /** What a unit of the objective is worth on a day in the currency asked for, NaN where that isn't known; null: nothing is converted. */
  readonly worth: ((day: Day) => number) | null;
}

/** What an objective adds to a cell. */
export interface GoalPart<Goal extends GoalRow = GoalRow> {
  readonly goal: Goal;
  readonly amount: number;
}

/** What the parts add up to; null: there are none. */
export const sumOf = (parts: readonly GoalPart[]): number | null => (parts.length === 0 ? null : parts.reduce((sum, { amount }) => sum + amount, 0));

interface Resolved<Goal extends GoalRow> {
  /** None: there is no objective on any of the days. */
  readonly parts: readonly GoalPart<Goal>[];
  readonly covered: readonly DayRange[];
}

/**
 * What the objectives of one member say of some days: those that lie wholly inside, the longest first, so that a year's own isn't
 * added to its months'; on the days left, their part of the shortest that holds them.
 */
export function resolveGoals<Goal extends GoalRow>(rows: readonly Goal[], ranges: readonly DayRange[], spread: Spread): Resolved<Goal> {
  const within = (row: Goal) => ranges.some((range) => range.from <= row.range.from && row.range.to <= range.to);
  let rest: readonly DayRange[] = union(ranges);
  const parts: GoalPart<Goal>[] = [];
  const take = (goal: Goal, share: number, days: readonly DayRange[]): void => {
    parts.push({ goal, amount: goal.value * share });
    rest = without(rest, days);
  };
  const longestFirst = rows.toSorted((a, b) => lengthOf(b.range) - lengthOf(a.range) || a.range.from - b.range.from);
  if (!spread.allows) {
    for (const row of longestFirst) if (within(row) && holds(rest, row.range)) take(row, spread.worth ? shareOf(row.range, [row.range], spread) : 1, [row.range]);
  }
  for (const row of longestFirst.toReversed()) {
    const part = rest.flatMap((piece) => intersect(piece, row.range) ?? []);
    if (part.length > 0) take(row, shareOf(row.range, part, spread), part);
  }
  return { parts, covered: without(union(ranges), rest) };
}

/** What isn't a sum (a rate) has the objective of its own period, else of the shortest that holds it, else the mean of those inside. */
export function levelGoal<Goal extends GoalRow>(rows: readonly Goal[], ranges: readonly DayRange[], spread: Spread): GoalPart<Goal>[] {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return [];
  const [around] = rows.filter(({ range }) => range.from <= first.from && last.to <= range.to).toSorted((a, b) => lengthOf(a.range) - lengthOf(b.range));
  const valueOf = ({ range, value }: Goal) => (spread.worth ? value * shareOf(range, [range], { ...spread, allows: null, season: null }) : value);
  if (around) return [{ goal: around, amount: valueOf(around) }];
  const inside = rows.filter(({ range }) => ranges.some((piece) => piece.from <= range.from && range.to <= piece.to));
  const days = inside.reduce((sum, { range }) => sum + lengthOf(range), 0);
  return inside.map((goal) => ({ goal, amount: (valueOf(goal) * lengthOf(goal.range)) / days }));
}

const lengthOf = ({ from, to }: DayRange) => to - from;
const holds = (ranges: readonly DayRange[], { from, to }: DayRange) => ranges.some((range) => range.from <= from && to <= range.to);

/** The part of an objective that falls on some of its days: each month its share, inside a month by working days. */
function shareOf(range: DayRange, part: readonly DayRange[], spread: Spread): number {
  if (!isMonthStart(range.from) || !isMonthStart(range.to)) return shareOfDays(range, part, spread);
  const months = Array.from({ length: monthNumber(range.to) - monthNumber(range.from) }, (_, index) => monthNumber(range.from) + index);
  const weights = months.map((month) => spread.season?.(month));
  const usual = weights.every((weight) => weight !== undefined && weight >= 0) && weights.some((weight) => weight !== 0) ? weights.map((weight) => weight ?? 0) : months.map(() => 1);
  const total = usual.reduce((sum, weight) => sum + weight, 0);
  return months.reduce((share, month, index) => {
    const days = { from: monthStart(month), to: monthStart(month + 1) };
    const inside = part.flatMap((piece) => intersect(piece, days) ?? []);
    return inside.length === 0 ? share : share + ((usual[index] ?? 0) / total) * shareOfDays(days, inside, spread);
  }, 0);
}

/** By working days; by days where there are none. */
function shareOfDays(range: DayRange, part: readonly DayRange[], { workdays, allows, worth }: Spread): number {
  const all = workdays.count(range);
  const counts = (day: Day) => (all === 0 ? 1 : Number(workdays.isWorked(day)));
  let found = 0;
  for (const { from, to } of part) for (let day = from; day < to; day += 1) if (allows?.(day) ?? true) found += worth ? counts(day) * worth(day) : counts(day);
  return found / (all === 0 ? range.to - range.from : all);
}

import type { CellExpression } from '../../../shared/catalogue/computed';
import type { DimensionPath, MemberReference } from '../../../shared/catalogue/dimensions';
import type { Condition, RowValue } from '../../../shared/catalogue/measure';
import type { SpellId } from '../../../shared/catalogue/spells';
import type { ObjectId } from '../../../shared/model/objects';
import type { Calendar } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import type { AnyMeasure, FilterTest, ResolvedEntry } from '../../../shared/view/resolved-view';
import type { RawKey } from './raw-keys';
import type { Segments } from './segments';
import type { TimePlan } from './time-plan';

/** What an answer takes: plain data, no driver, no clock. `view.explain` prints it. */
export interface Plan {
  readonly asOf: Day;
  /** The view's days; null when no fact of it has a date. */
  readonly period: DayRange | null;
  /** The view named its period: undated facts stay out. */
  readonly asked: boolean;
  readonly rows: readonly PlanDimension[];
  readonly columns: readonly PlanDimension[];
  readonly time: TimePlan;
  readonly segments: Segments;
  /** Ends of the days on which stocks are told: exclusive, rising. */
  readonly cuts: readonly Day[];
  readonly scans: readonly Scan[];
  readonly entries: readonly PlanEntry[];
  readonly calendar: Calendar;
  readonly teams: 'as-was' | 'as-is' | 'as-reference';
  /** What amounts are converted to; `constant`: at the rates of the reference's days, on both sides. */
  readonly currency: { readonly to: string; readonly rates: 'monthly' | 'constant' } | null;
}

export interface PlanDimension {
  readonly id: string;
  readonly kind: 'member' | 'time';
}

/** A dimension as one fact reaches it. */
export interface Key {
  readonly dimension: string;
  readonly path: DimensionPath;
}

export interface PlanFilter extends Key {
  readonly test: FilterTest;
}

/** What one pass over a fact computes for each group. */
export type FoldedAggregate =
  /** `money`: in the row's currency. */
  | { readonly kind: 'sum'; readonly of: RowValue; readonly where: readonly Condition[]; readonly money: boolean }
  | { readonly kind: 'count'; readonly where: readonly Condition[] }
  /** `bonus_told`, `bonus_untold`: rows whose bonus can and can't be told. */
  | { readonly kind: 'byRep'; readonly what: 'presence' | 'bonus_base' | 'bonus' | 'bonus_told' | 'bonus_untold' };

export type LevelAggregate =
  | { readonly kind: 'countDistinct'; readonly of: RowValue; readonly where: readonly Condition[]; readonly money: boolean }
  | { readonly kind: 'median' | 'min' | 'max'; readonly of: RowValue; readonly where: readonly Condition[]; readonly money: boolean }
  | { readonly kind: 'opening'; readonly of: RowValue; readonly held: readonly [from: string, to: string]; readonly isLate: boolean; readonly where: readonly Condition[]; readonly money: boolean }
  | { readonly kind: 'percentile'; readonly of: RowValue; readonly fraction: number; readonly where: readonly Condition[]; readonly money: boolean };

/** One fact read along one date role: grouped once by (members, segment), everything else is folded from that. */
export interface Scan {
  readonly fact: ObjectId;
  readonly role: string;
  /** No pass over rows: worked out rep by rep. */
  readonly byRep: 'presence' | 'bonus' | null;
  /** Its rows are read once a spell; null: once. */
  readonly spells: SpellId | null;
  /** Objects without a row of any of which nothing can be told; null: the fact alone is needed. */
  readonly needs: readonly ObjectId[] | null;
  /** Dimensions of the view that the fact reaches. */
  readonly keys: readonly Key[];
  readonly filters: readonly PlanFilter[];
  /** A filter speaks of a dimension that the fact can't reach: nothing of it can be told. */
  readonly blankBy: string | null;
  /** Any of these holds for a row that counts; an empty list among them: every row. */
  readonly concerns: readonly (readonly Condition[])[];
  readonly aggregates: readonly FoldedAggregate[];
  /** Computed at each level from its own facts: what can't be folded. */
  readonly levels: readonly LevelAggregate[];
  /** Facts without a date count. */
  readonly undated: boolean;
  /** What stands at the end of a day instead of what happened in it. */
  readonly owners: 'at-date' | 'today';
  /** Only members with a fact on both sides count. */
  readonly likeForLike: MemberReference | null;
  /** What rows are grouped by beside the view's dimensions: the members that are compared, currencies, reps whose days off differ. */
  readonly beside: readonly RawKey[];
  readonly stock: { readonly enters: string; readonly leaves: string; readonly openWhere: readonly Condition[] } | null;
}

/** How a cell is made of aggregates: indexes into the scan's. */
export type Formula =
  /** `known`: where only rows of the second kind lie behind a cell, it can't be told. */
  | { readonly kind: 'folded'; readonly aggregate: number; readonly known?: { readonly told: number; readonly untold: number } }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'level'; readonly aggregate: number }
  /** The objective of a measure; `share`: the part of the period that is over, by working days. */
  | { readonly kind: 'goal'; readonly of: AnyMeasure; readonly isProrated: boolean }
  | { readonly kind: 'elapsed' }
  /** Of the reps with an objective, how many reach it; `results`: the entries that tell their results on either side, one a year of a mean. */
  | { readonly kind: 'repsAtTarget'; readonly of: AnyMeasure; readonly results: Readonly<Record<'current' | 'reference', readonly number[]>> }
  /** Worked out in every cell from other entries of the plan. */
  | { readonly kind: 'computed'; readonly parts: readonly number[]; readonly root: CellExpression };

/** No pass over a fact: the entry is told from elsewhere. */
export const NO_SCAN = -1;

export interface PlanEntry {
  readonly resolved: ResolvedEntry;
  readonly scan: number;
  readonly formula: Formula;
  /** Counts that show whether the entry has a fact in a group; null: any row of the scan is one. */
  readonly presence: readonly number[] | null;
  /** Slot of its own days, and of its reference's; indexes into `time.slots`. */
  readonly current: number;
  readonly reference: number | null;
  /** Slot of the whole days whose objective it tells; null: it tells none, or that of a span up to as-of. */
  readonly objective: number | null;
  /** Slot of the reference's days up to what faces as-of, of what is set against objectives; null: it has none. */
  readonly reached: number | null;
  /** Slots in which a fact makes a member or a period visible: running totals show no more than what they add up. */
  readonly visibleIn: readonly number[];
  /** The reference is the objective of the measure: its days are the cell's own. */
  readonly goal: boolean;
  /** Computed for sorting, or as a part of another: not a column of the answer. */
  readonly hidden: false | 'sorting' | 'part' | 'sorting-part';
}

import type { ComputedMeasure } from '../catalogue/computed';
import type { Dimension, MemberDimension, MemberReference, TimeDimension } from '../catalogue/dimensions';
import type { Measure } from '../catalogue/measure';
import type { Calendar } from '../time/calendar';
import type { Day, DayRange } from '../time/day';
import type { ComparisonRule } from '../time/references';
import type { SpanId } from '../time/spans';
import type { ComparisonSpec, MeasureEntry, Show, ViewSpec } from './view-spec';

/** A view whose every name is known: ids replaced by their rows of the catalogue. Members are checked later, against the data. */
export interface ResolvedView {
  readonly spec: ViewSpec;
  readonly asOf: Day | null;
  readonly calendar: Calendar;
  /** As asked; null: the default period, which needs the facts. */
  readonly period: DayRange | null;
  readonly rows: readonly Dimension[];
  readonly columns: readonly Dimension[];
  readonly entries: readonly ResolvedEntry[];
  readonly filters: readonly ResolvedFilter[];
  readonly choices: readonly Choice[];
  readonly sorts: readonly ResolvedSort[];
}

/** One measure of the view with everything that says which facts it takes. */
export interface ResolvedEntry {
  readonly spec: MeasureEntry;
  readonly measure: AnyMeasure;
  /** Date field that anchors it here. */
  readonly role: string;
  readonly comparison: { readonly spec: ComparisonSpec; readonly rule: EntryRule } | null;
  readonly span: SpanId | undefined;
  readonly partial: 'aligned' | 'full';
  readonly show: Show;
  /** Only members with a fact on both sides of the comparison. */
  readonly likeForLike: MemberReference | undefined;
  /** What its target is a target of. */
  readonly about: AnyMeasure;
  /** Where its days lie, seen from those of the cell: parts of computed measures look elsewhere. */
  readonly moves: readonly ComparisonRule[];
  /** Told for whole periods, also where the view ends at as-of by itself. */
  readonly natural: boolean;
  /** Days count as they are, also where a comparison multiplies them. */
  readonly isUnweighed?: boolean;
  /** What it is told with as parts of one measure: a mean takes the years in which all of them can be told. */
  readonly among?: readonly Pick<ResolvedEntry, 'measure' | 'role'>[];
}

export type AnyMeasure = Measure | ComputedMeasure;
/** A move of days, or the objective of the cell's own. */
export type EntryRule = ComparisonRule | { readonly kind: 'target' };

/** What a filter lets through. `between` is half-open, on days; null: no bound. */
export type FilterTest =
  | { readonly kind: 'in' | 'notIn'; readonly members: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'between'; readonly from: Day | null; readonly to: Day | null };

/** Restricts the facts. `path`: its place in the view, for problems with its members. */
export type ResolvedFilter =
  | { readonly path: string; readonly dimension: MemberDimension; readonly test: FilterTest }
  | { readonly path: string; readonly dimension: TimeDimension; readonly test: FilterTest };

/** Chooses which members of a dimension are shown; the rest goes into `(others)`. */
export interface Choice {
  readonly dimension: MemberDimension;
  readonly by: ResolvedEntry;
  readonly keep: { readonly kind: 'top' | 'bottom'; readonly count: number } | { readonly kind: 'between'; readonly min: number; readonly max: number };
}

export interface ResolvedSort {
  readonly dimension: string;
  readonly by: 'label' | { readonly entry: ResolvedEntry; readonly column: Readonly<Record<string, string | null>> };
  readonly descending: boolean;
}

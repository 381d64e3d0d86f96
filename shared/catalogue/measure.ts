import type { ObjectId } from '../model/objects';
import type { Day } from '../time/day';
import type { SpellId } from './spells';

/**
 * The shape of a row of the measure catalogue. A measure is an expression over aggregates of facts, so that any level is
 * computed from the facts of that level: a ratio of sums is never a mean of ratios.
 */

/** Closed list of conditions on a fact's own fields; all must hold. */
export type Condition =
  | { readonly field: string; readonly is: string | readonly string[] }
  | { readonly field: string; readonly isNot: string }
  | { readonly field: string; readonly known: true }
  /** The number of `RowValue` can be told for the row. */
  | { readonly value: RowValue; readonly known: true }
  | { readonly field: string; readonly isTrue: true }
  /** Texts without regard to case, `=` and `<>` only. Nothing is equal to what is missing, and nothing less or more. */
  | { readonly compared: Operand; readonly by: Comparator; readonly with: Operand }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | { readonly noneOf: readonly Condition[] };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** One side of a comparison; both sides are of one type. */
export type Operand =
  | { readonly number: RowValue }
  | { readonly text: string }
  | { readonly textField: string }
  | { readonly day: Day }
  /** The day on which the data ends. */
  | { readonly asOf: true }
  | { readonly dateField: string };

/** A number per fact row: a field, or a small typed expression over fields (margin as given, else amount − cost). */
export type RowValue =
  | { readonly field: string }
  /** At most six decimals. */
  | { readonly constant: number }
  | { readonly firstKnown: readonly RowValue[] }
  | { readonly minus: readonly [RowValue, RowValue] }
  | { readonly plus: readonly [RowValue, RowValue] }
  | { readonly times: readonly [RowValue, RowValue] }
  /** Counted down instead of up on the rows where the condition holds, whatever the sign it was written with (credit notes). */
  | { readonly lessWhen: Condition; readonly of: RowValue }
  | { readonly daysBetween: readonly [from: string, to: string] }
  /** Up to as-of where `to` is missing or later. */
  | { readonly daysUpTo: readonly [from: string, to: string] };

export type Aggregate =
  /** Sum over rows where the value is known. */
  | { readonly kind: 'sum'; readonly of: RowValue; readonly where?: readonly Condition[] }
  | { readonly kind: 'count'; readonly where?: readonly Condition[] }
  | { readonly kind: 'countDistinct'; readonly of: string; readonly where?: readonly Condition[] }
  | { readonly kind: 'median' | 'min' | 'max'; readonly of: RowValue; readonly where?: readonly Condition[] }
  /**
   * Sum over rows that were held as the cell's days began: since before (`held[0]`), and not left by then (`held[1]`). `isLate`: of
   * deals, only those that are still open after the cell's days and expected later.
   */
  | { readonly kind: 'opening'; readonly of: RowValue; readonly held: readonly [from: string, to: string]; readonly isLate?: true; readonly where?: readonly Condition[] }
  /** Between two rows in proportion; `fraction` from 0 to 1. */
  | { readonly kind: 'percentile'; readonly of: RowValue; readonly fraction: number; readonly where?: readonly Condition[] };

export type Expression =
  | Aggregate
  /** Blank when the denominator is 0. */
  | { readonly kind: 'ratio'; readonly numerator: Aggregate; readonly denominator: Aggregate }
  /** What a target is told of, beside what it is about (the view's `of`): see goals.ts. */
  | { readonly kind: 'goal'; readonly told: GoalTold }
  /** Worked out rep by rep and day by day, not told by rows of one fact: working days on which reps were there; what plans pay, and on what. */
  | { readonly kind: 'byRep'; readonly what: 'presence' | 'bonus_base' | 'bonus' }
  /** What stands at the end of a day: entered by then and not left (semi-additive). `enters`, `leaves`: date fields. */
  | { readonly kind: 'stock'; readonly of: Aggregate; readonly enters: string; readonly leaves: string; readonly openWhere: readonly Condition[] };

/** The objective of the period, prorated to as-of or not; the part of the period that is over; how many reps reach theirs; and what is worked out from these. */
export type GoalTold = 'target' | 'prorated' | 'elapsed' | 'reps' | 'attainment' | 'paced' | 'gap' | 'landing';

export interface LeftOut {
  /** What the note is called. */
  readonly note: 'no_margin' | 'no_probability';
  readonly where: readonly Condition[];
  readonly worth: RowValue;
}

export type Additivity = 'additive' | 'semi-additive' | 'ratio' | 'distinct';

export interface Measure {
  /** Stable; words are `measures.<id>.name` and `measures.<id>.description`. */
  readonly id: string;
  readonly family: 'results' | 'pipeline' | 'effort' | 'alerts' | 'custom';
  readonly fact: ObjectId;
  /** Date field of the fact that anchors it in time, unless the view names another. */
  readonly role: string;
  readonly unit: 'amount' | 'count' | 'number' | 'ratio' | 'days';
  readonly additivity: Additivity;
  readonly better: 'higher' | 'lower' | 'neither';
  /** Roles it suits: presets propose it to them. */
  readonly suits: readonly ('rep' | 'manager' | 'director')[];
  /** Its dates lie ahead: as-of ends nothing. */
  readonly isPlanned?: true;
  /** Objects without a row of any of which it can't be told either. */
  readonly needs?: readonly ObjectId[];
  /** The fact's rows are read once a spell. */
  readonly spells?: SpellId;
  /** Rows that it would count and can't, because one of their values isn't known: told with how much they are worth. */
  readonly leavesOut?: LeftOut;
  /** Months before its rows that it looks at: told where the data begins later. */
  readonly looksBack?: number;
  /** Its rows take a sales cycle to be decided: told where the view ends less than the median one before as-of. */
  readonly ripens?: true;
  readonly expression: Expression;
}

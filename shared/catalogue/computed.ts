import type { ComparisonRule } from '../time/references';
import type { SpanId } from '../time/spans';
import type { Measure } from './measure';

/**
 * A measure made of others. Each part is an ordinary measure told for its own days; the expression is worked out in every cell
 * from the parts of that very cell, so that totals are as right as members.
 */
export interface ComputedMeasure extends Omit<Measure, 'expression'> {
  readonly expression: { readonly kind: 'computed'; readonly parts: readonly MeasurePart[]; readonly root: CellExpression };
}

export interface MeasurePart {
  readonly measure: Measure;
  /** Date field that anchors it; null: the view's, or its own. */
  readonly role: string | null;
  /** Undefined: the view's. */
  readonly span: SpanId | undefined;
  /** Where its days lie, seen from those of the cell: moved by each in turn. */
  readonly moves: readonly ComparisonRule[];
  /** One side of a ratio: what its days are multiplied with would be the other side's, too. */
  readonly isUnweighed?: true;
}

/** Every value is a number or blank; true is 1, false is 0. */
export type CellExpression =
  | { readonly kind: 'constant'; readonly value: number }
  /** Index into the measure's parts. */
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'apply'; readonly operator: CellOperator; readonly of: readonly CellExpression[] }
  /** The same on another level of the answer: the grand total, the row above, the row of a dimension, or all members of one together (what adds up; itself where the view hasn't the dimension). */
  | { readonly kind: 'at'; readonly level: 'total' | 'parent' | { readonly dimension: string } | { readonly all: string }; readonly of: CellExpression }
  /** Of the grand total. */
  | { readonly kind: 'share'; readonly of: CellExpression }
  /** Among the rows of the same parent, the largest first. */
  | { readonly kind: 'rank'; readonly of: CellExpression };

/**
 * A blank makes blank, but: lists (`sum` to `median`) leave blanks out, `isBlank` and `ifBlank` ask for them, `and` and `or` are
 * settled by one known side, `if` takes the branch that holds. `divide` takes an alternative for a denominator of 0 or blank.
 */
export type CellOperator =
  | 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'negate' | 'absolute' | 'round'
  | 'equal' | 'differ' | 'less' | 'atMost' | 'more' | 'atLeast'
  | 'and' | 'or' | 'not' | 'if' | 'isBlank' | 'ifBlank'
  | 'sum' | 'average' | 'min' | 'max' | 'median';

import type { FunctionId } from './functions';
import type { Stretch } from './problem';

export const BINARY_OPERATORS = ['=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '^'] as const;
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** A formula as written: what the text says, names not yet looked up. Every node knows its stretch of the text. */
export type Syntax = Stretch & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `[Calls]` or `[Deals].[Amount]`. */
  | { readonly kind: 'name'; readonly path: readonly string[] }
  | { readonly kind: 'negate'; readonly of: Syntax }
  | { readonly kind: 'percent'; readonly of: Syntax }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'call'; readonly function: FunctionId; readonly arguments: readonly Syntax[] }
);

export type NameSyntax = Extract<Syntax, { kind: 'name' }>;
export type CallSyntax = Extract<Syntax, { kind: 'call' }>;

/**
 * How tightly operators bind, as in Excel: comparisons least, then sums, products, powers (from the left: 2^3^2 is 64), and
 * tightest a sign before a value (-2^2 is 4) and % after it.
 */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '=': 1, '<>': 1, '<': 1, '<=': 1, '>': 1, '>=': 1, '+': 2, '-': 2, '*': 3, '/': 3, '^': 4,
};

/** What is inside a node, in the order of the text. */
export function childrenOf(node: Syntax): readonly Syntax[] {
  switch (node.kind) {
    case 'negate': case 'percent': return [node.of];
    case 'binary': return [node.left, node.right];
    case 'call': return node.arguments;
    default: return [];
  }
}

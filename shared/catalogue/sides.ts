import type { CellExpression, ComputedMeasure } from './computed';
import type { GoalTold, Measure } from './measure';
import type { SHOW_TABLE } from './shows';

type Show = keyof typeof SHOW_TABLE;

/** The two sides of what is divided. */
export type CellPart = 'numerator' | 'denominator';

/** Set against another cell of the same answer. */
export const isShare = (show: Show): boolean => show === 'contribution' || show.startsWith('share-of-');

const DIVIDED_GOALS: ReadonlySet<GoalTold> = new Set(['attainment', 'paced', 'reps', 'landing']);

/** Whether a cell of a measure, as it is shown, can have a numerator and a denominator. */
export function hasSides({ expression }: Pick<Measure | ComputedMeasure, 'expression'>, show: Show): boolean {
  if (isShare(show) || expression.kind === 'ratio') return true;
  if (expression.kind === 'goal') return DIVIDED_GOALS.has(expression.told);
  return expression.kind === 'computed' && mayDivide(expression.root);
}

/** Whether it is one thing set against another; also where only one of its branches is. */
export function mayDivide(root: CellExpression): boolean {
  if (sidesOf(root) !== null) return true;
  if (root.kind !== 'apply') return false;
  const { operator, of } = root;
  if (operator === 'if' || operator === 'ifBlank') return of.some(mayDivide);
  // What stands for a quotient that there isn't is a branch, too.
  return operator === 'divide' && of.length > 2 && (sidesOf({ ...root, of: of.slice(0, 2) }) !== null || of.slice(2).some(mayDivide));
}

/** What an expression divides by what; null: it doesn't, or by a number. */
export function sidesOf(root: CellExpression): Readonly<Record<CellPart, CellExpression>> | null {
  if (root.kind === 'share') return { numerator: root.of, denominator: { kind: 'at', level: 'total', of: root.of } };
  const [numerator, denominator, alternative] = root.kind === 'apply' && root.operator === 'divide' ? root.of : [];
  return numerator && denominator && !alternative && denominator.kind !== 'constant' ? { numerator, denominator } : null;
}

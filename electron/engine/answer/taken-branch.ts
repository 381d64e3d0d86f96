import type { CellExpression, CellOperator } from '../../../shared/catalogue/computed';
import type { Plan, PlanEntry } from '../plan/plan';
import type { FoundCell } from './found-cell';

/** What an expression comes to in a cell of the answer; null: nothing. */
export type ValueIn = (cell: FoundCell, expression: CellExpression) => number | null;

/** Of these only some sides make the value: which, the values say. */
const CHOOSING: ReadonlySet<CellOperator> = new Set(['if', 'ifBlank', 'absolute', 'min', 'max', 'sum', 'average']);

const choosing = (expression: CellExpression): Extract<CellExpression, { kind: 'apply' }> | null =>
  (expression.kind === 'apply' && (CHOOSING.has(expression.operator) || (expression.operator === 'divide' && expression.of.length > 2)) ? expression : null);

const insideOf = (expression: CellExpression): readonly CellExpression[] => {
  if (expression.kind === 'apply') return expression.of;
  return expression.kind === 'constant' || expression.kind === 'part' ? [] : [expression.of];
};

/** Whether what a measure is made of can't be told without its values. */
export function choosesByValue(plan: Plan, { formula }: PlanEntry): boolean {
  if (formula.kind === 'repsAtTarget') return true;
  const chooses = (expression: CellExpression): boolean => choosing(expression) !== null || insideOf(expression).some(chooses);
  return formula.kind === 'computed' && (chooses(formula.root) || formula.parts.some((part) => { const inside = plan.entries[part]; return inside !== undefined && choosesByValue(plan, inside); }));
}

/** The expression that makes the value in the cell: a condition's branch, the known sides of a list, what stands behind a sign. */
export function takenBranch(cell: FoundCell, expression: CellExpression, valueIn: ValueIn): CellExpression {
  const made = choosing(expression);
  if (!made) return expression;
  const { of, operator } = made;
  const [first, second, third] = of;
  if (!first) return expression;
  const taken = (next: CellExpression | undefined) => (next ? takenBranch(cell, next, valueIn) : expression);
  const known = () => of.filter((side) => valueIn(cell, side) !== null);
  switch (operator) {
    case 'if': {
      const holds = valueIn(cell, first);
      return holds === null ? expression : taken(holds === 0 ? third : second);
    }
    case 'ifBlank': return taken(valueIn(cell, first) === null ? second : first);
    case 'absolute': return (valueIn(cell, first) ?? 0) < 0 ? { kind: 'apply', operator: 'negate', of: [first] } : taken(first);
    case 'divide': return second && valueIn(cell, second) ? { ...made, of: [first, second] } : taken(third);
    case 'min': case 'max': {
      const value = valueIn(cell, expression);
      return taken(known().find((side) => valueIn(cell, side) === value));
    }
    case 'sum': case 'average': {
      const sides = known();
      const total = sides.reduce<CellExpression | undefined>((sum, side) => (sum ? { kind: 'apply', operator: 'add', of: [sum, side] } : side), undefined);
      return total && operator === 'average' ? { kind: 'apply', operator: 'divide', of: [total, { kind: 'constant', value: sides.length }] } : taken(total);
    }
    default: return expression;
  }
}

import type { CellExpression, ComputedMeasure } from '../catalogue/computed';
import type { Measure } from '../catalogue/measure';

/** A sum of additive measures is one itself; anything else is worked out anew at each level. */
export function additivityOf({ parts, root }: ComputedMeasure['expression']): Measure['additivity'] {
  if (!isLinear(root)) return 'ratio';
  const kinds = new Set(parts.map(({ measure, span }) => (span && measure.additivity === 'additive' ? 'semi-additive' : measure.additivity)));
  if (kinds.has('ratio') || kinds.has('distinct')) return 'ratio';
  return kinds.has('semi-additive') ? 'semi-additive' : 'additive';
}

/** Sums, differences and multiples of measures, and nothing else. */
function isLinear(expression: CellExpression): boolean {
  if (expression.kind === 'part') return true;
  if (expression.kind !== 'apply') return false;
  const [first, second] = expression.of;
  switch (expression.operator) {
    case 'add': case 'subtract': case 'negate': return expression.of.every(isLinear);
    case 'multiply': return expression.of.some((side) => side.kind === 'constant') && expression.of.some(isLinear);
    case 'divide': return first !== undefined && isLinear(first) && second?.kind === 'constant' && second.value !== 0 && expression.of.length === 2;
    default: return false;
  }
}

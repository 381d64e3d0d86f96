import type { Aggregate, Condition, Measure } from '../../../shared/catalogue/measure';

/** What makes a row one of the measure's facts: its conditions, but for those that only say whether a number can be told. */
function concernsOf({ where = [] }: Aggregate): readonly Condition[] {
  return where.filter((condition) => !('value' in condition));
}

/** The conditions under which a measure concerns a row: any of these lists must hold whole. */
export function concernsOfMeasure({ expression }: Pick<Measure, 'expression'>): (readonly Condition[])[] {
  switch (expression.kind) {
    case 'ratio': return unique([concernsOf(expression.numerator), concernsOf(expression.denominator)]);
    case 'stock': case 'goal': case 'byRep': return [[]];
    default: return [concernsOf(expression)];
  }
}

/** Each list of conditions once. */
export function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

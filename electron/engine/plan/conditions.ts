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

/** Lists of which any is to hold whole: what all of them ask, and what each asks beyond it. */
export interface FactoredConditions {
  readonly common: readonly Condition[];
  /** Empty where the common ones say it all. */
  readonly anyOf: readonly (readonly Condition[])[];
}

/** The same rows with fewer looks at each: a list that another one takes in is left out, and what all ask is asked once. */
export function factored(lists: readonly (readonly Condition[])[]): FactoredConditions {
  const widest = lists.filter((list, at) => !lists.some((other, place) => place !== at && takesIn(other, list) && (place < at || !takesIn(list, other))));
  const [first = [], ...others] = widest;
  const common = first.filter((condition) => others.every((list) => holds(list, condition)));
  const anyOf = widest.map((list) => list.filter((condition) => !holds(common, condition)));
  return { common, anyOf: anyOf.some((list) => list.length === 0) ? [] : anyOf };
}

/** Whether each row of the narrow list is one of the wide list's. */
function takesIn(wide: readonly Condition[], narrow: readonly Condition[]): boolean {
  return wide.every((condition) => narrow.some((other) => implies(other, condition)));
}

function implies(one: Condition, other: Condition): boolean {
  if ('is' in one && 'is' in other && one.field === other.field) {
    const wide = [other.is].flat();
    return [one.is].flat().every((value) => wide.includes(value));
  }
  return isSame(one, other);
}

/** Whether the condition stands in the list as it is. */
export function holds(list: readonly Condition[], condition: Condition): boolean {
  return list.some((other) => isSame(other, condition));
}

const isSame = (one: Condition, other: Condition): boolean => JSON.stringify(one) === JSON.stringify(other);

import type { CellOperator } from '../../../shared/catalogue/computed';
import type { BlankReason } from '../../../shared/view/pivot-table';
import { add, compare, divide, multiply, negate, round, valueOf, whole, type Fraction } from './exact';

/** What stands in a cell: a number, or why there is none. */
export type CellValue = Fraction | { readonly blank: BlankReason };
export type Operator = (...of: readonly CellValue[]) => CellValue;

export const isBlank = (value: CellValue): value is { readonly blank: BlankReason } => 'blank' in value;
const isKnown = (value: CellValue): value is Fraction => !isBlank(value);
const truth = (holds: boolean) => whole(Number(holds));
const isTrue = ({ top }: Fraction) => top !== 0;
const nothing: CellValue = { blank: 'not-applicable' };

/** Blank where one of its sides is, for the reason of the first. */
function strict(work: (a: Fraction, b: Fraction) => CellValue): Operator {
  return (a = nothing, b = whole(0)) => {
    if (isBlank(a)) return a;
    return isBlank(b) ? b : work(a, b);
  };
}

/** Leaves blanks out; blank where nothing else is there. */
function list(work: (known: readonly [Fraction, ...Fraction[]]) => CellValue): Operator {
  return (...of) => {
    const [first, ...rest] = of.filter(isKnown);
    return first ? work([first, ...rest]) : of[0] ?? nothing;
  };
}

/** Settled by one side that has the deciding value, else blank where one is. */
const settledBy = (deciding: boolean): Operator => (...of) => {
  if (of.some((value) => !isBlank(value) && isTrue(value) === deciding)) return truth(deciding);
  return of.find(isBlank) ?? truth(!deciding);
};

const compared = (holds: (sign: number) => boolean) => strict((a, b) => truth(holds(compare(a, b))));
const total = (values: readonly Fraction[]) => values.reduce(add);
const sorted = (values: readonly Fraction[]) => values.toSorted(compare);
const finite = (value: number): CellValue => (Number.isFinite(value) ? whole(value) : nothing);

function quotient(a: Fraction, b: Fraction): CellValue {
  return b.top === 0 ? { blank: 'zero-denominator' } : divide(a, b);
}

function median(values: readonly Fraction[]): CellValue {
  const order = sorted(values);
  const middle = order.slice(Math.ceil(order.length / 2) - 1, Math.floor(order.length / 2) + 1);
  return divide(total(middle), whole(middle.length));
}

export const OPERATORS: Readonly<Record<CellOperator, Operator>> = {
  add: strict(add),
  subtract: strict((a, b) => add(a, negate(b))),
  multiply: strict(multiply),
  divide: (a = nothing, b = nothing, alternative) => {
    if (alternative !== undefined && (isBlank(b) || b.top === 0)) return isBlank(a) ? a : alternative;
    return strict(quotient)(a, b);
  },
  power: strict((a, b) => finite(valueOf(a) ** valueOf(b))),
  negate: strict(negate),
  absolute: strict((a) => (a.top < 0 ? negate(a) : a)),
  round: strict((a, digits) => round(a, digits.top)),
  equal: compared((sign) => sign === 0),
  differ: compared((sign) => sign !== 0),
  less: compared((sign) => sign < 0),
  atMost: compared((sign) => sign <= 0),
  more: compared((sign) => sign > 0),
  atLeast: compared((sign) => sign >= 0),
  and: settledBy(false),
  or: settledBy(true),
  not: strict((a) => truth(!isTrue(a))),
  if: (condition = nothing, holds = nothing, otherwise = nothing) => (isBlank(condition) ? condition : isTrue(condition) ? holds : otherwise),
  isBlank: (a = nothing) => truth(isBlank(a)),
  ifBlank: (a = nothing, otherwise = nothing) => (isBlank(a) ? otherwise : a),
  sum: list(total),
  average: list((values) => divide(total(values), whole(values.length))),
  min: list((values) => sorted(values)[0] ?? nothing),
  max: list((values) => sorted(values).at(-1) ?? nothing),
  median: list(median),
};

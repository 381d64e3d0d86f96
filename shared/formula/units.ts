import type { Measure } from '../catalogue/measure';
import type { ObjectId } from '../model/objects';

/**
 * What a number of a formula counts: powers of currency and of days, and what it is where neither is left. A `scalar` is a number
 * written into the formula: it goes with anything.
 */
export interface Unit {
  readonly currency: number;
  readonly days: number;
  readonly kind: 'scalar' | 'ratio' | 'count' | 'number';
  /** The object whose rows are counted: two counts of the same make a ratio, of different ones a number (calls per deal). */
  readonly of: ObjectId | null;
}

const plain = (kind: Unit['kind'], of: ObjectId | null = null): Unit => ({ currency: 0, days: 0, kind, of });
export const SCALAR = plain('scalar');
export const RATIO = plain('ratio');
export const NUMBER = plain('number');
export const COUNT = plain('count');
export const AMOUNT: Unit = { ...NUMBER, currency: 1 };
export const DAYS: Unit = { ...NUMBER, days: 1 };

export function unitOfMeasure({ unit, fact }: Pick<Measure, 'unit' | 'fact'>): Unit {
  switch (unit) {
    case 'amount': return AMOUNT;
    case 'days': return DAYS;
    case 'ratio': return RATIO;
    default: return plain(unit, fact);
  }
}

const hasDimension = ({ currency, days }: Unit) => currency !== 0 || days !== 0;
const isScalar = (unit: Unit) => unit.kind === 'scalar' && !hasDimension(unit);

/** The unit of values that are added, compared, or of which one is taken; null where they don't go together. */
export function commonUnit(a: Unit, b: Unit): Unit | null {
  if (isScalar(a)) return b;
  if (isScalar(b)) return a;
  if (a.currency !== b.currency || a.days !== b.days) return null;
  if (hasDimension(a)) return a;
  if (a.kind === b.kind) return plain(a.kind, a.of === b.of ? a.of : null);
  return a.kind === 'ratio' || b.kind === 'ratio' ? null : NUMBER;
}

export function productUnit(a: Unit, b: Unit): Unit {
  const [currency, days] = [a.currency + b.currency, a.days + b.days];
  const kind = a.kind === b.kind && (a.kind === 'scalar' || a.kind === 'ratio') ? a.kind : isScalar(a) && b.kind === 'ratio' ? 'ratio' : isScalar(b) && a.kind === 'ratio' ? 'ratio' : 'number';
  return currency === 0 && days === 0 ? plain(kind) : { ...NUMBER, currency, days };
}

export function quotientUnit(a: Unit, b: Unit): Unit {
  const [currency, days] = [a.currency - b.currency, a.days - b.days];
  if (currency !== 0 || days !== 0) return { ...NUMBER, currency, days };
  if (hasDimension(a)) return RATIO;
  if (isScalar(b)) return a.kind === 'count' ? NUMBER : a;
  const isShare = a.kind === b.kind && (a.kind === 'ratio' || (a.of !== null && a.of === b.of));
  return isShare ? RATIO : NUMBER;
}

/** The mean of counts is a number. */
export function meanUnit(unit: Unit): Unit {
  return !hasDimension(unit) && unit.kind === 'count' ? NUMBER : unit;
}

/** How a measure of that unit is shown; null for what has no name (currency times currency). An amount a day is an amount. */
export function measureUnit({ currency, days, kind }: Unit): Measure['unit'] | null {
  if (currency === 0 && days === 0) return kind === 'scalar' ? 'number' : kind;
  if (currency === 1 && (days === 0 || days === -1)) return 'amount';
  if (currency === 0 && days === 1) return 'days';
  return (currency === 0 && days === -1) || (currency === -1 && days === 0) ? 'number' : null;
}

/** The unit's name in messages: `formula.kinds.<name>`. */
export function unitName(unit: Unit): string {
  return isScalar(unit) ? 'number' : measureUnit(unit) ?? 'mixed';
}

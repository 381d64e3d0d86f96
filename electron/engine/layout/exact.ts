import { withoutResidue } from './same-value';
import type { Side } from './sides';

/** A number as a fraction, so that amounts stay exact until they are divided. `bottom` is above 0. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

export const fractionAt = ({ top, bottom }: Pick<Side, 'top' | 'bottom'>, at: number): Fraction => ({ top: top[at] ?? 0, bottom: bottom[at] ?? 1 });
export const valueOf = ({ top, bottom }: Fraction): number => top / bottom;
export const whole = (value: number): Fraction => ({ top: value, bottom: 1 });

const isExact = (...products: number[]) => products.every((product) => Math.abs(product) <= Number.MAX_SAFE_INTEGER);
const isWhole = ({ top, bottom }: Fraction) => Number.isInteger(top) && Number.isInteger(bottom);

/** The fraction where its terms are exact, else the nearest number. */
function made(top: number, bottom: number, otherwise: () => number): Fraction {
  if (!isExact(top, bottom) || bottom === 0) return whole(otherwise());
  return bottom < 0 ? { top: -top, bottom: -bottom } : { top, bottom };
}

export function add(a: Fraction, b: Fraction): Fraction {
  const areWhole = isWhole(a) && isWhole(b);
  const plus = (one: number, other: number) => (areWhole ? one + other : withoutResidue(one + other, Math.abs(one) + Math.abs(other)));
  if (a.bottom === b.bottom) return made(plus(a.top, b.top), a.bottom, () => plus(valueOf(a), valueOf(b)));
  const [one, other] = [a.top * b.bottom, b.top * a.bottom];
  if (!isExact(one, other) || !areWhole) return whole(plus(valueOf(a), valueOf(b)));
  return made(one + other, a.bottom * b.bottom, () => plus(valueOf(a), valueOf(b)));
}

export const negate = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom });
export const multiply = (a: Fraction, b: Fraction): Fraction => made(a.top * b.top, a.bottom * b.bottom, () => valueOf(a) * valueOf(b));
/** `b` is not 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => made(a.top * b.bottom, a.bottom * b.top, () => valueOf(a) / valueOf(b));

/** Below 0, 0 or above: as a subtraction would say, without its rounding. */
export function compare(a: Fraction, b: Fraction): number {
  const [one, other] = [a.top * b.bottom, b.top * a.bottom];
  return isExact(one, other) ? one - other : valueOf(a) - valueOf(b);
}

/** Half away from 0, as in Excel; `digits` below 0: to tens, hundreds, … */
export function round({ top, bottom }: Fraction, digits: number): Fraction {
  const scale = 10 ** Math.abs(digits);
  const shifted = digits >= 0 ? Math.abs(top * scale) / bottom : Math.abs(top) / (bottom * scale);
  const rounded = Math.sign(top) * Math.floor(shifted + 0.5);
  return digits >= 0 ? made(rounded, scale, () => rounded / scale) : whole(rounded * scale);
}

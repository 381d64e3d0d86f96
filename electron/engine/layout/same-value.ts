/** Equal but for the last digits, in which sums of the same numbers in another order may differ: those of the values, or of 1 where a sum comes to nothing. */
export function isSameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** A sum that only rounding keeps from nothing is nothing. `size`: what its terms come to whatever their signs. */
export function withoutResidue(sum: number, size: number): number {
  return Math.abs(sum) <= 1e-12 * size ? 0 : sum;
}

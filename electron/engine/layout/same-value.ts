/** Equal but for the last digits, in which sums of the same numbers in another order may differ. */
export function isSameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

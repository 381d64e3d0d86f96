/** How the amounts of a sheet are written: divided by `divisor`, with `decimals`, the unit said once in a header. */
export interface Scale {
  readonly divisor: 1 | 1_000 | 1_000_000 | 1_000_000_000;
  readonly decimals: number;
}

export const PLAIN: Scale = { divisor: 1, decimals: 0 };

function middleOf(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * The scale at which the typical figure reads in two to four digits: median above 10,000 in thousands, above 10 million in
 * millions. `values` are those of the innermost cells; blanks (NaN) and zeros have no say. One decimal is kept while the
 * typical figure has fewer than three digits, cents only where the typical amount is below 100 and not whole.
 */
export function chooseScale(values: Iterable<number>): Scale {
  const sizes: number[] = [];
  let whole = true;
  for (const value of values) {
    if (!Number.isFinite(value) || value === 0) continue;
    sizes.push(Math.abs(value));
    whole &&= Number.isInteger(value);
  }
  const middle = middleOf(sizes);
  const divisor = middle >= 1e10 ? 1_000_000_000 : middle >= 1e7 ? 1_000_000 : middle >= 1e4 ? 1_000 : 1;
  if (divisor > 1) return { divisor, decimals: middle / divisor < 100 ? 1 : 0 };
  return { divisor, decimals: whole || middle >= 1_000 ? 0 : middle >= 100 ? 1 : 2 };
}

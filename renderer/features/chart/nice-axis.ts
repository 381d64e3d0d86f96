export interface Axis {
  /** A multiple of `interval`; `max` need not be one: the lines stop below it. */
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

const MOST_GRID_LINES = 5;
/** Above the highest value, as a share of the height. */
const HEADROOM = 0.04;

/** Round steps (1, 2, 2.5 or 5 times a power of ten) under the values; from 0 unless told that the axis may float. */
export function niceAxis(values: Iterable<number>, floating = false): Axis {
  const known = [...values].filter(Number.isFinite);
  if (known.length === 0) return { min: 0, max: 1, interval: 1 };
  const least = Math.min(...known, floating ? Infinity : 0);
  const most = Math.max(...known, floating ? -Infinity : 0);
  const span = most - least || Math.abs(most) || 1;
  // Lines whose lowest point is near 0 for their height may as well start there.
  const from = least > 0 && least < span / 4 ? 0 : least;
  const top = most > 0 || floating ? most + (most - from || span) * HEADROOM : 0;
  for (const interval of steps((top - from) / MOST_GRID_LINES)) {
    const min = Math.floor(from / interval + 1e-9) * interval;
    if (Math.floor((top - min) / interval + 1e-9) < MOST_GRID_LINES) return { min: clean(min), max: clean(Math.max(top, min + interval)), interval: clean(interval) };
  }
  return { min: from, max: top, interval: span };
}

function* steps(rough: number): Generator<number> {
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const scale of [power, power * 10]) for (const step of [1, 2, 2.5, 5]) if (step * scale >= rough * 0.999) yield step * scale;
  yield power * 100;
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

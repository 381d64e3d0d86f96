/**
 * Durations as people and calendars write them, as patterns that JavaScript and DuckDB read alike, for texts in small letters:
 * "1h30", "2 heures", "45 min", "1 hr 15 mins", "01:30", "00:45:00". Their parts: hours, minutes, seconds.
 */
const figures = (unit: string) => `(?:(\\d+(?:[.,]\\d+)?)[ \u00a0\u202f]?${unit}[.]?)?`;

export const WORDED_DURATION = `^${figures('(?:h|hrs?|hours?|heures?)')} ?(?:et |and )?${figures('(?:m|mn|mins?|minutes?)?')} ?${figures('(?:s|secs?|seconds?|secondes?)')}$`;
export const CLOCK_DURATION = '^(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?$';

const PATTERNS = [WORDED_DURATION, CLOCK_DURATION].map((pattern) => new RegExp(pattern));

/** Durations of which some say their unit, or are told as by a clock. */
export function areDurations(values: readonly string[]): boolean {
  return values.every((value) => value !== '' && PATTERNS.some((pattern) => pattern.test(value.toLowerCase()))) && values.some((value) => /[^\d.,]/.test(value));
}

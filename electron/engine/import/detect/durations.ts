/**
 * Durations in words ("1h30", "2 heures", "45 min", "1 hr 15 mins"), as a pattern that JavaScript and DuckDB read alike, for texts in small
 * letters. Its parts: hours, minutes, seconds.
 */
const figures = (unit: string) => `(?:(\\d+(?:[.,]\\d+)?)[ \u00a0\u202f]?${unit}[.]?)?`;

export const WORDED_DURATION = `^${figures('(?:h|hrs?|hours?|heures?)')} ?(?:et |and )?${figures('(?:m|mn|mins?|minutes?)?')} ?${figures('(?:s|secs?|seconds?|secondes?)')}$`;
const IN_WORDS = new RegExp(WORDED_DURATION);
/** "01:30", "00:45:00". */
const BY_CLOCK = /^\d{1,3}:[0-5]\d(?::[0-5]\d)?$/;

/** Durations of which some say their unit, or are told as by a clock. */
export function areDurations(values: readonly string[]): boolean {
  return values.every((value) => value !== '' && (BY_CLOCK.test(value) || IN_WORDS.test(value.toLowerCase()))) && values.some((value) => /[^\d.,]/.test(value));
}

import { dayOf, partsOf, weekdayOf, type Day } from '../../../shared/time/day';

/** Where a demo team works: its public holidays keep its reps at home. */
export type Country = 'FR' | 'DE';

/** Easter Sunday of a Gregorian year (the anonymous computus, Meeus, Astronomical Algorithms, 1991). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Month and day of the fixed holidays, and days from Easter Sunday of the moving ones. */
const HOLIDAYS: Readonly<Record<Country, { fixed: readonly (readonly [number, number])[]; fromEaster: readonly number[] }>> = {
  FR: { fixed: [[1, 1], [5, 1], [5, 8], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25]], fromEaster: [1, 39, 50] },
  // North Rhine-Westphalia, where Köln is.
  DE: { fixed: [[1, 1], [5, 1], [10, 3], [11, 1], [12, 25], [12, 26]], fromEaster: [-2, 1, 39, 50, 60] },
};

const cache = new Map<string, ReadonlySet<Day>>();

function holidaysOf(country: Country, year: number): ReadonlySet<Day> {
  const key = `${country}${year}`;
  const known = cache.get(key);
  if (known) return known;
  const { fixed, fromEaster } = HOLIDAYS[country];
  const easter = easterOf(year);
  const days = new Set([...fixed.map(([month, day]) => dayOf(year, month, day)), ...fromEaster.map((offset) => easter + offset)]);
  cache.set(key, days);
  return days;
}

export function isWorkingDay(day: Day, country: Country): boolean {
  return weekdayOf(day) <= 5 && !holidaysOf(country, partsOf(day).year).has(day);
}

/** The day itself, or the next one that is worked. */
export function workingDayFrom(day: Day, country: Country): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, country)) candidate += 1;
  return candidate;
}

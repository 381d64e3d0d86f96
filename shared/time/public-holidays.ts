import { z } from 'zod';
import { partsOf, type Day } from './day';
import written from './public-holidays.json';

/**
 * Public holidays by country (ISO 3166 code), written down by electron/build/public-holidays.mjs from date-holidays (ISC, data
 * CC-BY-3.0). Of each country: the days of every year, then those of each year from the first one on, as `MMDD`.
 */
const { first, countries } = z.object({ first: z.int(), countries: z.record(z.string(), z.array(z.string())) }).parse(written);

/** Whether a day is a public holiday of a country; before and after the years known, only what every year has. */
export function publicHolidays(country: string): (day: Day) => boolean {
  const [always = '', ...years] = countries[country] ?? [];
  const every = new Set(always.split(' '));
  const byYear = years.map((days) => new Set(days.split(' ')));
  return (day) => {
    const { year, month, day: ofMonth } = partsOf(day);
    const key = String(month * 100 + ofMonth).padStart(4, '0');
    return every.has(key) || (byYear[year - first]?.has(key) ?? false);
  };
}

/** Countries whose public holidays are known, by ISO 3166 code. */
export const HOLIDAY_COUNTRIES: readonly string[] = Object.keys(countries).sort();

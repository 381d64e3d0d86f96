// Writes shared/time/public-holidays.json: the public holidays of every country that date-holidays knows, so that the app needs
// neither its 12 MB nor the network. Run by hand when the library brings news: node electron/build/public-holidays.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const FIRST = 2000;
const LAST = 2050;
const MS_PER_DAY = 86_400_000;

/**
 * Public holidays of a year as `MMDD`, each day of those that last longer.
 * @param {Holidays} library
 * @param {number} year
 */
function daysOf(library, year) {
  const days = new Set();
  for (const { type, date, start, end } of library.getHolidays(year)) {
    if (type !== 'public') continue;
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY));
    for (let index = 0; index < count; index += 1) {
      const text = new Date(first + index * MS_PER_DAY).toISOString().slice(0, 10);
      if (text.startsWith(`${year}-`)) days.add(text.slice(5).replace('-', ''));
    }
  }
  return days;
}

/**
 * @param {string} a
 * @param {string} b
 */
const compare = (a, b) => (a < b ? -1 : Number(a > b));
const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const countries = Object.keys(new Holidays().getCountries()).filter((code) => /^[A-Z]{2}$/.test(code)).sort(compare);
const lines = countries.map((code) => {
  const library = new Holidays(code);
  const byYear = years.map((year) => daysOf(library, year));
  const always = [...(byYear[0] ?? [])].filter((day) => byYear.every((days) => days.has(day))).sort(compare);
  const others = byYear.map((days) => [...days].filter((day) => !always.includes(day)).sort(compare).join(' '));
  return `    ${JSON.stringify(code)}: ${JSON.stringify([always.join(' '), ...others])}`;
});
const text = `{\n  "first": ${FIRST},\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`;
writeFileSync(fileURLToPath(new URL('../../shared/time/public-holidays.json', import.meta.url)), text);

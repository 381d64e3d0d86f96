import type { Calendar } from './calendar';
import { parseDay, partsOf, type DayRange } from './day';
import { linearGrain, periodOf } from './grains';
import { parsePeriod } from './named-periods';

/** The days of an objective as people name them: `2017-11`, `2017-Q4`, `Q4 2017`, `FY2017-H1`, `11/2017`, a year, or the first day of a month, which stands for the month. Undefined: no period that anyone could understand. */
export function goalPeriod(text: string, calendar: Calendar): DayRange | undefined {
  const written = text.trim().toUpperCase();
  const day = parseDay(written.slice(0, 'YYYY-MM-DD'.length));
  if (day !== undefined) return partsOf(day).day === 1 ? periodOf(linearGrain('month'), day, calendar) : { from: day, to: day + 1 };
  const [, monthFirst, yearLast] = /^(\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const [, part, number, year] = /^([QTHS])\s*(\d)[\s/-]*(\d{4})$/.exec(written) ?? [];
  const [, yearFirst, laterPart, laterNumber] = /^(\d{4})[\s/-]*([QTHS])\s*(\d)$/.exec(written) ?? [];
  const letter = (found: string) => (found === 'Q' || found === 'T' ? 'Q' : 'H');
  const key = monthFirst !== undefined && yearLast !== undefined ? `${yearLast}-${monthFirst.padStart(2, '0')}`
    : part !== undefined && number !== undefined ? `${year}-${letter(part)}${number}`
    : laterPart !== undefined && laterNumber !== undefined ? `${yearFirst}-${letter(laterPart)}${laterNumber}`
    : written;
  return parsePeriod(key, null, calendar);
}

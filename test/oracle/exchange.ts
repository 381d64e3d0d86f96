import type { MeasureEntry } from '../../shared/view/view-spec';
import { calendarDay, dayNumber, dayText, two } from './calendar';
import type { Row } from './rows';
import type { World } from './world';

/** The day of the year that rates of a day are taken from. */
export function aYearBefore(day: number, { comparison }: MeasureEntry): number {
  const years = typeof comparison === 'object' && comparison !== null && 'yearsAgo' in comparison ? comparison.yearsAgo : 1;
  const { year, month } = calendarDay(day);
  return dayNumber(`${year - years}-${two(month)}-01`);
}

/** What an amount is worth in another currency; rates are in the currency that has none. */
export function rateOf(row: Row, day: number | null, to: string, world: World): number | null {
  return rateBetween('currency' in row.of ? row.of.currency ?? REPORTING : REPORTING, to, day, world);
}

/** The currency that objectives and the terms of bonuses are told in: the one that has no rates. */
export const REPORTING = 'EUR';

export function rateBetween(currency: string, to: string, day: number | null, world: World): number | null {
  if (currency === to) return 1;
  const worth = (name: string): number | null => {
    if (name === REPORTING) return 1;
    return day === null ? null : world.rates?.find((rate) => rate.currency === name && rate.month === dayText(day).slice(0, 7))?.rate ?? null;
  };
  const [from, into] = [worth(currency), worth(to)];
  return from === null || into === null ? null : from / into;
}

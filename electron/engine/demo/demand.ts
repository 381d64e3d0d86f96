import { dayOf, daysInMonth, partsOf, type Day } from '../../../shared/time/day';
import { rememberedByDay } from './by-day';
import { isWorkingDay, type Country } from './working-days';

/** How much is bought on a day, before any rep: season of the country, steady growth, and one team's lasting break. */
export const GROWTH_PER_YEAR = 0.06;

/** A working day of the month against the year's mean one: the summer dip, the ends of quarters, the year-end peak. */
export const SEASON: Readonly<Record<Country, readonly number[]>> = {
  FR: [0.89, 0.97, 1.1, 1.01, 0.96, 1.15, 0.93, 0.5, 1.05, 1.06, 1.02, 1.72],
  DE: [0.91, 0.92, 1.1, 1.01, 0.98, 1.07, 0.91, 0.8, 1.06, 1.08, 1.06, 1.5],
};

export interface StructuralBreak {
  readonly team: number;
  readonly from: Day;
  /** Multiplies the demand from that day on. */
  readonly factor: number;
}

export interface Demand {
  /** The season alone, 1 on average; 0 on days off. */
  readonly season: (country: Country, day: Day) => number;
  /** Growth since the first day, 1 there. */
  readonly growth: (day: Day) => number;
  readonly breakOf: (team: number, day: Day) => number;
}

/** Deals are signed as the month closes, hardly between Christmas and New Year. */
function withinMonth(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  if ((month === 12 && date >= 24) || (month === 1 && date <= 2)) return 0.35;
  return date > daysInMonth(year, month) - 6 ? 1.3 : 0.95;
}

export function makeDemand(firstDay: Day, rupture: StructuralBreak): Demand {
  const seasonOf = (country: Country) =>
    rememberedByDay((day) => (isWorkingDay(day, country) ? (SEASON[country][partsOf(day).month - 1] ?? 1) * withinMonth(day) : 0));
  const seasons = { FR: seasonOf('FR'), DE: seasonOf('DE') };
  return {
    season: (country, day) => seasons[country](day),
    growth: (day) => Math.exp((Math.log(1 + GROWTH_PER_YEAR) * (day - firstDay)) / 365.25),
    breakOf: (team, day) => (team === rupture.team && day >= rupture.from ? rupture.factor : 1),
  };
}

/** First day of the month so many months after the one that holds `day`. */
export function monthStart(day: Day, months = 0): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + months, 1);
}

/** Months from the one that holds `from` to the one that holds `to`. */
export function monthsBetween(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

import { dayOf, partsOf, type Day } from '../../../shared/time/day';
import type { Country } from './working-days';

/** What the caller chooses; the same request makes the same bytes. */
export interface DemoRequest {
  readonly seed: number;
  readonly years: number;
  readonly reps: number;
  /** Rows of activities, exactly; absent: what such a company would make. */
  readonly activities?: number | undefined;
  readonly language: 'en' | 'fr';
}

/** "Today" in the demo, whatever the clock says: the last day on which anything has happened. */
export const DEMO_TODAY: Day = dayOf(2026, 10, 23);

/** First day on which results count: the start of the quarter that held today's date so many years ago, so that all periods are whole. */
export function firstDayOf(years: number): Day {
  const { year, month } = partsOf(DEMO_TODAY);
  return dayOf(year - years, month - ((month - 1) % 3), 1);
}

export interface DemoTeam {
  readonly id: string;
  readonly name: string;
  readonly country: Country;
}

export const TEAMS: readonly [DemoTeam, DemoTeam, DemoTeam, DemoTeam] = [
  { id: 'T1', name: 'Paris', country: 'FR' },
  { id: 'T2', name: 'Lyon', country: 'FR' },
  { id: 'T3', name: 'Nantes', country: 'FR' },
  { id: 'T4', name: 'Köln', country: 'DE' },
];

export interface DemoProduct {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly priceCents: number;
  /** Cost as a share of the list price. */
  readonly costShare: number;
  /** How often it is what a deal is about. */
  readonly weight: number;
  /** Multiplies the chance to win. */
  readonly appeal: number;
}

export const PRODUCTS: readonly [DemoProduct, ...DemoProduct[]] = [
  { id: 'P-100', name: 'Orion 100', family: 'Orion', priceCents: 24_900, costShare: 0.56, weight: 22, appeal: 1.08 },
  { id: 'P-300', name: 'Orion 300', family: 'Orion', priceCents: 61_500, costShare: 0.53, weight: 18, appeal: 1 },
  { id: 'P-900', name: 'Orion 900', family: 'Orion', priceCents: 189_000, costShare: 0.5, weight: 8, appeal: 0.86 },
  { id: 'P-210', name: 'Vela Start', family: 'Vela', priceCents: 38_000, costShare: 0.44, weight: 16, appeal: 1.04 },
  { id: 'P-250', name: 'Vela Pro', family: 'Vela', priceCents: 97_000, costShare: 0.41, weight: 12, appeal: 0.95 },
  { id: 'P-410', name: 'Atlas Basic', family: 'Atlas', priceCents: 15_900, costShare: 0.62, weight: 12, appeal: 1.02 },
  { id: 'P-450', name: 'Atlas Plus', family: 'Atlas', priceCents: 44_500, costShare: 0.58, weight: 7, appeal: 0.97 },
  { id: 'P-900C', name: 'Care', family: 'Care', priceCents: 12_000, costShare: 0.3, weight: 5, appeal: 1.15 },
];

import { addMonths, monthNumber, monthStart, type Calendar } from './calendar';
import type { Day, DayRange } from './day';
import { LINEAR_GRAINS, linearGrain, periodOf } from './grains';

/** A period with a name that moves with the as-of date. One row each: pickers and the command line read this list. */
export interface NamedPeriod {
  readonly id: string;
  resolve(asOf: Day, calendar: Calendar): DayRange;
}

/** Whole period of a grain, `count` before the one that holds as-of. */
const whole = (grainId: string, count: number) => (asOf: Day, calendar: Calendar): DayRange => {
  const grain = linearGrain(grainId);
  const from = grain.shift(grain.start(asOf, calendar), -count);
  return { from, to: grain.shift(from, 1) };
};

/** From the start of the period that holds as-of, up to as-of. */
const toDate = (grainId: string) => (asOf: Day, calendar: Calendar): DayRange => ({ from: periodOf(linearGrain(grainId), asOf, calendar).from, to: asOf + 1 });

/** The last complete months; as-of's own when as-of is its last day. */
const lastMonths = (count: number) => (asOf: Day): DayRange => {
  const end = monthNumber(asOf + 1);
  return { from: monthStart(end - count), to: monthStart(end) };
};

const lastDays = (count: number) => (asOf: Day): DayRange => ({ from: asOf + 1 - count, to: asOf + 1 });

const GRAIN_NAMES = ['year', 'half', 'quarter', 'month', 'week', 'fiscal-year', 'fiscal-half', 'fiscal-quarter'] as const;

export const NAMED_PERIODS: readonly NamedPeriod[] = [
  ...GRAIN_NAMES.map((grain) => ({ id: `this-${grain}`, resolve: whole(grain, 0) })),
  ...GRAIN_NAMES.map((grain) => ({ id: `last-${grain}`, resolve: whole(grain, 1) })),
  ...GRAIN_NAMES.map((grain) => ({ id: `next-${grain}`, resolve: whole(grain, -1) })),
  ...GRAIN_NAMES.map((grain) => ({ id: `${grain}-to-date`, resolve: toDate(grain) })),
  ...[3, 6, 12, 24, 36].map((count) => ({ id: `last-${count}-months`, resolve: lastMonths(count) })),
  ...[7, 30, 90].map((count) => ({ id: `last-${count}-days`, resolve: lastDays(count) })),
  { id: 'last-2-years', resolve: (asOf, calendar) => ({ from: whole('year', 1)(asOf, calendar).from, to: whole('year', 0)(asOf, calendar).to }) },
  { id: 'rolling-12', resolve: (asOf) => ({ from: addMonths(asOf, -12) + 1, to: asOf + 1 }) },
  { id: 'today', resolve: (asOf) => ({ from: asOf, to: asOf + 1 }) },
  { id: 'yesterday', resolve: (asOf) => ({ from: asOf - 1, to: asOf }) },
];

/** The days of a named or calendar period (`2017-Q3`, `FY2017-Q2`, `last-12-months`), or undefined when it is neither. */
export function parsePeriod(text: string, asOf: Day | null, calendar: Calendar): DayRange | undefined {
  for (const grain of LINEAR_GRAINS) {
    const from = grain.parse(text, calendar);
    if (from !== undefined) return { from, to: grain.shift(from, 1) };
  }
  if (asOf === null) return undefined;
  return NAMED_PERIODS.find((period) => period.id === text)?.resolve(asOf, calendar);
}

/** What a period can be called: the names, and one calendar key of each grain around as-of. For suggestions. */
export function periodNames(asOf: Day | null, calendar: Calendar): string[] {
  const names = NAMED_PERIODS.map((period) => period.id);
  if (asOf === null) return names;
  const keys = LINEAR_GRAINS.flatMap((grain) => [0, -1, -2, -3, -4].map((count) => grain.key(grain.shift(grain.start(asOf, calendar), count), calendar)));
  return [...names, ...keys];
}

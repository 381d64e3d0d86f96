import { addMonths, type Calendar } from './calendar';
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
  const from = grain.shift(grain.start(asOf, calendar), -count, calendar);
  return { from, to: grain.shift(from, 1, calendar) };
};

/** From the start of the period that holds as-of, up to as-of. */
const toDate = (grainId: string) => (asOf: Day, calendar: Calendar): DayRange => ({ from: periodOf(linearGrain(grainId), asOf, calendar).from, to: asOf + 1 });

/** The last complete periods of a grain; as-of's own when as-of is its last day. Days are complete when they are over. */
const lastOf = (grainId: string, count: number) => (asOf: Day, calendar: Calendar): DayRange => {
  const grain = linearGrain(grainId);
  const to = grain.start(asOf + 1, calendar);
  return { from: grain.shift(to, -count, calendar), to };
};

/** The periods after the one that holds as-of. */
const nextOf = (grainId: string, count: number) => (asOf: Day, calendar: Calendar): DayRange => {
  const grain = linearGrain(grainId);
  const from = grain.shift(grain.start(asOf, calendar), 1, calendar);
  return { from, to: grain.shift(from, count, calendar) };
};

const GRAIN_NAMES = [
  'year', 'half', 'quarter', 'month', 'week', 'fiscal-year', 'fiscal-half', 'fiscal-quarter', 'retail-year', 'retail-half', 'retail-quarter', 'retail-month', 'retail-week',
] as const;

export const NAMED_PERIODS: readonly NamedPeriod[] = [
  ...GRAIN_NAMES.map((grain) => ({ id: `this-${grain}`, resolve: whole(grain, 0) })),
  ...GRAIN_NAMES.map((grain) => ({ id: `last-${grain}`, resolve: whole(grain, 1) })),
  ...GRAIN_NAMES.map((grain) => ({ id: `next-${grain}`, resolve: whole(grain, -1) })),
  ...GRAIN_NAMES.map((grain) => ({ id: `${grain}-to-date`, resolve: toDate(grain) })),
  ...[3, 6, 12, 24, 36].map((count) => ({ id: `last-${count}-months`, resolve: lastOf('month', count) })),
  ...[7, 30, 90].map((count) => ({ id: `last-${count}-days`, resolve: lastOf('day', count) })),
  { id: 'last-2-years', resolve: (asOf, calendar) => ({ from: whole('year', 1)(asOf, calendar).from, to: whole('year', 0)(asOf, calendar).to }) },
  { id: 'rolling-12', resolve: (asOf) => ({ from: addMonths(asOf, -12) + 1, to: asOf + 1 }) },
  { id: 'today', resolve: (asOf) => ({ from: asOf, to: asOf + 1 }) },
  { id: 'yesterday', resolve: (asOf) => ({ from: asOf - 1, to: asOf }) },
];

/** The days of a named or calendar period (`2017-Q3`, `FY2017-Q2`, `last-12-months`), or undefined when it is neither. */
export function parsePeriod(text: string, asOf: Day | null, calendar: Calendar): DayRange | undefined {
  for (const grain of LINEAR_GRAINS) {
    const from = grain.parse(text, calendar);
    if (from !== undefined) return { from, to: grain.shift(from, 1, calendar) };
  }
  if (asOf === null) return undefined;
  const id = text.replace(/^previous-/, 'last-');
  return (NAMED_PERIODS.find((period) => period.id === id) ?? countedPeriod(id))?.resolve(asOf, calendar);
}

/** `last-5-quarters`, `next-2-weeks`: any number of any grain. */
function countedPeriod(id: string): NamedPeriod | undefined {
  const match = /^(last|next)-([1-9]\d{0,3})-((?:fiscal-|retail-)?(?:year|half|halve|quarter|month|week|day))s?$/.exec(id);
  const grain = LINEAR_GRAINS.find((candidate) => candidate.id === match?.[3]?.replace('halve', 'half'));
  if (!match || !grain) return undefined;
  return { id, resolve: (match[1] === 'last' ? lastOf : nextOf)(grain.id, Number(match[2])) };
}

/** What a period can be called: the names, and one calendar key of each grain around as-of. For suggestions. */
export function periodNames(asOf: Day | null, calendar: Calendar): string[] {
  const names = NAMED_PERIODS.map((period) => period.id);
  if (asOf === null) return names;
  const keys = LINEAR_GRAINS.flatMap((grain) => [0, -1, -2, -3, -4].map((count) => grain.key(grain.shift(grain.start(asOf, calendar), count, calendar), calendar)));
  return [...names, ...keys];
}

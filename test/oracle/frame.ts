import type { FilterSpec, ViewSpec } from '../../shared/view/view-spec';
import { calendarDay, dayNumber, dayText, two } from './calendar';
import { isCyclic, isTime, periodKey, periodOf, periodsOf, type Years } from './grains';
import { holidaysOf } from './holidays';
import { compositionOf } from './compositions';
import { beginnings, measureOf } from './measures';
import type { World } from './world';
import type { Frame } from './windows';

const NAMED_GRAINS = ['year', 'half', 'quarter', 'month', 'week', 'day', 'fiscal-year', 'fiscal-half', 'fiscal-quarter', 'fiscal-month', 'retail-year', 'retail-half', 'retail-quarter', 'retail-month', 'retail-week'];
const WORDS: Readonly<Record<string, string>> = { year: 'year', half: 'half', quarter: 'quarter', month: 'month' };

/** The days [from, to) of a period as a view writes it. */
function writtenPeriod(period: string | { readonly from: string; readonly to: string }, asOf: number, years: Years): { from: number; to: number } {
  if (typeof period === 'object') return { from: dayNumber(period.from), to: dayNumber(period.to) };
  for (const grain of NAMED_GRAINS) {
    const found = periodsOf(grain, years).find((candidate) => candidate.key === period);
    if (found) return found;
  }
  if (period === 'last-12-months') {
    const tomorrow = calendarDay(asOf + 1);
    const { year, month } = tomorrow.day === 1 ? tomorrow : calendarDay(asOf);
    return { from: dayNumber(`${year - 1}-${two(month)}-01`), to: dayNumber(`${year}-${two(month)}-01`) };
  }
  for (const [word, grain] of Object.entries(WORDS)) {
    const found = periodOf(grain, asOf, years);
    if (period === `this-${word}`) return found;
    if (period === `${word}-to-date`) return { from: found.from, to: asOf + 1 };
    if (period === `last-${word}`) return periodOf(grain, found.from - 1, years);
  }
  throw new Error(`the oracle knows no period ${period}`);
}

/** From the first dated actual fact of the view's measures to as-of; null when none has a date. */
function defaultPeriod(view: ViewSpec, world: World, asOf: number): { from: number; to: number } | null {
  let first: number | null = null;
  const ground = { world, asOf };
  for (const entry of view.measures) {
    if (typeof entry.measure !== 'string') continue;
    for (const part of compositionOf(entry.measure, ground).parts) {
      const measure = measureOf(part.measure, ground);
      // Being there is no fact that dates anything.
      if (measure.isDeaf) continue;
      for (const [, day, concerns] of beginnings(measure, entry.date, world)) {
        if (concerns && day !== null && day <= asOf && (first === null || day < first)) first = day;
      }
    }
  }
  return first === null ? null : { from: first, to: asOf + 1 };
}

/** Whether one time filter lets a day (null: no date) through. */
function passesOne(filter: FilterSpec, day: number | null, years: Years): boolean {
  if (!('dimension' in filter) || !isTime(filter.dimension)) return true;
  const key = day === null ? '(none)' : periodKey(filter.dimension, day, years);
  if ('in' in filter) return filter.in.includes(key);
  if ('notIn' in filter) return !filter.notIn.includes(key);
  if ('text' in filter) return key.toLowerCase().includes(filter.text.toLowerCase());
  if ('from' in filter || 'to' in filter) {
    return day !== null && (filter.from === undefined || dayText(day) >= filter.from) && (filter.to === undefined || dayText(day) < filter.to);
  }
  return true;
}

function isCyclicFilter(filter: FilterSpec): boolean {
  return 'dimension' in filter && isCyclic(filter.dimension);
}

/** Monday to Friday, without the public holidays of a country and the days off of the company. */
function worked({ daysOff = [] }: World, country: string | null): (day: number) => boolean {
  const off = new Set([...daysOff, ...(country === null ? [] : holidaysOf(country))]);
  return (day) => calendarDay(day).weekday <= 5 && !off.has(day);
}

function yearsOf({ calendar }: ViewSpec, { fiscalStart, retail = { pattern: '4-4-5', month: 2, weekday: 7 } }: World): Years {
  if (!calendar) return { fiscalStart, retail };
  return 'fiscalStart' in calendar ? { fiscalStart: calendar.fiscalStart, retail } : { fiscalStart, retail: { ...retail, pattern: calendar.retail } };
}

/** The time frame of a view over a world. */
export function frameOf(view: ViewSpec, world: World): Frame {
  const asOf = view.asOf === undefined ? world.asOf : dayNumber(view.asOf);
  const years = yearsOf(view, world);
  const asked = view.period ?? null;
  const period = asked === null ? defaultPeriod(view, world, asOf) : writtenPeriod(asked, asOf, years);
  return {
    from: period?.from ?? asOf, to: period?.to ?? asOf, explicit: asked !== null, asOf, years,
    isWorked: worked(world, world.country ?? null),
    isWorkedIn: new Map(Object.values(world.teamCountries ?? {}).filter((country) => country !== world.country).map((country) => [country, worked(world, country)])),
    passes: (day) => view.filters.every((filter) => (isCyclicFilter(filter) && day !== null) || passesOne(filter, day, years)),
    passesCyclic: (day) => view.filters.every((filter) => !isCyclicFilter(filter) || passesOne(filter, day, years)),
  };
}

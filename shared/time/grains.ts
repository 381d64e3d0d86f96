import { monthNumber, monthStart, type Calendar } from './calendar';
import { dayOf, formatDay, parseDay, partsOf, weekdayOf, type Day, type DayRange } from './day';
import { RETAIL_PARTS, retailPartOf, retailPartStart, retailYearOf, retailYearStart, USUAL_RETAIL, type RetailCalendar, type RetailPart } from './retail';

/** A grain whose periods follow one another: each day belongs to exactly one, periods are half-open. */
export interface LinearGrain {
  readonly kind: 'linear';
  readonly id: string;
  /** Months a period has; undefined for weeks and days. */
  readonly months: number | undefined;
  /** Of which calendar its years are. */
  readonly of: 'gregorian' | 'fiscal' | 'retail';
  /** First day of the period that holds the day. */
  start(day: Day, calendar: Calendar): Day;
  /** First day of the period `count` after (before when negative) the one that starts on `start`. */
  shift(start: Day, count: number, calendar: Calendar): Day;
  /** The member key of the period that starts on `start`: `2017-Q3`. */
  key(start: Day, calendar: Calendar): string;
  /** First day of the period of that key; undefined when the text isn't one. */
  parse(key: string, calendar: Calendar): Day | undefined;
}

/** A grain that classifies each day by itself, and comes round again. */
export interface CyclicGrain {
  readonly kind: 'cyclic';
  readonly id: string;
  /** All keys, in order; a day's class is an index into it. */
  readonly keys: readonly string[];
  classOf(day: Day): number;
}

export type Grain = LinearGrain | CyclicGrain;

const DAYS_PER_WEEK = 7;

interface MonthGrain {
  readonly id: string;
  readonly months: number;
  /** Letter and digits of the part: `Q` 1, `M` 2; the year alone when null. */
  readonly part: { readonly letter: string; readonly digits: number } | null;
  readonly fiscal?: true;
}

function monthGrain({ id, months, part, fiscal }: MonthGrain): LinearGrain {
  const offset = (calendar: Calendar) => (fiscal ? calendar.fiscalStart - 1 : 0);
  const prefix = fiscal ? 'FY' : '';
  const pattern = new RegExp(`^${prefix}(\\d{4})${part ? `-${part.letter}(\\d{${part.digits}})` : ''}$`);
  /** Year in which the named year ends, and which part of it (from 0). */
  const place = (start: Day, calendar: Calendar) => {
    const shifted = monthNumber(start) - offset(calendar);
    const year = Math.floor(shifted / 12);
    return { year: offset(calendar) > 0 ? year + 1 : year, part: (shifted - year * 12) / months };
  };
  return {
    kind: 'linear', id, months, of: fiscal ? 'fiscal' : 'gregorian',
    start: (day, calendar) => {
      const shifted = monthNumber(day) - offset(calendar);
      return monthStart(Math.floor(shifted / months) * months + offset(calendar));
    },
    shift: (start, count) => monthStart(monthNumber(start) + count * months),
    key: (start, calendar) => {
      const found = place(start, calendar);
      const year = `${prefix}${String(found.year).padStart(4, '0')}`;
      return part ? `${year}-${part.letter}${String(found.part + 1).padStart(part.digits, '0')}` : year;
    },
    parse: (key, calendar) => {
      const match = pattern.exec(key);
      if (!match) return undefined;
      const named = Number(match[1]);
      const index = part ? Number(match[2]) - 1 : 0;
      if (index < 0 || index >= 12 / months) return undefined;
      return monthStart((offset(calendar) > 0 ? named - 1 : named) * 12 + offset(calendar) + index * months);
    },
  };
}

/** Monday of the week that holds the day. */
const mondayOf = (day: Day) => day - weekdayOf(day) + 1;
/** Monday of week 1: the week that holds 4 January (ISO 8601). */
const firstMonday = (year: number) => mondayOf(dayOf(year, 1, 4));

const weeks: LinearGrain = {
  kind: 'linear', id: 'week', months: undefined, of: 'gregorian',
  start: mondayOf,
  shift: (start, count) => start + count * DAYS_PER_WEEK,
  key: (start) => {
    // A week belongs to the year of its Thursday.
    const { year } = partsOf(start + 3);
    return `${String(year).padStart(4, '0')}-W${String((start - firstMonday(year)) / DAYS_PER_WEEK + 1).padStart(2, '0')}`;
  },
  parse: (key) => {
    const match = /^(\d{4})-W(\d{2})$/.exec(key);
    if (!match) return undefined;
    const start = firstMonday(Number(match[1])) + (Number(match[2]) - 1) * DAYS_PER_WEEK;
    return weeks.key(start, { fiscalStart: 1 }) === key ? start : undefined;
  },
};

const retailOf = ({ retail = USUAL_RETAIL }: Calendar): RetailCalendar => retail;

function retailGrain(kind: RetailPart, letter: string, digits: number): LinearGrain {
  const parts = RETAIL_PARTS[kind];
  const pattern = new RegExp(`^R(\\d{4})${parts > 1 ? `-${letter}(\\d{${digits}})` : ''}$`);
  const shift = (start: Day, count: number, calendar: Calendar) => {
    const { year, part } = retailPartOf(start, kind, retailOf(calendar));
    return retailPartStart(year, part + count, kind, retailOf(calendar));
  };
  return {
    kind: 'linear', id: `retail-${kind}`, months: undefined, of: 'retail', shift,
    start: (day, calendar) => shift(day, 0, calendar),
    key: (start, calendar) => {
      const { year, part } = retailPartOf(start, kind, retailOf(calendar));
      return `R${String(year).padStart(4, '0')}${parts > 1 ? `-${letter}${String(part + 1).padStart(digits, '0')}` : ''}`;
    },
    parse: (key, calendar) => {
      const match = pattern.exec(key);
      const part = parts > 1 ? Number(match?.[2]) - 1 : 0;
      return match && part >= 0 && part < parts ? retailPartStart(Number(match[1]), part, kind, retailOf(calendar)) : undefined;
    },
  };
}

const retailWeeks: LinearGrain = {
  kind: 'linear', id: 'retail-week', months: undefined, of: 'retail',
  start: (day, calendar) => {
    const first = retailYearStart(retailYearOf(day, retailOf(calendar)), retailOf(calendar));
    return first + Math.floor((day - first) / DAYS_PER_WEEK) * DAYS_PER_WEEK;
  },
  shift: (start, count) => start + count * DAYS_PER_WEEK,
  key: (start, calendar) => {
    const year = retailYearOf(start, retailOf(calendar));
    return `R${String(year).padStart(4, '0')}-W${String(Math.floor((start - retailYearStart(year, retailOf(calendar))) / DAYS_PER_WEEK) + 1).padStart(2, '0')}`;
  },
  parse: (key, calendar) => {
    const match = /^R(\d{4})-W(\d{2})$/.exec(key);
    if (!match) return undefined;
    const start = retailYearStart(Number(match[1]), retailOf(calendar)) + (Number(match[2]) - 1) * DAYS_PER_WEEK;
    return retailWeeks.key(start, calendar) === key ? start : undefined;
  },
};

const days: LinearGrain = {
  kind: 'linear', id: 'day', months: undefined, of: 'gregorian',
  start: (start) => start,
  shift: (start, count) => start + count,
  key: formatDay,
  parse: parseDay,
};

/** Every grain whose periods follow one another, coarse to fine. */
export const LINEAR_GRAINS: readonly LinearGrain[] = [
  monthGrain({ id: 'year', months: 12, part: null }),
  monthGrain({ id: 'fiscal-year', months: 12, part: null, fiscal: true }),
  retailGrain('year', '', 0),
  monthGrain({ id: 'half', months: 6, part: { letter: 'H', digits: 1 } }),
  monthGrain({ id: 'fiscal-half', months: 6, part: { letter: 'H', digits: 1 }, fiscal: true }),
  retailGrain('half', 'H', 1),
  monthGrain({ id: 'quarter', months: 3, part: { letter: 'Q', digits: 1 } }),
  monthGrain({ id: 'fiscal-quarter', months: 3, part: { letter: 'Q', digits: 1 }, fiscal: true }),
  retailGrain('quarter', 'Q', 1),
  monthGrain({ id: 'month', months: 1, part: { letter: '', digits: 2 } }),
  monthGrain({ id: 'fiscal-month', months: 1, part: { letter: 'M', digits: 2 }, fiscal: true }),
  retailGrain('month', 'P', 2),
  weeks,
  retailWeeks,
  days,
];

const numbered = (count: number, digits: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(digits, '0'));

export const CYCLIC_GRAINS: readonly CyclicGrain[] = [
  { kind: 'cyclic', id: 'weekday', keys: numbered(7, 1), classOf: (date) => weekdayOf(date) - 1 },
  { kind: 'cyclic', id: 'month-of-year', keys: numbered(12, 2), classOf: (date) => partsOf(date).month - 1 },
];

export const GRAINS: readonly Grain[] = [...LINEAR_GRAINS, ...CYCLIC_GRAINS];

const byId = new Map(GRAINS.map((grain) => [grain.id, grain]));

export function grainOf(id: string): Grain | undefined {
  return byId.get(id);
}

/** The grain of that id among those whose periods follow one another; throws on any other (a mistake of this program). */
export function linearGrain(id: string): LinearGrain {
  const grain = byId.get(id);
  if (grain?.kind !== 'linear') throw new Error(`${id} is no linear grain`);
  return grain;
}

/** The whole period of a grain that holds a day. */
export function periodOf(grain: LinearGrain, holding: Day, calendar: Calendar): DayRange {
  const from = grain.start(holding, calendar);
  return { from, to: grain.shift(from, 1, calendar) };
}

/** The whole periods of a grain that meet a range, in order. */
export function periodsIn(grain: LinearGrain, range: DayRange, calendar: Calendar): DayRange[] {
  const periods: DayRange[] = [];
  for (let from = grain.start(range.from, calendar); from < range.to;) {
    const to = grain.shift(from, 1, calendar);
    periods.push({ from, to });
    from = to;
  }
  return periods;
}

import type { DateOrder } from './cell-format';
import { COMPACT_TIME, TIME } from './time-of-day';
import { WEEKDAY_BEFORE, WRITTEN_DATES, WRITTEN_MONTHS, WRITTEN_WEEKS } from './written-dates';

/** What the dates of a column look like. */
export type DateShape =
  | { readonly style: 'iso'; readonly offset: boolean }
  | {
    readonly style: 'ordered';
    /** Orders in which every value is a real day. */
    readonly orders: readonly DateOrder[];
    /** Whether the orders would give different days at all. */
    readonly matters: boolean;
    /** Set when years have two figures: each of the three may be one. */
    readonly shortYears?: true;
    /** Set when weekdays stand before some, or some say how far they are from UTC. */
    readonly dressed?: true;
    /** Set when some are written year first with hyphens: these have one reading, whatever the order of the others. */
    readonly mixed?: true;
  }
  /** The month in words. */
  | { readonly style: 'written' };

const ISO = new RegExp(`^\\d{4}-(\\d{1,2})-(\\d{1,2})${TIME}$`);
const YEAR_FIRST = new RegExp(`^\\d{4}[/.](\\d{1,2})[/.](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${TIME}$`);

/** The shape of a column of which every value is a date in one style; undefined when one isn't. */
export function dateShape(values: readonly string[]): DateShape | undefined {
  let offset = false;
  let iso = 0;
  let yearFirst = 0;
  let [firstMost, secondMost, thirdMost] = [0, 0, 0];
  const [yearsFirst, yearsLast] = [new Span(), new Span()];
  let matters = false;
  let shortYears = true;
  let dressed = false;
  let written = 0;
  for (const raw of values) {
    if (!/\d/.test(raw)) return undefined;
    const value = WEEKDAY.test(raw) ? raw.replace(WEEKDAY, '') : raw;
    if (value !== raw) dressed = true;
    const isoParts = ISO.exec(value);
    if (isoParts) {
      if (!isDay(isoParts[2], isoParts[1])) return undefined;
      iso += 1;
      offset ||= isoParts[3] !== undefined;
    } else if (YEAR_FIRST.test(value)) yearFirst += 1;
    else if (isWritten(raw)) written += 1;
    else {
      const [, first, second, third, zone] = YEAR_LAST.exec(value) ?? [];
      if (zone !== undefined) dressed = true;
      if (first === undefined || second === undefined || third === undefined) return undefined;
      if (third.length === 4) shortYears = false;
      firstMost = Math.max(firstMost, Number(first));
      secondMost = Math.max(secondMost, Number(second));
      thirdMost = Math.max(thirdMost, Number(third));
      yearsFirst.add(fullYear(Number(first)));
      yearsLast.add(fullYear(Number(third)));
      if (Number(first) !== Number(second)) matters = true;
    }
  }
  const dress = dressed ? ({ dressed } as const) : {};
  if (iso === values.length && !dressed) return { style: 'iso', offset };
  if (written === values.length) return { style: 'written' };
  if (yearFirst + iso === values.length) return { style: 'ordered', orders: ['ymd'], matters: false, ...dress };
  if (yearFirst + written > 0) return undefined;
  const orders: DateOrder[] = [];
  if (firstMost <= 31 && secondMost <= 12) orders.push('dmy');
  if (firstMost <= 12 && secondMost <= 31) orders.push('mdy');
  if (shortYears && secondMost <= 12 && thirdMost <= 31) {
    // The years of an export lie close together, days of the month are spread.
    if (orders.length > 0 && yearsFirst.width < yearsLast.width) orders.length = 0;
    if (orders.length === 0 || yearsFirst.width === yearsLast.width) orders.push('ymd');
  }
  return orders.length === 0 ? undefined : { style: 'ordered', orders, matters, ...(shortYears ? ({ shortYears } as const) : {}), ...(iso > 0 ? ({ mixed: true } as const) : {}), ...dress };
}

/** How far numbers lie apart. */
class Span {
  #least = Infinity;
  #most = -Infinity;

  add(value: number): void {
    this.#least = Math.min(this.#least, value);
    this.#most = Math.max(this.#most, value);
  }

  get width(): number {
    return this.#most - this.#least;
  }
}

/** Two figures are a year from 1969 to 2068, as DuckDB has it. */
function fullYear(year: number): number {
  return year > 99 ? year : year + (year < 69 ? 2000 : 1900);
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

const WRITTEN = WRITTEN_DATES.map(({ pattern, day }) => ({ pattern: new RegExp(pattern), day }));
const WEEKDAY = new RegExp(WEEKDAY_BEFORE, 'i');

/** In small letters without accents, as the patterns want it. */
const plainly = (value: string): string => value.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[\u00a0\u202f]/g, ' ').toLowerCase();

/** Whether a text is a day with its month in words. */
function isWritten(value: string): boolean {
  const plain = plainly(value);
  return WRITTEN.some(({ pattern, day }) => {
    const found = pattern.exec(plain);
    return found !== null && Number(found[day]) >= 1 && Number(found[day]) <= 31;
  });
}

const MONTHS = WRITTEN_MONTHS.map(({ pattern, month, isNamed }) => ({ pattern: new RegExp(pattern), month, isNamed }));

const WEEKS = WRITTEN_WEEKS.map(({ pattern, week }) => ({ pattern: new RegExp(pattern), week }));

/** Weeks, months, quarters or halves, each with its year, and no days. */
export function arePeriods(values: readonly string[]): boolean {
  return values.every((value) => {
    const plain = plainly(value);
    return weekOf(plain) !== undefined || MONTHS.some(({ pattern, month, isNamed }) => {
      const found = pattern.exec(plain);
      return found !== null && (isNamed || (Number(found[month]) >= 1 && Number(found[month]) <= 12));
    });
  }) && !values.every((value) => MAYBE_HALF.test(plainly(value)));
}

/** "S1" and "S2", and nothing beyond them, are half-years as well as weeks. */
const MAYBE_HALF = /s(?:em)?[.]? ?[12](?!\d)/;

function weekOf(plain: string): number | undefined {
  const numbers = WEEKS.map(({ pattern, week }) => Number(pattern.exec(plain)?.[week]));
  return numbers.find((number) => number >= 1 && number <= 53);
}

/** Whole numbers that a spreadsheet would show as days between 1954 and 2064, with the part of the day after the decimal sign. */
export function areSerialDays(values: readonly string[]): boolean {
  return values.every((value) => /^\d{5}(?:[.,]\d+)?$/.test(value) && Number(value.slice(0, 5)) >= 20_000 && Number(value.slice(0, 5)) <= 60_000);
}

const COMPACT = new RegExp(`^(?:19[5-9]\\d|20\\d\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:${COMPACT_TIME})?$`);

/** Eight figures that are all days of 1950 to 2099, year first; a time may follow (`20230131T140506Z`). */
export function areCompactDays(values: readonly string[]): boolean {
  return values.every((value) => COMPACT.test(value));
}

/** The orders of days that are written in six or eight figures and nothing else (`130125`, `13012025`); none where they are no days. */
export function packedOrders(values: readonly string[]): readonly DateOrder[] {
  if (!values.every((value) => /^\d{8}$/.test(value)) && !values.every((value) => /^\d{6}$/.test(value))) return [];
  const shape = dateShape(values.map((value) => value.replace(/^(..)(..)/, '$1/$2/')));
  return shape?.style === 'ordered' ? shape.orders : [];
}

const SECONDS_TO_2100 = 4_102_444_800;

/** Seconds, or thousandths of them, since 1970 in UTC: moments of 2001 to 2099. */
export function areMoments(values: readonly string[]): boolean {
  return values.every((value) => /^\d{10}(?:\d{3})?$/.test(value) && Number(value.slice(0, 10)) >= 1_000_000_000 && Number(value.slice(0, 10)) < SECONDS_TO_2100);
}

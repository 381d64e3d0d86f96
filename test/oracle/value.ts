import type { OracleMeasure } from './measure';
import { dayOf } from './measures';
import type { Row } from './rows';
import type { Window } from './windows';

/** A value, or null where it is blank. */
export type Value = number | null;

/** Equal but for rounding, also where amounts cancel out. */
export const isEqual = (a: number, b: number): boolean => Math.abs(a - b) < 1e-11 * Math.max(1, Math.abs(a) + Math.abs(b));

/** How a measure looks at facts: along which date (its own when undefined), in which days, and what counts as today. */
export interface Look {
  readonly role: string | undefined;
  readonly window: Window;
  readonly asOf: number;
  /** What a row's amounts are multiplied with on a day; null: no rate. Undefined: nothing is converted. */
  readonly convert?: (row: Row, day: number | null) => number | null;
}

export function inside(day: number | null, window: Window): boolean {
  return day === null ? window.undated : window.days.has(day);
}

/** A sum; nothing where only rounding keeps it from that. */
export function added(values: readonly number[]): number {
  let total = 0;
  let size = 0;
  for (const value of values) {
    total += value;
    size += Math.abs(value);
  }
  return Number.isInteger(total) || Math.abs(total) > 1e-12 * size ? total : 0;
}

function sum(rows: readonly Row[], part: (row: Row) => number | null): number {
  return added(rows.map((row) => part(row) ?? 0));
}

function median(values: number[]): Value {
  const sorted = values.sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) return null;
  const lower = sorted[half - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** A row's part, in the currency asked for where it is an amount. */
function converted(measure: OracleMeasure, part: (row: Row) => number | null, { convert, role, window, asOf }: Look): (row: Row) => number | null {
  if (!convert || !measure.money?.includes(part === measure.denominator ? 'denominator' : 'numerator')) return part;
  return (row) => {
    const amount = part(row);
    const factor = amount === null ? null : convert(row, measure.kind === 'stock' ? window.end ?? asOf : dayOf(measure, role, row));
    return amount === null || factor === null ? null : amount * factor;
  };
}

function standsIn({ kind, stands }: OracleMeasure, row: Row, { window, asOf }: Look): boolean {
  if (kind === 'eve') return window.first !== null && stands?.(row, { end: window.first - 1, isDated: true, undated: false, asOf }) === true;
  return stands?.(row, { end: window.end ?? asOf, isDated: window.end !== null, undated: window.undated, asOf }) ?? false;
}

function stock(measure: OracleMeasure, rows: readonly Row[], look: Look): Value {
  const { end, undated } = look.window;
  if (end === null && (!undated || measure.kind === 'eve')) return null;
  return sum(rows.filter((row) => standsIn(measure, row, look)), converted(measure, measure.numerator, look)) / measure.scale;
}

function isOpened({ opened }: OracleMeasure, row: Row, { window: { first, end, days } }: Look): boolean {
  return first !== null && end !== null && opened?.(row, { first, last: end, has: (day) => day !== null && days.has(day) }) === true;
}

const isStanding = ({ kind }: OracleMeasure): boolean => kind === 'stock' || kind === 'eve';

/** Whether the measure speaks of a fact in a window: what makes a member visible there. */
export function speaksOf(measure: OracleMeasure, row: Row, look: Look): boolean {
  if (!measure.concerns(row)) return false;
  if (isStanding(measure)) return standsIn(measure, row, look);
  const own = measure.day(row);
  return inside(dayOf(measure, look.role, row), look.window) && (own === null || own <= look.asOf);
}

/** Whether something lies in the windows, and nothing of which it can be told. */
function isUntold({ isTold, day }: OracleMeasure, parts: readonly Looked[]): boolean {
  if (isTold === undefined) return false;
  const here = parts.flatMap(({ rows, look }) => rows.filter((row) => inside(day(row), look.window)));
  return here.length > 0 && !here.some(isTold);
}

/** Its sum, whatever can't be told. */
function plainly(measure: OracleMeasure): OracleMeasure {
  return { ...measure, isTold: () => true };
}

/** The measure over the rows that lie in the window, one row after the other. */
export function evaluate(measure: OracleMeasure, rows: readonly Row[], look: Look): Value {
  if (isUntold(measure, [{ rows, look }])) return null;
  if (isStanding(measure)) return stock(measure, rows, look);
  if (measure.kind === 'opening') return sum(rows.filter((row) => isOpened(measure, row, look)), converted(measure, measure.numerator, look)) / measure.scale;
  const { role, window, asOf } = look;
  const here = rows.filter((row) => {
    const day = dayOf(measure, role, row);
    // By whatever date it is placed: what has its own still to come isn't a fact yet.
    const own = measure.day(row);
    return (day === null || day <= asOf) && (own === null || own <= asOf) && inside(day, window);
  });
  if (measure.kind === 'distinct') {
    const seen = new Set<string>();
    for (const row of here) {
      const identity = measure.identity?.(row) ?? null;
      if (identity !== null) seen.add(identity);
    }
    return seen.size * window.weight;
  }
  if (measure.kind === 'median') {
    const middle = median(here.flatMap((row) => converted(measure, measure.numerator, look)(row) ?? []));
    return middle === null ? null : middle / measure.scale;
  }
  const numerator = sum(here, converted(measure, measure.numerator, look));
  // Both parts of a ratio would be weighed alike.
  if (measure.denominator === undefined) return (numerator * window.weight) / measure.scale;
  const denominator = sum(here, converted(measure, measure.denominator, look));
  return denominator === 0 ? null : numerator / denominator / measure.scale;
}

interface Looked {
  readonly rows: readonly Row[];
  readonly look: Look;
}

/** The value over several windows together: teams of several countries, each by its own days. */
export function evaluateTogether(asked: OracleMeasure, parts: readonly Looked[]): Value {
  if (isUntold(asked, parts)) return null;
  const measure = plainly(asked);
  const { denominator } = measure;
  const over = (one: OracleMeasure): number => added(parts.map(({ rows, look }) => evaluate(one, rows, denominator === undefined ? look : { ...look, window: { ...look.window, weight: 1 } }) ?? 0));
  // What stands on no day isn't nothing: it can't be told.
  if (measure.kind === 'stock' && parts.every(({ rows, look }) => evaluate(measure, rows, look) === null)) return null;
  if (denominator === undefined) return over(measure);
  const below = over(belowOf(measure, denominator));
  return below === 0 ? null : over(aboveOf(measure)) / below;
}

/** The parts of a ratio as sums. */
function aboveOf({ id, fact, day, concerns, numerator, scale, money = [] }: OracleMeasure): OracleMeasure {
  return { id, fact, day, kind: 'sum', concerns, numerator, scale, money: money.filter((part) => part === 'numerator') };
}

function belowOf({ id, fact, day, concerns, money = [] }: OracleMeasure, denominator: OracleMeasure['numerator']): OracleMeasure {
  return { id, fact, day, kind: 'sum', concerns, numerator: denominator, scale: 1, money: money.includes('denominator') ? ['numerator'] : [] };
}

/** The mean over several windows with their rows; of a ratio, from the numerators and denominators of all of them. Blank without any. */
export function evaluateMean(asked: OracleMeasure, parts: readonly Looked[]): Value {
  if (isUntold(asked, parts)) return null;
  const measure = plainly(asked);
  const { denominator } = measure;
  const over = (one: OracleMeasure): Value => {
    // Both parts of a ratio would be weighed alike.
    const values = parts.flatMap(({ rows, look }) => evaluate(one, rows, denominator === undefined ? look : { ...look, window: { ...look.window, weight: 1 } }) ?? []);
    return values.length === 0 ? null : added(values) / values.length;
  };
  if (denominator === undefined) return over(measure);
  const above = over(aboveOf(measure));
  const below = over(belowOf(measure, denominator));
  return above === null || below === null || below === 0 ? null : above / below;
}

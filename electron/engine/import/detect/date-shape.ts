import type { DateOrder } from './cell-format';

/** What the dates of a column look like. */
export type DateShape =
  | { readonly style: 'iso'; readonly offset: boolean }
  | {
    readonly style: 'ordered';
    /** Orders in which every value is a real day. */
    readonly orders: readonly DateOrder[];
    /** Whether the orders would give different days at all. */
    readonly matters: boolean;
  };

const TIME = '(?:[T\\s]+\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?';
const ISO = new RegExp(`^\\d{4}-(\\d{1,2})-(\\d{1,2})${TIME}$`);
const YEAR_FIRST = new RegExp(`^\\d{4}[/.](\\d{1,2})[/.](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${TIME}$`);

/** The shape of a column of which every value is a date in one style; undefined when one isn't. */
export function dateShape(values: readonly string[]): DateShape | undefined {
  let offset = false;
  let iso = 0;
  let yearFirst = 0;
  let firstMost = 0;
  let secondMost = 0;
  let thirdMost = 0;
  let matters = false;
  let shortYears = true;
  for (const value of values) {
    const isoParts = ISO.exec(value);
    if (isoParts) {
      if (!isDay(isoParts[2], isoParts[1])) return undefined;
      iso += 1;
      offset ||= isoParts[3] !== undefined;
    } else if (YEAR_FIRST.test(value)) yearFirst += 1;
    else {
      const [, first, second, third] = YEAR_LAST.exec(value) ?? [];
      if (first === undefined || second === undefined || third === undefined) return undefined;
      if (third.length === 4) shortYears = false;
      firstMost = Math.max(firstMost, Number(first));
      secondMost = Math.max(secondMost, Number(second));
      thirdMost = Math.max(thirdMost, Number(third));
      if (Number(first) !== Number(second)) matters = true;
    }
  }
  if (iso === values.length) return { style: 'iso', offset };
  if (yearFirst === values.length) return { style: 'ordered', orders: ['ymd'], matters: false };
  if (iso + yearFirst > 0) return undefined;
  const orders: DateOrder[] = [];
  if (firstMost <= 31 && secondMost <= 12) orders.push('dmy');
  if (firstMost <= 12 && secondMost <= 31) orders.push('mdy');
  if (shortYears && secondMost <= 12 && thirdMost <= 31 && orders.length === 0) orders.push('ymd');
  return orders.length === 0 ? undefined : { style: 'ordered', orders, matters };
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** Whole numbers that a spreadsheet would show as days between 1954 and 2064. */
export function areSerialDays(values: readonly string[]): boolean {
  return values.every((value) => /^\d{5}(?:\.\d+)?$/.test(value) && Number(value) >= 20_000 && Number(value) <= 60_000);
}

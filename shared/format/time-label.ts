import type { Translate } from '../text/translate';
import { parseDay, partsOf } from '../time/day';
import { formatDate, monthName, weekdayName } from './dates';

/**
 * Words for the keys of time members (`2017-Q3`, `FY2017-H1`, `2017-W46`, `2017-11`, `2017-11-03`). `short` leaves the year
 * out, for headers that stand under or beside it. Undefined: not a time key.
 */
export interface TimeLabelOptions {
  readonly short?: boolean;
}

/** Dimensions whose members are bare numbers: the same key means another thing in each. */
function cyclicLabel(dimension: string, key: string, translate: Translate): string | undefined {
  if (dimension === 'weekday') return weekdayName(Number(key), translate.language) || undefined;
  if (dimension === 'month-of-year') return monthName(Number(key), translate.language, 'long') || undefined;
  return undefined;
}

function yearWords(fiscal: boolean, year: string, translate: Translate): string {
  return fiscal ? translate('workbook.time.fiscal', { year }) : year;
}

export function timeLabel(dimension: string, key: string, translate: Translate, options: TimeLabelOptions = {}): string | undefined {
  const cyclic = cyclicLabel(dimension, key, translate);
  if (cyclic !== undefined) return cyclic;
  const part = /^(FY|R)?(\d{4})(?:-([HQWP]?)(\d{1,2}))?$/.exec(key);
  if (!part) return parseDay(key) === undefined ? undefined : dayLabel(key, translate, options);
  const [, prefix, year = '', letter, number] = part;
  const fullYear = yearWords(prefix === 'FY', year, translate);
  if (number === undefined) return fullYear;
  const name = unitLabel(letter ?? '', Number(number), translate, options);
  return options.short === true ? name : `${name} ${fullYear}`;
}

function unitLabel(letter: string, number: number, translate: Translate, options: TimeLabelOptions): string {
  if (letter === 'H') return translate('workbook.time.half', { number });
  if (letter === 'Q') return translate('workbook.time.quarter', { number });
  if (letter === 'W') return translate('workbook.time.week', { number });
  if (letter === 'P') return translate('workbook.time.period', { number });
  return monthName(number, translate.language, options.short === true ? 'long' : 'short');
}

function dayLabel(key: string, translate: Translate, options: TimeLabelOptions): string {
  const { month, day } = partsOf(parseDay(key) ?? 0);
  return options.short === true ? `${day} ${monthName(month, translate.language)}` : formatDate(key, translate.language);
}

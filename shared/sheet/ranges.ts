import { formatDateRange, yearOf } from '../format/dates';
import type { Translate } from '../text/translate';
import { parseDay, partsOf } from '../time/day';
import type { DateRange, PivotMeasure, PivotTable, RangePair } from '../view/pivot-table';

/** Which days a cell covers, and which days it is held against, in words. Every comparison prints its dates. */

/** The pair behind a cell of that measure; undefined when the facts have no dates. */
export function pairAt(measure: PivotMeasure, row: number, column: number): RangePair | undefined {
  const { axis, pairs } = measure.ranges;
  return pairs[axis === 'rows' ? row : axis === 'columns' ? column : 0];
}

/** The richest pair at a column (or row) node: one with a reference, when any measure has one. */
export function pairOfNode(table: PivotTable, axis: 'rows' | 'columns', node: number): RangePair | undefined {
  let found: RangePair | undefined;
  for (const measure of table.measures) {
    if (measure.ranges.axis !== axis && measure.ranges.axis !== 'none') continue;
    const pair = measure.ranges.pairs[measure.ranges.axis === 'none' ? 0 : node];
    if (pair === undefined) continue;
    if (pair.references.length > 0) return pair;
    found ??= pair;
  }
  return found;
}

/** The same days of another year, whatever the year. */
export function isSameDays(a: DateRange, b: DateRange): boolean {
  if (a.from.slice(5) === b.from.slice(5) && a.to.slice(5) === b.to.slice(5)) return true;
  const leap = (iso: string) => iso.slice(5).replace('03-01', '02-29');
  return a.from.slice(5) === b.from.slice(5) && leap(a.to) === leap(b.to);
}

/** The dates under a group's name: `1 Jan – 31 Mar`, `1 Oct – 13 Nov, both years`, `1 – 30 Sep / 1 – 31 Aug`. */
export function rangeText(pair: RangePair | undefined, translate: Translate, options: { readonly year: boolean }): string {
  if (!pair?.current) return '';
  const { language } = translate;
  const own = formatDateRange(pair.current, language, options);
  const [reference] = pair.references;
  if (reference === undefined) return own;
  if (pair.references.length > 1) return translate('workbook.ranges.mean', { dates: own, count: pair.references.length });
  if (!isSameDays(pair.current, reference)) {
    return translate('workbook.ranges.against', { dates: formatDateRange(pair.current, language, { year: true }), reference: formatDateRange(reference, language, { year: true }) });
  }
  if (yearOf(pair.current) === undefined) return translate('workbook.ranges.against', { dates: own, reference: formatDateRange(reference, language) });
  return pair.partial ? translate('workbook.ranges.bothYears', { dates: own }) : own;
}

/** What the total over time is called: a year to date, a year, or just the total. */
export function periodName(pair: RangePair | undefined, translate: Translate): string | undefined {
  if (!pair?.current) return undefined;
  const from = parseDay(pair.current.from);
  const to = parseDay(pair.current.to);
  if (from === undefined || to === undefined) return undefined;
  const start = partsOf(from);
  const end = partsOf(to);
  if (start.month !== 1 || start.day !== 1 || yearOf(pair.current) === undefined) return undefined;
  if (end.month === 1 && end.day === 1) return translate('workbook.time.wholeYear', { year: start.year });
  return pair.partial ? translate('workbook.time.yearToDate') : undefined;
}

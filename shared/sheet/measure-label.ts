import { yearOf } from '../format/dates';
import { scaledUnit } from '../format/money';
import { PLAIN } from '../format/scale';
import type { Translate } from '../text/translate';
import type { PivotMeasure, PivotTable, RangePair } from '../view/pivot-table';
import type { ComparisonSpec } from '../view/view-spec';
import type { SheetFormats } from './formats';
import { measureName } from './measure-ref';
import { baseKey, hasOneBase, roleOf } from './measure-role';

/** What the reference is called: "last year", "target", "mean of 3 years". */
export function comparisonName(comparison: ComparisonSpec, translate: Translate): string {
  if (typeof comparison === 'string') return translate(`workbook.comparisons.${comparison}`);
  if ('yearsAgo' in comparison) return comparison.yearsAgo === 1 ? translate('workbook.comparisons.last-year') : translate('workbook.comparisons.yearsAgo', { count: comparison.yearsAgo });
  if ('averageOfYears' in comparison) return translate('workbook.comparisons.averageOfYears', { count: comparison.averageOfYears });
  return translate('workbook.comparisons.chosen');
}

/** The years that stand for value and reference in a column ("2026", "2025"), when each lies in one and they differ. */
export function yearsOf(pair: RangePair | undefined): { readonly current: number; readonly reference: number } | undefined {
  const [reference] = pair?.references ?? [];
  if (!pair?.current || reference === undefined || pair.references.length > 1) return undefined;
  const current = yearOf(pair.current);
  const before = yearOf(reference);
  return current === undefined || before === undefined || current === before ? undefined : { current, reference: before };
}

/** Whether years can stand in every header: a quarter against the one before has one in January only, and would read as chance. */
function yearsSpeak(table: PivotTable): boolean {
  const pairs = table.measures.flatMap((measure) => measure.ranges.pairs).filter(({ references }) => references.length > 0);
  return pairs.every((pair) => yearsOf(pair) !== undefined);
}

/** Whether the table asks for the same measure against more than one reference, so that each change must name its own. */
function hasSeveralComparisons(table: PivotTable, measure: PivotMeasure): boolean {
  const comparisons = table.measures.filter((other) => baseKey(other) === baseKey(measure) && other.comparison !== null).map((other) => JSON.stringify(other.comparison));
  return new Set(comparisons).size > 1;
}

function changeLabel(table: PivotTable, measure: PivotMeasure, translate: Translate): string {
  const others = table.measures.filter((other) => baseKey(other) === baseKey(measure) && roleOf(other) === 'change');
  const shows = new Set(others.map((other) => other.show));
  const word = measure.show === 'percent' || measure.show === 'difference'
    ? translate(measure.show === 'percent' && shows.has('difference') ? 'workbook.shows.percent' : 'workbook.shows.change')
    : translate(`workbook.shows.${measure.show}`);
  const unit = measure.unit === 'points' ? `, ${translate('workbook.units.pointsShort')}` : '';
  if (measure.comparison === null || !hasSeveralComparisons(table, measure)) return `${word}${unit}`;
  return translate('workbook.measure.changeAgainst', { change: word, reference: comparisonName(measure.comparison, translate) }) + unit;
}

/** The measure with what it is restricted to: "Revenue won, year to date". */
export function qualifiedName(measure: PivotMeasure, translate: Translate): string {
  const name = measureName(measure.measure, translate);
  const more = [
    ...(measure.span === undefined ? [] : [translate(`workbook.spans.${measure.span}`)]),
    ...(measure.likeForLike === undefined ? [] : [translate('workbook.measure.likeForLike')]),
  ];
  return more.length === 0 ? name : `${name}, ${more.join(', ')}`;
}

/** A column's header under its group: "2026", "2025", "change" of one measure; "Revenue won, €k", "last year" of several. */
export function measureLabel(table: PivotTable, index: number, context: { readonly translate: Translate; readonly formats: SheetFormats; readonly pair: RangePair | undefined }): string {
  const { translate, formats, pair } = context;
  const measure = table.measures[index];
  if (measure === undefined) return '';
  const role = roleOf(measure);
  const kept = measure.likeForLike === undefined ? '' : `, ${translate('workbook.measure.likeForLike')}`;
  if (role === 'change') return `${changeLabel(table, measure, translate)}${kept}`;
  const years = measure.show === 'value' && yearsSpeak(table) ? yearsOf(pair) : undefined;
  if (role === 'reference' && measure.comparison !== null) {
    const reference = years !== undefined && !hasSeveralComparisons(table, measure) ? String(years.reference) : comparisonName(measure.comparison, translate);
    return `${measure.show === 'value' ? reference : `${translate(`workbook.shows.${measure.show}`)}, ${reference}`}${kept}`;
  }
  if (measure.show !== 'value') return translate(`workbook.shows.${measure.show}`);
  if (hasOneBase(table) && years !== undefined) return String(years.current);
  const name = qualifiedName(measure, translate);
  const unit = measure.unit === 'amount' ? scaledUnit((formats.scales[index] ?? PLAIN).divisor, formats.currency, translate.language) : measure.unit === 'days' ? translate('workbook.units.daysShort') : '';
  return hasOneBase(table) || unit === '' ? name : `${name}, ${unit}`;
}

/** The corner's second line when the sheet has one measure: "Revenue won, € thousand". */
export function cornerLabel(table: PivotTable, formats: SheetFormats, translate: Translate): string {
  const [measure] = table.measures;
  if (measure === undefined || !hasOneBase(table)) return '';
  const name = qualifiedName(measure, translate);
  if (measure.unit !== 'amount') return name;
  const divisor = (formats.scales[0] ?? PLAIN).divisor;
  const sign = scaledUnit(1, formats.currency, translate.language);
  const unit = divisor === 1 ? sign : translate(`workbook.scale.${divisor}`, { sign }).trim();
  return unit === '' ? name : `${name}, ${unit}`;
}

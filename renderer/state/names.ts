import { formatDateRange } from '../../shared/format/dates';
import { comparisonName } from '../../shared/sheet/measure-label';
import type { Translate } from '../../shared/text/translate';
import type { ComparisonSpec, MeasureEntry } from '../../shared/view/view-spec';

/** A comparison as the picker says it: "Same dates last year", "Mean of 3 years", its own dates. */
export function comparisonLabel(comparison: ComparisonSpec | null, translate: Translate): string {
  if (comparison === null) return translate('fields.comparison.none');
  if (typeof comparison === 'string') return translate.maybe(`comparisons.${comparison}.name`) ?? comparisonName(comparison, translate);
  if ('yearsAgo' in comparison) return translate('fields.comparison.yearsAgo', { count: comparison.yearsAgo });
  if ('averageOfYears' in comparison) return translate('fields.comparison.averageOfYears', { count: comparison.averageOfYears });
  return formatDateRange(comparison, translate.language);
}

/** How an entry differs from the bare measure, as its chip says it: "last year", "change %", "year to date". */
export function entryDetail(entry: MeasureEntry, translate: Translate): string {
  const show = entry.show ?? 'value';
  const reference = show === 'value' && entry.comparison ? [comparisonName(entry.comparison, translate)] : [];
  return [
    ...(entry.span === undefined ? [] : [translate(`workbook.spans.${entry.span}`)]),
    ...(show === 'value' ? reference : [translate(`workbook.shows.${show}`)]),
    ...(entry.likeForLike === undefined ? [] : [translate('workbook.measure.likeForLike')]),
  ].join(', ');
}

import { comparisonName, qualifiedName } from './measure-label';
import type { Translate } from '../text/translate';
import type { PivotMeasure } from '../view/pivot-table';

/** A measure entry in full, whatever stands beside it: "Revenue won, last year, change %". */
export function entryLabel(measure: PivotMeasure, translate: Translate): string {
  const parts = [qualifiedName(measure, translate)];
  if (measure.comparison !== null) parts.push(comparisonName(measure.comparison, translate));
  if (measure.show !== 'value') parts.push(translate(`workbook.shows.${measure.show}`));
  return parts.join(', ');
}

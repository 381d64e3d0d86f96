import type { Translate } from '../text/translate';
import { FREE_AGGREGATES, type MeasureRef } from '../view/view-spec';

/** One text a measure reference: what groups the entries of a view that speak of the same measure. */
export function refKey(ref: MeasureRef): string {
  return typeof ref === 'string' ? ref : JSON.stringify(ref);
}

/** The measure's name: the catalogue's, a formula's own, or "Sum of net amount". */
export function measureName(ref: MeasureRef, translate: Translate): string {
  if (typeof ref === 'string') return translate.maybe(`measures.${ref}.name`) ?? ref.replace(/^custom:/, '');
  for (const aggregate of FREE_AGGREGATES) {
    const field = Object.entries(ref).find(([name]) => name === aggregate)?.[1];
    if (field !== undefined) return translate(`workbook.aggregates.${aggregate}`, { field: fieldName(field, translate) });
  }
  return refKey(ref);
}

/** What the measure is, in a sentence; undefined when no catalogue says. */
export function measureDefinition(ref: MeasureRef, translate: Translate): string | undefined {
  return typeof ref === 'string' ? translate.maybe(`measures.${ref}.description`) : undefined;
}

function fieldName(field: string, translate: Translate): string {
  const dot = field.indexOf('.');
  // A whole object: its rows are counted.
  if (dot < 0) return translate.maybe(`model.objects.${field}`) ?? field.replace(/^custom:/, '');
  const [object, id] = [field.slice(0, dot), field.slice(dot + 1)];
  return translate.maybe(`model.fields.${id}`) ?? translate.maybe(`model.${object}.${id}`) ?? id.replace(/^custom:/, '').replaceAll('_', ' ');
}

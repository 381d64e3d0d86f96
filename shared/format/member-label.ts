import { NONE, OTHERS } from '../model/member-names';
import type { Translate } from '../text/translate';
import { timeLabel, type TimeLabelOptions } from './time-label';

/** The heading of a dimension: the catalogue's word, or a kept column's own name. */
export function dimensionLabel(dimension: string, translate: Translate): string {
  const known = translate.maybe(`dimensions.${dimension}.name`) ?? translate.maybe(`dimensions.${dimension}`);
  return known ?? dimension.replace(/^custom:(?:[a-z_]+\.(?=.))?/, '');
}

/** Dimensions whose members Vigie names itself: statuses and kinds. */
const NAMED_HERE: ReadonlySet<string> = new Set(['status', 'deal-type', 'invoice-kind', 'activity-kind']);

/** The word for a status or kind that Vigie gives a meaning to; any other value is the export's own. */
export function closedValue(value: string, translate: Translate): string {
  return (/^[a-z]+$/.test(value) ? translate.maybe(`workbook.members.values.${value}`) : undefined) ?? value;
}

/** What people read for a member: times and statuses in words, `(none)` as "(no owner)", "(no date)", anything else as it is. */
export function memberLabel(dimension: { readonly id: string; readonly kind: 'member' | 'time' }, key: string, translate: Translate, options: TimeLabelOptions = {}): string {
  if (key === NONE) return noneLabel(dimension, translate);
  if (key === OTHERS) return translate('workbook.members.others');
  if (dimension.kind === 'time') return timeLabel(dimension.id, key, translate, options) ?? key;
  return NAMED_HERE.has(dimension.id) ? closedValue(key, translate) : key;
}

function noneLabel(dimension: { readonly id: string; readonly kind: 'member' | 'time' }, translate: Translate): string {
  if (dimension.kind === 'time') return translate('workbook.members.none.date');
  return translate.maybe(`workbook.members.none.${dimension.id.replace(/-\d+$/, '')}`) ?? translate('workbook.members.none.other');
}

/** The row or column over all members of a dimension: "All teams". */
export function totalLabel(dimension: { readonly id: string; readonly kind: 'member' | 'time' } | undefined, translate: Translate): string {
  if (dimension === undefined || dimension.kind === 'time') return translate('workbook.members.total');
  return translate.maybe(`workbook.members.all.${dimension.id.replace(/-\d+$/, '')}`) ?? translate('workbook.members.total');
}

import type { RowValue } from '../../../shared/catalogue/measure';
import { fieldOf, type ObjectId } from '../../../shared/model/objects';

/** Whether a row's number is an amount in the row's currency: of the model's own amounts; kept columns may be anything. */
export function isMoney(value: RowValue, fact: ObjectId): boolean {
  if ('field' in value) return fieldOf(fact, value.field)?.type === 'amount';
  if ('constant' in value || 'daysBetween' in value || 'daysUpTo' in value) return false;
  if ('lessWhen' in value) return isMoney(value.of, fact);
  const parts: readonly RowValue[] = 'firstKnown' in value ? value.firstKnown : 'minus' in value ? value.minus : 'plus' in value ? value.plus : value.times;
  return parts.some((part) => isMoney(part, fact));
}

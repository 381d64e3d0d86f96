import type { FieldType } from '../../../shared/model/objects';
import type { CellFormat, DateOrder, DecimalStyle } from './detect/cell-format';
import type { ColumnShape } from './detect/column-shape';
import type { DateShape } from './detect/date-shape';
import { isYearFirst } from './detect/settle-styles';
import { plainWords } from './recognise/plain-words';

// Numbers that nobody sums: they name something.
const NAMING = new Set(['id', 'code', 'zip', 'postal', 'postcode', 'postale', 'phone', 'telephone', 'tel', 'fax', 'siret', 'siren', 'number', 'no', 'n', 'numero', 'ref', 'reference', 'extension', 'key', 'year', 'annee']);
// 0 and 1 under such a header are no and yes.
const QUESTIONS = new Set(['is', 'has', 'est', 'active', 'actif']);

/** Type of a column that the model doesn't know: the narrowest that holds every sampled value. */
export function customType(header: string, shape: ColumnShape | undefined, decimal: DecimalStyle | null): FieldType {
  if (!shape || shape.filled === 0) return 'text';
  if (shape.boolean) return 'boolean';
  if (shape.date) return 'date';
  const { number } = shape;
  const words = plainWords(header).split(' ');
  if (QUESTIONS.has(words[0] ?? '') && [...shape.values].every((value) => value === '0' || value === '1')) return 'boolean';
  const names = words.some((word, index) => NAMING.has(word) && words[index + 1] !== 'of');
  if (!number || names || number.looksLikeCode || !(decimal === 'comma' ? number.comma : number.point)) return 'text';
  // Decimals are kept exact; whole numbers are exact anyway.
  return number.scale > 0 ? 'amount' : 'number';
}

/** The file's order, unless the column's years of four figures say another. */
function orderOf(date: Extract<DateShape, { style: 'ordered' }>, order: DateOrder | null): DateOrder {
  const [first = 'dmy'] = date.orders;
  if (isYearFirst(date)) return 'ymd';
  return order === null || (order === 'ymd' && !date.orders.includes(order)) ? first : order;
}

/** How the texts of a column of that type become values. */
export function formatOf(type: FieldType, shape: ColumnShape | undefined, decimal: DecimalStyle | null, order: DateOrder | null): CellFormat {
  if (type === 'text') return { kind: 'text' };
  if (type === 'boolean') return { kind: 'boolean' };
  if (type === 'date') {
    const date = shape?.mostlyDate;
    if (date?.style === 'ordered') return { kind: 'date', style: 'ordered', order: orderOf(date, order), dressed: date.dressed ?? false, ...(date.mixed ? { mixed: true } : {}) };
    if (date?.style === 'written') return { kind: 'date', style: 'written' };
    if (!date && shape?.compactDays) return { kind: 'date', style: 'compact' };
    if (!date && shape?.moments) return { kind: 'date', style: 'moment' };
    if (!date && shape?.periods) return { kind: 'date', style: 'period' };
    const packed = date ? undefined : shape?.packedOrders.find((one, _, { length }) => length === 1 || one === order);
    if (packed !== undefined) return { kind: 'date', style: 'packed', order: packed };
    if (!date && shape?.serialDays) return { kind: 'date', style: 'serial' };
    return { kind: 'date', style: 'iso', offset: date?.offset ?? false };
  }
  const scaled = type === 'amount' ? shape?.scaledNumber : undefined;
  const number = scaled ?? shape?.mostlyNumber;
  // A column all of whose values contradict the file's decimal sign has one of its own.
  const own = number && number.comma !== number.point ? (number.comma ? 'comma' : 'point') : (decimal ?? 'point');
  return { kind: 'number', decimal: own, dressed: scaled !== undefined || (number?.dressed ?? false), ...(scaled ? { scaled: true } : {}) };
}

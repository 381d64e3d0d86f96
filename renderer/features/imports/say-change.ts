import { formatDate } from '../../../shared/format/dates';
import { formatExact } from '../../../shared/format/number';
import { formatMoneyFull } from '../../../shared/format/money';
import type { ImportChanges } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';

type Change = ImportChanges['rows'][number]['changes'][number];

export function sayChangedField({ field, custom }: Pick<Change, 'field' | 'custom'>, words: Translate): string {
  return custom ? field : (words.maybe(`model.fields.${field}`) ?? field.replaceAll('_', ' '));
}

/** A value as it was or is, in the language's own forms. */
export function sayChangedValue(value: string | null, type: Change['type'], words: Translate): string {
  if (value === null || value === '') return words('data.changes.empty');
  if (type === 'date') return formatDate(value, words.language);
  const figure = Number(value);
  if (type === 'amount' && Number.isFinite(figure)) return formatMoneyFull(figure, { language: words.language, currency: null });
  if (type === 'number' && Number.isFinite(figure)) return formatExact(figure, words.language);
  if (type === 'boolean') return words(value === 'true' ? 'rows.yes' : 'rows.no');
  return value;
}

import { formatDate } from '../../../shared/format/dates';
import { closedValue } from '../../../shared/format/member-label';
import { formatMoneyFull } from '../../../shared/format/money';
import { formatExact, formatNumber } from '../../../shared/format/number';
import type { CopyCell } from '../../../shared/sheet/copy-cells';
import type { Translate } from '../../../shared/text/translate';
import type { RowsTable } from '../../../shared/view/rows-table';

export type Cell = RowsTable['rows'][number][number];
export type RowsColumn = RowsTable['columns'][number];

/** What Vigie adds before the fact's own fields. */
const ADDED: ReadonlySet<string> = new Set(['file', 'line', 'date', 'part', 'slot', 'contribution']);

/** A column's heading: a word for the model's fields, a kept column's own header. */
export function columnTitle(column: RowsColumn, translate: Translate): string {
  if (ADDED.has(column.id)) return translate.maybe(`rows.columns.${column.id}`) ?? column.id;
  return translate.maybe(`model.fields.${column.id}`) ?? column.id.replace(/^custom:/, '').replaceAll('_', ' ');
}

const CLOSED: Readonly<Record<string, 'rows.numerator' | 'rows.denominator' | 'rows.current' | 'rows.reference'>> = {
  numerator: 'rows.numerator', denominator: 'rows.denominator', current: 'rows.current', reference: 'rows.reference',
};

/** Fields whose values are Vigie's own words. */
const CLOSED_FIELDS: ReadonlySet<string> = new Set(['status', 'kind', 'type']);

export function cellWords(column: RowsColumn, value: Cell, translate: Translate): string {
  const { language } = translate;
  if (value === null) return '';
  if (typeof value === 'boolean') return translate(value ? 'rows.yes' : 'rows.no');
  if (typeof value === 'number') {
    if (column.id === 'line') return formatNumber(value, language);
    return column.type === 'amount' ? formatMoneyFull(value, { language, currency: null }) : formatExact(value, language);
  }
  if (column.type === 'date') return formatDate(value, language);
  if (column.id === 'part' || column.id === 'slot') return value.split('.').map((name) => partWords(name, translate)).join(' · ');
  return CLOSED_FIELDS.has(column.id) ? closedValue(value, translate) : value;
}

/** A side, or a measure inside it; met again on the same side it has a number: "Revenue won 2". */
function partWords(name: string, translate: Translate): string {
  const key = CLOSED[name];
  if (key !== undefined) return translate(key);
  const [id = '', ...times] = name.split(' ');
  const measure = translate.maybe(`measures.${id}.name`);
  return measure === undefined ? name.replace(/^custom:/, '') : [measure, ...times].join(' ');
}

export function isFigure(column: RowsColumn): boolean {
  return column.type === 'amount' || column.type === 'number';
}

/** A cell for the clipboard: numbers as numbers, dates as ISO, which every sheet reads in every language. */
export function copyCell(value: Cell, translate: Translate): CopyCell {
  if (typeof value === 'number') return { value, unit: 'number' };
  if (typeof value === 'boolean') return { text: translate(value ? 'rows.yes' : 'rows.no') };
  return { text: value ?? '' };
}

/** Columns worth a place: those with a value in some row; the source and the contribution always, and those asked for. */
export function usedColumns(table: Pick<RowsTable, 'columns' | 'rows'>, always: readonly string[] = []): number[] {
  return table.columns.flatMap((column, index) => {
    if (column.id === 'part' || column.id === 'slot') return new Set(table.rows.map((row) => row[index])).size > 1 ? [index] : [];
    return ADDED.has(column.id) || always.includes(column.id) || table.rows.some((row) => row[index] !== null && row[index] !== '') ? [index] : [];
  });
}

/** Whether the contributions of all rows make the cell, to the rounding of binary fractions. */
export function addsUp(contribution: number, cell: number): boolean {
  return Math.abs(contribution - cell) <= 1e-6 * Math.max(1, Math.abs(cell));
}

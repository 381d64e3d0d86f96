import { readCell } from '../../../shared/sheet/read-cell';
import { nodeTrail } from '../../../shared/sheet/node-label';
import type { CellContext } from './cell-text';
import { copied, type Copied, type CopyCell } from '../../../shared/sheet/copy-cells';
import type { SheetColumn } from './pivot-columns';
import type { SheetRow } from './pivot-rows';

/** What lies in the selected rectangle: rows and columns in order. */
export interface CopyArea {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
}

function valueCell(context: CellContext, row: SheetRow, column: SheetColumn): CopyCell {
  const unit = context.table.measures[column.measure]?.unit ?? 'number';
  if (row.hidesValues) return { value: Number.NaN, unit };
  return { value: readCell(context.table, { row: row.node, column: column.node, measure: column.measure }).value, unit };
}

/** The headings over a column, outermost first, with its measure last. */
function headings(context: CellContext, column: SheetColumn): string[] {
  const axis = context.table.columns;
  const trail = nodeTrail(axis, column.node, context.translate);
  const padded = axis.dimensions.map((_, depth) => trail[depth] ?? (depth === trail.length ? context.translate('workbook.members.total') : ''));
  return context.table.measures.length === 1 && axis.dimensions.length > 0 ? padded : [...padded, column.label];
}

/** One cell is copied bare; more come with their headers, so that they mean something where they land. */
export function copySelection(context: CellContext, area: CopyArea, withHeaders = area.rows.length * area.columns.length > 1): Copied {
  const { language } = context.translate;
  const body = area.rows.map((row) => area.columns.map((column) => valueCell(context, row, column)));
  if (area.columns.length === 0) return copied(area.rows.map((row) => [{ text: row.label }]), language);
  if (!withHeaders) return copied(body, language);
  const above = area.columns.map((column) => headings(context, column));
  const heads = Array.from({ length: above[0]?.length ?? 0 }, (_, level) => [{ text: '' }, ...above.map((names) => ({ text: names[level] ?? '' }))]);
  const named = body.map((cells, index) => [{ text: area.rows[index]?.label ?? '' }, ...cells]);
  return copied([...heads, ...named], language, heads.length);
}

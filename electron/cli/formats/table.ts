import { dimensionLabel } from '../../../shared/format/member-label';
import { formatDate } from '../../../shared/format/dates';
import { PLAIN } from '../../../shared/format/scale';
import { cellValueText, formatsOf, type SheetFormats } from '../../../shared/sheet/formats';
import { nodeLabel, nodeTrail } from '../../../shared/sheet/node-label';
import { pairOfNode, rangeText } from '../../../shared/sheet/ranges';
import type { Translate } from '../../../shared/text/translate';
import { cellIndex, type PivotTable } from '../../../shared/view/pivot-table';
import { entryLabel } from '../../../shared/sheet/entry-label';
import { isHeading, shownNodes } from '../../../shared/sheet/pivot-nodes';
import { printable, textColumns } from './text-columns';

/** The answer for a reader at a terminal: members indented, figures in the language's manner, the dates below. */
export function tableLines(table: PivotTable, translate: Translate, currency: string | null): string[] {
  const formats = withoutScale(formatsOf(table, translate.language, currency));
  const columns = shownNodes(table.columns);
  const heads = headers(table, columns, translate);
  const rows = Array.from(table.rows.depth, (depth, row) => [
    `${'  '.repeat(indent(table, depth))}${printable(nodeLabel(table.rows, row, translate))}`,
    ...(isHeading(table.rows, row) ? [] : columns.flatMap((column) => table.measures.map((_, measure) => valueText(table, { row, column, measure }, formats)))),
  ]);
  const figures = columns.length * table.measures.length;
  const lines = textColumns([...heads, ...rows], ['left', ...Array.from({ length: figures }, () => 'right' as const)]);
  const rule = '─'.repeat(lines.reduce((widest, line) => Math.max(widest, line.length), 0));
  return [...lines.slice(0, heads.length), rule, ...lines.slice(heads.length), ...caption(table, translate)];
}

/** The first level stands at the margin; so does the grand total. */
function indent(table: PivotTable, depth: number): number {
  return table.rows.dimensions.length === 0 ? 0 : Math.max(0, depth - 1);
}

function headers(table: PivotTable, columns: readonly number[], translate: Translate): string[][] {
  const corner = table.rows.dimensions.map(({ id }) => printable(dimensionLabel(id, translate))).join(' › ');
  const measures = table.measures.map((measure) => printable(entryLabel(measure, translate)));
  const nodes = columns.map((node) => printable(nodeTrail(table.columns, node, translate).join(' ') || nodeLabel(table.columns, node, translate)));
  const measureLine = ['', ...nodes.flatMap(() => measures)];
  if (table.columns.dimensions.length === 0) return [[corner, ...measureLine.slice(1)]];
  // The member stands over the last of its measures, where the eye ends.
  const groups = nodes.flatMap((node) => table.measures.map((_, index) => (index === table.measures.length - 1 ? node : '')));
  return [[corner, ...groups], measureLine];
}

function valueText(table: PivotTable, cell: { row: number; column: number; measure: number }, formats: SheetFormats): string {
  const value = table.values[cellIndex(table, cell.row, cell.column, cell.measure)] ?? Number.NaN;
  return Number.isFinite(value) ? cellValueText(table, cell.measure, formats, value) : '·';
}

/** Figures in full: a terminal has no header to say that they are in thousands. */
function withoutScale(formats: SheetFormats): SheetFormats {
  return { ...formats, scales: formats.scales.map((scale) => (scale.divisor === 1 ? scale : PLAIN)) };
}

function caption(table: PivotTable, translate: Translate): string[] {
  const total = table.columns.depth.indexOf(0);
  const pair = pairOfNode(table, 'columns', Math.max(0, total));
  const compared = table.measures.some(({ comparison }) => comparison !== null);
  const dates = compared && pair ? rangeText(pair, translate, { year: true }) : '';
  const asOf = table.asOf === null ? '' : translate('cli.table.asOf', { date: formatDate(table.asOf, translate.language) });
  const line = [asOf, dates].filter((part) => part !== '').join(' · ');
  return line === '' ? [] : ['', line];
}

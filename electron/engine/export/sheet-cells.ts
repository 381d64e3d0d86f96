import type { CellObject, SheetData } from 'write-excel-file/node';
import { dimensionLabel, memberLabel, totalLabel } from '../../../shared/format/member-label';
import type { Unit } from '../../../shared/format/unit-value';
import { entryLabel } from '../../../shared/sheet/entry-label';
import { nodeLabel } from '../../../shared/sheet/node-label';
import { shownNodes } from '../../../shared/sheet/pivot-nodes';
import type { Translate } from '../../../shared/text/translate';
import { cellIndex, nodePath, type PivotAxis, type PivotTable } from '../../../shared/view/pivot-table';

/** A sheet of a workbook before it is written: cells, how much of it stays in view, how its rows are nested. */
export interface ExportSheet {
  readonly name: string;
  readonly cells: SheetData;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Outline level of each row, from 0; empty: not nested. */
  readonly levels: readonly number[];
  /** Whether a parent stands below its children. */
  readonly totalsBelow: boolean;
}

/** Excel's own formats; a difference of ratios is told in points, a hundred to one. */
const FORMATS: Readonly<Record<Unit, string>> = {
  amount: '#,##0.00', count: '#,##0', number: '#,##0.##', ratio: '0.0%', points: '0.0', days: '0.0', index: '0.0', rank: '0',
};
const HEADER = { fontWeight: 'bold', backgroundColor: '#EEF1F4', alignVertical: 'center', wrap: true } as const;
const WIDEST = 48;
/** A longer heading runs over several lines rather than widening its column. */
const WIDEST_HEADING = 18;
const NARROWEST = 10;
/** Excel nests seven levels at most. */
const DEEPEST = 7;

/** The sheet as it stands on the screen: the same rows and columns in the same order, numbers in full. */
export function viewSheet(table: PivotTable, name: string, translate: Translate): ExportSheet {
  const rows = shownNodes(table.rows);
  const columns = shownNodes(table.columns);
  const labelColumns = Math.max(1, table.rows.dimensions.length);
  const headers = headerRows(table, columns, translate);
  const body = rows.map((row) => [...rowLabels(table.rows, row, translate), ...columns.flatMap((column) => figures(table, row, column))]);
  const cells = [...headers, ...body];
  return {
    name, cells, frozenRows: headers.length, frozenColumns: labelColumns, widths: widthsOf(cells, labelColumns, headers.length),
    levels: [...headers.map(() => 0), ...rows.map((row) => Math.min(DEEPEST, Math.max(0, (table.rows.depth[row] ?? 0) - 1)))],
    totalsBelow: rows.some((row) => (table.rows.depth[row] ?? 0) > 1 && (table.rows.parent[row] ?? -1) > row),
  };
}

/** One line a column dimension, then one of measures; a group's name stands over all of its columns. */
function headerRows(table: PivotTable, columns: readonly number[], translate: Translate): SheetData {
  const { dimensions } = table.rows;
  const corner = dimensions.length === 0 ? [''] : dimensions.map(({ id }) => dimensionLabel(id, translate));
  const depth = table.columns.dimensions.length;
  const lines: SheetData = [];
  for (let level = 0; level < depth; level += 1) {
    const labels = columns.flatMap((column) => table.measures.map(() => groupLabel(table.columns, column, level, translate)));
    lines.push([...corner.map(() => header('')), ...merged(labels)]);
  }
  lines.push([...corner.map((label) => header(label)), ...columns.flatMap(() => table.measures.map((measure) => header(entryLabel(measure, translate), 'right')))]);
  return lines;
}

/** What stands over a column at a level: the member there, the total's word on the line where the total begins. */
function groupLabel(axis: PivotAxis, column: number, level: number, translate: Translate): string {
  const dimension = axis.dimensions[level];
  const key = nodePath(axis, column)[level];
  if (dimension !== undefined && key !== null && key !== undefined) return memberLabel(dimension, key, translate);
  return (axis.depth[column] ?? 0) === level ? totalLabel(undefined, translate) : '';
}

/** Equal neighbours become one wide cell; what it covers is empty. */
function merged(labels: readonly string[]): (CellObject | null)[] {
  return labels.map((label, at) => {
    if (at > 0 && labels[at - 1] === label) return null;
    let span = 1;
    while (labels[at + span] === label) span += 1;
    return { ...header(label, 'left'), ...(span > 1 && { columnSpan: span }) };
  });
}

function header(label: string, align: 'left' | 'right' = 'left'): CellObject {
  return { value: label, type: String, ...HEADER, align };
}

/** The node's own name under its dimension; the columns of the other dimensions stay empty. */
function rowLabels(axis: PivotAxis, row: number, translate: Translate): (CellObject | null)[] {
  const depth = axis.depth[row] ?? 0;
  const place = Math.max(0, depth - 1);
  return Array.from({ length: Math.max(1, axis.dimensions.length) }, (_, column) =>
    column === place ? { value: nodeLabel(axis, row, translate), type: String, ...(depth < axis.dimensions.length && { fontWeight: 'bold' as const }) } : null);
}

function figures(table: PivotTable, row: number, column: number): (CellObject | null)[] {
  const isTotal = (table.rows.depth[row] ?? 0) < table.rows.dimensions.length;
  return table.measures.map(({ unit }, measure) => {
    const index = cellIndex(table, row, column, measure);
    const value = table.values[index] ?? Number.NaN;
    if (table.blanks[index] !== 0 || !Number.isFinite(value)) return null;
    return { value: unit === 'points' ? value * 100 : value, type: Number, format: FORMATS[unit], ...(isTotal && { fontWeight: 'bold' as const }) };
  });
}

/** Wide enough for what stands in each column, within reason; group names don't count, they run over several. */
export function widthsOf(cells: SheetData, labelColumns: number, headings = 0): number[] {
  const widths: number[] = [];
  for (const [index, line] of cells.entries()) {
    const widest = index < headings ? WIDEST_HEADING : WIDEST;
    line.forEach((cell, column) => {
      if (cell === null || cell === undefined || typeof cell !== 'object' || !('value' in cell) || ('columnSpan' in cell && cell.columnSpan !== undefined)) return;
      const text = typeof cell.value === 'number' ? cell.value.toLocaleString('en', { maximumFractionDigits: 2 }) : String(cell.value ?? '');
      widths[column] = Math.max(widths[column] ?? 0, Math.min(widest, text.length + 2));
    });
  }
  return Array.from(widths, (width: number | undefined, column) => Math.max(width ?? 0, column < labelColumns ? NARROWEST + 4 : NARROWEST));
}

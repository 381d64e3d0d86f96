import { dimensionLabel, memberLabel, totalLabel } from '../format/member-label';
import { nodeTrail } from './node-label';
import type { Translate } from '../text/translate';
import { cellIndex, nodePath, type PivotAxis, type PivotTable } from '../view/pivot-table';
import { withoutFormula } from './without-formula';
import { csvLine, type CsvCell } from './csv';
import { entryLabel } from './entry-label';
import { shownNodes } from './pivot-nodes';

/**
 * The grid as a spreadsheet wants it: one header line, one column a row dimension (labels repeated on each line, so that lines
 * can be sorted and filtered), then one column for each column of the view and measure, values in full with a decimal point.
 */
export function* csvGridLines(table: PivotTable, translate: Translate): Generator<string> {
  const columns = shownNodes(table.columns);
  yield csvLine([
    ...table.rows.dimensions.map(({ id }) => withoutFormula(dimensionLabel(id, translate))),
    ...columns.flatMap((column) => table.measures.map((measure) => withoutFormula(headerOf(table.columns, column, entryLabel(measure, translate), translate)))),
  ]);
  for (const row of shownNodes(table.rows)) yield csvLine([...rowLabels(table.rows, row, translate), ...columns.flatMap((column) => cellValues(table, row, column))]);
}

function headerOf(axis: PivotAxis, column: number, measure: string, translate: Translate): string {
  if (axis.dimensions.length === 0) return measure;
  const trail = nodeTrail(axis, column, translate);
  // A total over inner members says so: "2017, total".
  const place = trail.length === 0 ? totalLabel(undefined, translate) : trail.join(' ');
  return `${trail.length > 0 && trail.length < axis.dimensions.length ? `${place}, ${totalLabel(undefined, translate).toLowerCase()}` : place} – ${measure}`;
}

function rowLabels(axis: PivotAxis, row: number, translate: Translate): string[] {
  return nodePath(axis, row).map((key, depth) => {
    const dimension = axis.dimensions[depth];
    return withoutFormula(key === null || dimension === undefined ? totalLabel(undefined, translate) : memberLabel(dimension, key, translate));
  });
}

function cellValues(table: PivotTable, row: number, column: number): CsvCell[] {
  return table.measures.map((_, measure) => {
    const value = table.values[cellIndex(table, row, column, measure)] ?? Number.NaN;
    return Number.isFinite(value) ? value : null;
  });
}

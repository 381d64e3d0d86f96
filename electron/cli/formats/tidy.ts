import { cellIndex, type PivotMeasure, type PivotTable } from '../../../shared/view/pivot-table';
import { totalsLast } from '../../../shared/sheet/pivot-nodes';

/**
 * The tidy form: one JSON object a cell, the full product of rows × columns × measure entries. What was asked is echoed as it
 * was given, `show` always; a blank is null. The order of the keys is part of the form.
 */
export function* tidyLines(table: PivotTable): Generator<string> {
  const rows = totalsLast(table.rows);
  const columns = totalsLast(table.columns);
  const entries = table.measures.map(entryText);
  for (const row of rows) {
    const rowText = `{"rows":${JSON.stringify(row.members)},"columns":`;
    for (const column of columns) {
      const start = `${rowText}${JSON.stringify(column.members)},`;
      for (const [measure, entry] of entries.entries()) yield `${start}${entry},"value":${valueText(table, cellIndex(table, row.node, column.node, measure))}}`;
    }
  }
}

function entryText(entry: PivotMeasure): string {
  const { measure, comparison, show, span, of, date, likeForLike, partial } = entry;
  // Keys that aren't set are undefined, which JSON leaves out.
  return JSON.stringify({ measure, comparison, show, span, of, date, likeForLike, partial }).slice(1, -1);
}

function valueText(table: PivotTable, index: number): string {
  const value = table.values[index] ?? Number.NaN;
  return table.blanks[index] === 0 && Number.isFinite(value) ? JSON.stringify(value) : 'null';
}

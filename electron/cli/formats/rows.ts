import type { RowsTable } from '../../../shared/view/rows-table';
import { withoutFormula } from '../../../shared/sheet/without-formula';
import { csvLine } from '../../../shared/sheet/csv';

type Row = RowsTable['rows'][number];
type Columns = RowsTable['columns'];

/** Drill-through as lines: `file,line,date,part,slot,contribution`, then the fact's fields, whatever the format. */
export interface RowsFormat {
  readonly head: (columns: Columns) => string[];
  readonly line: (columns: Columns, row: Row) => string;
}

export const ROWS_FORMATS: Readonly<Record<'csv' | 'jsonl', RowsFormat>> = {
  csv: {
    head: (columns) => [csvLine(columns.map(({ id }) => withoutFormula(id)))],
    line: (_, row) => csvLine(row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell))),
  },
  jsonl: {
    head: () => [],
    line: (columns, row) => JSON.stringify(Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null]))),
  },
};

import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine } from '../../../shared/sheet/csv';
import { totalsLast, type AxisNode } from '../../../shared/sheet/pivot-nodes';
import { cellIndex, type PivotMeasure, type PivotTable } from '../../../shared/view/pivot-table';
import { sql } from '../sql/sql';
import type { Workspace } from '../workspace';

/** What each entry of the view is, beside its value. */
const ENTRY = ['measure', 'comparison', 'show', 'span', 'of', 'date', 'like_for_like', 'partial'] as const;

/**
 * The tidy form as Parquet: a row a cell; a column a dimension (null is "total over it"), then what was asked, then `value`.
 * DuckDB writes the file.
 */
export async function writeParquet(table: PivotTable, { database, staging }: Workspace, signal: AbortSignal): Promise<Uint8Array> {
  const folder = await mkdtemp(joinPath(staging, 'export-'));
  try {
    const [cells, parquet] = [joinPath(folder, 'cells.csv'), joinPath(folder, 'cells.parquet')];
    await pipeline(Readable.from(tidyLines(table)), createWriteStream(cells), { signal });
    await database.run(sql`
      copy (select * replace (value::DOUBLE as value) from read_csv(${cells}, header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', nullstr = '', parallel = false))
      to ${parquet} (format parquet, compression zstd)`, { signal });
    return await readFile(parquet);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* tidyLines(table: PivotTable): Generator<string> {
  const columns = totalsLast(table.columns);
  const entries = table.measures.map(entryCells);
  const members = ({ members: byDimension }: AxisNode) => Object.values(byDimension);
  yield `${csvLine([...[...table.rows.dimensions, ...table.columns.dimensions].map(({ id }) => id), ...ENTRY, 'value'])}\n`;
  for (const row of totalsLast(table.rows)) {
    for (const column of columns) {
      for (const [measure, entry] of entries.entries()) {
        const index = cellIndex(table, row.node, column.node, measure);
        yield `${csvLine([...members(row), ...members(column), ...entry, valueOf(table, index)])}\n`;
      }
    }
  }
}

function entryCells({ measure, comparison, show, span, of, date, likeForLike, partial }: PivotMeasure): (string | null)[] {
  const text = (value: unknown) => (value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));
  return [measure, comparison, show, span, of, date, likeForLike, partial].map(text);
}

function valueOf(table: PivotTable, index: number): number | null {
  const value = table.values[index] ?? Number.NaN;
  return table.blanks[index] === 0 && Number.isFinite(value) ? value : null;
}

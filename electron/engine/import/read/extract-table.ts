import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dialectOf } from './dialect';
import { IrregularFile } from './irregular-file';
import { parseCells, writeCells } from './record-cells';
import { scanRecords } from './record-scanner';
import type { StagedTable } from './staged-table';

const CHUNK_BYTES = 1 << 20;

/** Writes a staged table as text: CSV as RFC 4180 has it, under the file's own header, or one JSON object a row by the columns' names. */
export async function extractTable(table: StagedTable, target: string, format: 'csv' | 'jsonl', signal: AbortSignal): Promise<void> {
  const lines = format === 'csv' ? csvLines(table, signal) : jsonLines(table, signal);
  await pipeline(Readable.from(lines), createWriteStream(target), { signal });
}

async function* csvLines(table: StagedTable, signal: AbortSignal): AsyncGenerator<string> {
  const header = table.written === undefined ? table.header : table.written;
  if (header !== null) yield csvLine(header);
  for await (const rows of stagedRows(table, signal)) yield rows.map(({ cells }) => csvLine(cells)).join('');
}

/** A line that says nothing at all would be taken for none. */
function csvLine(cells: readonly string[]): string {
  return `${cells.length === 1 && cells[0] === '' ? '""' : writeCells(cells, ',')}\r\n`;
}

async function* jsonLines(table: StagedTable, signal: AbortSignal): AsyncGenerator<string> {
  for await (const rows of stagedRows(table, signal)) {
    yield rows.map(({ cells }) => `${JSON.stringify(Object.fromEntries(table.header.map((name, index) => [name, cells[index] ?? ''])))}\n`).join('');
  }
}

interface StagedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a staged table, each with its line in the source, some at a time. */
export async function* stagedRows({ file, csv, separator, asIs, recordCount, header }: StagedTable, signal?: AbortSignal): AsyncGenerator<StagedRow[]> {
  if (recordCount === 0) return;
  const dialect = dialectOf(separator);
  let pending: Buffer = Buffer.alloc(0);
  let seen = 0;
  const rowsOf = (last: boolean): StagedRow[] => {
    const rows: StagedRow[] = [];
    const width = asIs ? header.length : header.length + 1;
    const { consumed } = scanRecords(pending, { dialect, width, firstLine: 1, last }, ({ start, end }) => {
      seen += 1;
      if (asIs && seen === 1) return;
      const cells = parseCells(pending.toString('utf8', start, end), dialect);
      if (cells.length !== width) throw new IrregularFile(file);
      rows.push(asIs ? { line: seen, cells } : { line: Number(cells[0]), cells: cells.slice(1) });
    });
    pending = pending.subarray(consumed);
    return rows;
  };
  for await (const chunk of createReadStream(csv, { highWaterMark: CHUNK_BYTES, ...(signal ? { signal } : {}) })) {
    const bytes: Buffer = chunk;
    pending = pending.length > 0 ? Buffer.concat([pending, bytes]) : bytes;
    yield rowsOf(false);
  }
  yield rowsOf(true);
}

import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ImportMessage } from '../../../../../shared/protocol/import';
import { BREAK } from '../record-cells';
import { sideBySide } from '../side-by-side';
import { stageCsv } from '../stage-csv';
import { stageRegular } from '../stage-regular';
import type { StagedTable } from '../staged-table';
import type { FileWishes, StageFileRequest } from '../staged-file';
import { MergedCells } from './fill-merged';
import type { SheetCell, SheetReader, SheetTold } from './read-sheet';
import { SheetRows } from './sheet-rows';

const BREAK_BYTES = Buffer.from(BREAK);

/** Written by ourselves: nothing in it is to be mended. */
const SOUND_TEXT = { encoding: 'utf-8', bomBytes: 0, faults: { damaged: false, twice: false, zeros: false } } as const;

export interface SheetRequest {
  readonly file: StageFileRequest;
  /** Null where its file has no sheets. */
  readonly name: string | null;
  /** Reads the cells, whatever they are written in. */
  readonly read: (reader: SheetReader) => Promise<SheetTold>;
  readonly wishes: FileWishes;
  /** Bytes of the file read so far for this sheet. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Stages the tables of a sheet; none when it has no cells. The sheet is written as the text that it would be exported to, so that titles,
 * totals and further tables are found as in any text.
 */
export async function stageSheet(request: SheetRequest): Promise<StagedTable[]> {
  const { file, name, wishes } = request;
  const [store, text] = [file.place(), file.place()];
  try {
    const rows = await SheetRows.create(store);
    let told: SheetTold;
    try {
      told = await request.read({
        row: (row, cells) => rows.add(row, cells),
        afterPiece: async (bytes) => {
          request.onBytes(bytes);
          await rows.flushIfFull();
        },
      });
    } finally {
      await rows.close();
    }
    if (rows.lastRow === 0) return [];
    const columns = rows.columns();
    const { filled, hasBreaks } = await writeText(rows, { columns, path: text, merged: new MergedCells(told.merges), signal: file.signal });
    const source = { path: text, file: file.name, place: file.place, wishes: { separator: ',', skip: wishes.skip, repair: false }, signal: file.signal };
    const regular = await stageRegular(source);
    const tables = regular ? [regular] : await stageCsv({ ...source, encoding: SOUND_TEXT });
    const typedNumbers = new Set(columns.flatMap((column, index) => (rows.hasOnlyRealNumbers(column) ? [index] : [])));
    const gaps = new Set(columns.flatMap((column, index) => (index > 0 && column > (columns[index - 1] ?? 0) + 1 ? [index] : [])));
    const apart = await Promise.all(tables.map((table) => sideBySide({ ...table, typedNumbers }, { place: file.place, signal: file.signal, gaps })));
    return await Promise.all(apart.flat().map(async (table, index) => ({
      ...(hasBreaks ? await withBreaks(table, file.place()) : table), sheet: name === null || index === 0 ? name : `${name} (${index + 1})`, delimiter: null,
      warnings: [...(index === 0 ? toldOf(told, filled) : []), ...table.warnings],
    })));
  } finally {
    await rm(store, { force: true });
    await rm(text, { force: true });
  }
}

function toldOf({ hiddenRows, errors, valueless }: SheetTold, filled: number): ImportMessage[] {
  return [
    ...(hiddenRows > 0 ? [{ code: 'hidden_rows', params: { count: hiddenRows } }] : []),
    ...(errors.count > 0 ? [{ code: 'error_cells', params: { count: errors.count, cell: errors.cell, value: errors.value } }] : []),
    ...(valueless.count > 0 ? [{ code: 'formulas_without_values', params: { count: valueless.count, cell: valueless.cell } }] : []),
    ...(filled > 0 ? [{ code: 'merged_cells', params: { count: filled } }] : []),
  ];
}

interface TextWishes {
  readonly columns: readonly number[];
  readonly path: string;
  readonly merged: MergedCells;
  readonly signal: AbortSignal;
}

const BUFFER_CHARACTERS = 1 << 20;

/** The rows as CSV, each on the line of its number, all of one width, without the columns that hold nothing. */
async function writeText(rows: SheetRows, { columns, path, merged, signal }: TextWishes): Promise<{ filled: number; hasBreaks: boolean }> {
  const file = await open(path, 'w');
  let text = '';
  let line = 1;
  let hasBreaks = false;
  try {
    for await (const [{ row, cells }, next] of withNext(rows.read())) {
      signal.throwIfAborted();
      merged.spread({ row, cells }, next);
      const written = rowText(cells, columns);
      hasBreaks ||= written.includes(BREAK);
      text += `${'\n'.repeat(row - line)}${written}\n`;
      line = row + 1;
      if (text.length < BUFFER_CHARACTERS) continue;
      await file.appendFile(text);
      text = '';
    }
    await file.appendFile(text);
  } finally {
    await file.close();
  }
  return { filled: merged.filled, hasBreaks };
}

/** A title in a column that holds nothing else moves to the first one. */
function rowText(cells: readonly SheetCell[], columns: readonly number[]): string {
  const kept = columns.map((column) => cells[column]);
  const isFilled = kept.some((cell) => cell !== undefined && cell.text !== '');
  return (isFilled ? kept : [cells.find(({ text }) => text !== ''), ...kept.slice(1)]).map(csvCell).join(',');
}

function csvCell(cell: SheetCell | undefined): string {
  const text = cell?.text ?? '';
  if (!/[",\r\n]/.test(text)) return text;
  return `"${text.replaceAll('"', '""').replaceAll(/\r\n?|\n/g, BREAK)}"`;
}

async function* withNext<Item>(items: AsyncIterable<Item>): AsyncGenerator<[item: Item, next: Item | undefined]> {
  let held: { readonly item: Item } | undefined;
  for await (const item of items) {
    if (held) yield [held.item, item];
    held = { item };
  }
  if (held) yield [held.item, undefined];
}

/** The staged table with its line breaks back in their cells, which are quoted. */
async function withBreaks(table: StagedTable, csv: string): Promise<StagedTable> {
  const restore = (text: string) => text.replaceAll(BREAK, '\n');
  await pipeline(createReadStream(table.csv), restoreBreaks, createWriteStream(csv));
  await rm(table.csv);
  return {
    ...table, csv, multiline: true, header: table.header.map((name) => name.replaceAll(BREAK, ' ')), written: table.written?.map(restore) ?? table.written,
    sample: table.sample.map(({ line, cells }) => ({ line, cells: cells.map(restore) })),
    skipped: table.skipped.map((skipped) => ({ ...skipped, text: restore(skipped.text) })),
    rejects: table.rejects.map((reject) => ({ ...reject, text: restore(reject.text), cells: reject.cells?.map(restore) })),
  };
}

async function* restoreBreaks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    // The last bytes may be the beginning of a break.
    const end = bytes.length - (BREAK_BYTES.length - 1);
    let at = 0;
    for (let found = bytes.indexOf(BREAK_BYTES); found >= 0; found = bytes.indexOf(BREAK_BYTES, at)) {
      yield Buffer.concat([bytes.subarray(at, found), Buffer.from('\n')]);
      at = found + BREAK_BYTES.length;
    }
    const keep = Math.max(at, end);
    if (keep > at) yield bytes.subarray(at, keep);
    rest = Buffer.from(bytes.subarray(keep));
  }
  yield rest;
}

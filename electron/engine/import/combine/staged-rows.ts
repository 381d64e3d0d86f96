import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { IrregularFile } from '../read/irregular-file';
import { isSampled } from '../read/sampled';
import type { SampleRow, StagedTable } from '../read/staged-table';

export interface StagedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a staged table, in order. A staged file is regular: quotes are doubled inside quotes, and nowhere else. */
export async function* stagedRows({ file, csv, separator, asIs, header }: StagedTable): AsyncGenerator<StagedRow> {
  let record = 0;
  for await (const cells of recordsOf(csv, separator)) {
    record += 1;
    if (asIs && cells.length !== header.length) throw new IrregularFile(file);
    if (!asIs) yield { line: Number(cells[0]), cells: cells.slice(1) };
    else if (record > 1) yield { line: record, cells };
  }
}

async function* recordsOf(path: string, separator: string): AsyncGenerator<string[]> {
  let cells: string[] = [];
  let cell = '';
  let inQuotes = false;
  let wasQuote = false;
  let isFirst = true;
  for await (const chunk of createReadStream(path, 'utf8')) {
    let text = String(chunk);
    if (isFirst && text.startsWith('\ufeff')) text = text.slice(1);
    isFirst = false;
    for (const sign of text) {
      if (inQuotes && !wasQuote) {
        if (sign === '"') wasQuote = true;
        else cell += sign;
        continue;
      }
      if (wasQuote) {
        wasQuote = false;
        if (sign === '"') {
          cell += sign;
          continue;
        }
        inQuotes = false;
      }
      if (sign === '"' && cell === '') inQuotes = true;
      else if (sign === separator) {
        cells.push(cell);
        cell = '';
      } else if (sign === '\n') {
        cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
        yield cells;
        cells = [];
        cell = '';
      } else cell += sign;
    }
  }
  if (cell !== '' || cells.length > 0) yield [...cells, cell];
}

const FLUSH_CHARACTERS = 1 << 20;

/** Writes rows as a staged table of its own. */
export class RowWriter {
  readonly sample: SampleRow[] = [];
  recordCount = 0;
  #text = '';
  #longest = 0;
  #multiline = false;
  readonly #file: FileHandle;

  private constructor(file: FileHandle, readonly path: string) {
    this.#file = file;
  }

  static async open(path: string): Promise<RowWriter> {
    return new RowWriter(await open(path, 'w'), path);
  }

  async add({ line, cells }: StagedRow): Promise<void> {
    if (isSampled(this.recordCount)) this.sample.push({ line, cells });
    const record = [String(line), ...cells.map(quoted)].join(',');
    this.#longest = Math.max(this.#longest, Buffer.byteLength(record));
    this.#multiline ||= /[\r\n]/.test(record);
    this.#text += `${record}\n`;
    this.recordCount += 1;
    if (this.#text.length > FLUSH_CHARACTERS) await this.#flush();
  }

  /** The table as it now stands, like `source` in all that isn't its rows. */
  async close(source: StagedTable, header: readonly string[], typedNumbers?: ReadonlySet<number>): Promise<StagedTable> {
    await this.#flush();
    await this.#file.close();
    const { rejects, skipped, warnings, file, sheet, delimiter, encoding } = source;
    return {
      file, sheet, delimiter, encoding, rejects, skipped, warnings, header, csv: this.path, asIs: false, lineEnd: '\n', separator: ',',
      recordCount: this.recordCount, typedNumbers, multiline: this.#multiline, longestRecordBytes: this.#longest, sample: this.sample,
    };
  }

  async #flush(): Promise<void> {
    await this.#file.write(this.#text);
    this.#text = '';
  }
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

import { rm } from 'node:fs/promises';
import { stagedRows } from './extract-table';
import { filled } from './find-layout';
import { writeCells } from './record-cells';
import { isSampled } from './sampled';
import type { SampleRow, StagedTable } from './staged-table';
import { StagedWriter } from './staged-writer';

interface SplitContext {
  /** A fresh path in the staging folder. */
  readonly place: () => string;
  readonly signal?: AbortSignal | undefined;
  /** Places of columns before which the source has blank ones that aren't staged. */
  readonly gaps?: ReadonlySet<number>;
}

/** Columns that stand together: from `start` up to, and without, `end`. */
interface Band {
  readonly start: number;
  readonly end: number;
}

const LEAST_COLUMNS = 2;

/**
 * The tables that a table turns out to be where blank columns part it: when both sides name a column alike, or one of them ends before
 * the other and each row has a name of its own on either side. Else the blank column is one of the table's, as people leave them.
 */
export async function sideBySide(table: StagedTable, context: SplitContext): Promise<readonly StagedTable[]> {
  const bands = bandsOf(table, context.gaps ?? new Set());
  if (bands.length < 2) return [table];
  const looks = bands.map((band) => new BandLook(band));
  let isBetween = true;
  for await (const rows of stagedRows(table, context.signal)) {
    for (const { cells } of rows) {
      for (const look of looks) look.take(cells);
      isBetween &&= bands.every(({ end }, index) => filled(cells.slice(end, bands[index + 1]?.start ?? end)) === 0);
    }
  }
  const names = (table.written ?? table.header).map((name) => name.trim().toLowerCase());
  const areApart = looks.slice(1).every((right, index) => {
    const left = looks[index];
    return left !== undefined && left.isWhole && right.isWhole && (sharesName(names, left.band, right.band) || (left.rows !== right.rows && left.hasOwnNames && right.hasOwnNames && right.startsWithText));
  });
  if (!isBetween || !areApart) return [table];
  const tables = await Promise.all(bands.map((band, index) => writeBand(table, band, index === 0, context)));
  await rm(table.csv, { force: true });
  return tables;
}

function bandsOf({ header, written, sample }: StagedTable, gaps: ReadonlySet<number>): Band[] {
  const isBlank = (column: number) => (written === undefined ? false : (written?.[column] ?? '').trim() === '') && sample.every(({ cells }) => (cells[column] ?? '').trim() === '');
  const bands: Band[] = [];
  let start: number | undefined;
  for (let column = 0; column <= header.length; column += 1) {
    const ends = column === header.length || isBlank(column);
    if (start !== undefined && (ends || gaps.has(column))) {
      bands.push({ start, end: column });
      start = undefined;
    }
    if (!ends) start ??= column;
  }
  const areTables = bands.every((band) => band.end - band.start >= LEAST_COLUMNS && filled((written ?? []).slice(band.start, band.end)) === band.end - band.start);
  return areTables ? bands : [];
}

/** What the rows of a band are like. */
class BandLook {
  readonly band: Band;
  /** Rows that say something here. */
  rows = 0;
  /** No row that says nothing stands above one that does. */
  isWhole = true;
  /** The first column names each row by a text of its own. */
  hasOwnNames = true;
  startsWithText = true;
  readonly #names = new Set<string>();
  #seen = 0;

  constructor(band: Band) {
    this.band = band;
  }

  take(cells: readonly string[]): void {
    const { start, end } = this.band;
    this.#seen += 1;
    if (filled(cells.slice(start, end)) === 0) return;
    this.rows += 1;
    if (this.rows !== this.#seen) this.isWhole = false;
    const name = (cells[start] ?? '').trim();
    if (name === '' || this.#names.has(name)) this.hasOwnNames = false;
    if (!/\p{L}/u.test(name)) this.startsWithText = false;
    this.#names.add(name);
  }
}

function sharesName(names: readonly string[], left: Band, right: Band): boolean {
  const own = new Set(names.slice(left.start, left.end));
  return names.slice(right.start, right.end).some((name) => own.has(name));
}

async function writeBand(table: StagedTable, { start, end }: Band, isFirst: boolean, { place, signal }: SplitContext): Promise<StagedTable> {
  const csv = place();
  const writer = new StagedWriter(csv, table.separator);
  const sample: SampleRow[] = [];
  try {
    for await (const rows of stagedRows(table, signal)) {
      for (const { line, cells } of rows) {
        const own = cells.slice(start, end);
        if (filled(own) === 0) continue;
        if (isSampled(writer.recordCount)) sample.push({ line, cells: own });
        const bytes = Buffer.from(writeCells(own, table.separator), 'utf8');
        writer.add(line, bytes, 0, bytes.length);
      }
      await writer.flush();
    }
  } finally {
    await writer.close();
  }
  const written = table.written?.slice(start, end);
  const typed = [...(table.typedNumbers ?? [])].flatMap((column) => (column >= start && column < end ? [column - start] : []));
  return {
    ...table, csv, asIs: false, lineEnd: '\n', header: written?.map((name) => name.trim()) ?? table.header.slice(start, end), written, recordCount: writer.recordCount,
    longestRecordBytes: writer.longestRecordBytes, sample, ...(table.typedNumbers && { typedNumbers: new Set(typed) }),
    ...(isFirst ? {} : { rejects: [], skipped: [], warnings: [{ code: 'stands_beside', params: {} }] }),
  };
}

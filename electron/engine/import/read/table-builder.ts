import type { ImportMessage } from '../../../../shared/protocol/import';
import { isPlain, type Dialect } from './dialect';
import type { Encoding } from './detect-encoding';
import { withoutBlanks, type TableHead } from './find-layout';
import { Grouping, type Groups } from './grouping';
import { mendRow, type Mending, type Row } from './mend-row';
import { readCells, writeCells } from './record-cells';
import type { RecordSpan } from './record-scanner';
import { RunningSums } from './running-sums';
import { isSampled } from './sampled';
import { SEPARATORS, type LineReject, type SampleRow, type Separator, type SkippedLine, type StagedTable } from './staged-table';
import { StagedWriter } from './staged-writer';

const SHOWN_TEXT = 500;

function shown(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}

/** A table of a file while its rows come in. */
export class TableBuilder {
  readonly head: TableHead;
  readonly dialect: Dialect;
  readonly writer: StagedWriter;
  readonly separator: Separator;
  /** The first row, by which the table is known again where it starts over. */
  firstRow: readonly string[] | undefined;
  multiline = false;
  /** Columns up to the last that has a name or a cell. */
  filledWidth: number;
  #lastRow: readonly string[] | { readonly buffer: Buffer; readonly start: number; readonly end: number } = [];
  readonly #csv: string;
  readonly #rejects: LineReject[] = [];
  readonly #skipped: SkippedLine[] = [];
  readonly #sample: SampleRow[] = [];
  readonly #grouping = new Grouping();
  readonly #sums = new RunningSums();
  readonly #mended = new Map<Mending, { count: number; line: number }>();

  constructor(head: TableHead, dialect: Dialect, csv: string) {
    this.head = head;
    this.dialect = dialect;
    this.#csv = csv;
    this.separator = SEPARATORS.find((known) => known === dialect.separator) ?? ',';
    this.writer = new StagedWriter(csv, this.separator);
    this.filledWidth = withoutBlanks(head.written ?? head.header).length;
  }

  get width(): number {
    return this.head.header.length;
  }

  get isEmpty(): boolean {
    return this.writer.recordCount === 0 && this.#rejects.length === 0;
  }

  /** The cells of the row that came last. */
  get lastRow(): readonly string[] {
    const last = this.#lastRow;
    return 'buffer' in last ? readCells(last.buffer.toString('utf8', last.start, last.end), this.dialect, this.width).cells : last;
  }

  /** Whether a row sums up those above it without a word. */
  isSum(cells: readonly string[]): boolean {
    return this.#sums.isSum(cells);
  }

  /** Whether each row has to be looked at: some of them may head a group. */
  get isGrouped(): boolean {
    return this.#grouping.isNumbered;
  }

  skip(line: number, text: string, reason: ImportMessage['code']): void {
    if (reason === 'total') {
      this.#grouping.sumUp(this.writer.recordCount, readCells(text, this.dialect, this.width).cells);
      this.#sums.sumUp();
    }
    this.#skipped.push({ line, text: shown(text), reason: { code: reason, params: {} } });
  }

  /** A row of the table, or a reject. */
  add(row: Row): void {
    const { line, text } = row;
    const { cells, mending, reason } = { mending: undefined, ...mendRow(row, this.dialect, this.head.kinds) };
    if (cells === undefined) {
      const kept = [...row.cells.slice(0, this.width - 1), ...(row.cells.length < this.width ? row.cells.slice(this.width - 1) : [row.cells.slice(this.width - 1).join(this.dialect.separator)])];
      this.#rejects.push({ line, column: null, reason: { code: reason, params: { cells: row.cells.length, expected: this.width } }, text: shown(text), cells: kept });
      return;
    }
    if (mending) {
      const before = this.#mended.get(mending);
      this.#mended.set(mending, { count: (before?.count ?? 0) + 1, line: before?.line ?? line });
    }
    this.firstRow ??= cells;
    this.#lastRow = cells;
    this.filledWidth = Math.max(this.filledWidth, withoutBlanks(cells).length);
    this.#grouping.take(this.writer.recordCount, { line, text: shown(text), cells });
    this.#sums.add(cells);
    if (isSampled(this.writer.recordCount)) this.#sample.push({ line, cells });
    if (cells.some((cell) => cell.includes('\n') || cell.includes('\r'))) this.multiline = true;
    const bytes = Buffer.from(writeCells(cells, this.separator), 'utf8');
    this.writer.add(line, bytes, 0, bytes.length);
  }

  /** A row that needs no look, as it stands in the buffer. */
  addUnseen(buffer: Buffer, { line, start, end, multiline }: RecordSpan): void {
    if (multiline) this.multiline = true;
    this.#lastRow = { buffer, start, end };
    this.#sums.lose();
    this.filledWidth = this.width;
    this.writer.add(line, buffer, start, end);
  }

  /** Whether records of the file can be taken over as they stand. */
  get takesRecords(): boolean {
    return isPlain(this.dialect) && this.separator === this.dialect.separator;
  }

  /** How its rows are grouped, if they are: to be asked when all are there. */
  groups(): Groups | undefined {
    return this.#grouping.result(this.writer.recordCount);
  }

  result(file: string, encoding: Encoding): StagedTable {
    const { header, written } = this.head;
    const warnings: ImportMessage[] = [...this.#mended].map(([code, { count, line }]) => ({ code, params: { count, line } }));
    if (written === null) warnings.unshift({ code: 'no_header', params: {} });
    return {
      file, sheet: null, csv: this.#csv, asIs: false, lineEnd: '\n', separator: this.separator, delimiter: this.dialect.separator, encoding, header, written,
      recordCount: this.writer.recordCount, multiline: this.multiline, longestRecordBytes: this.writer.longestRecordBytes, rejects: this.#rejects,
      skipped: this.#skipped, warnings, sample: this.#sample,
    };
  }
}

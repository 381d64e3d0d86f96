import { couldBeNames, fitOf } from './column-kinds';
import { isDrawn, mayBeDrawn } from './drawn-lines';
import { isBlank } from './find-dialect';
import { filled, tableHead, withoutBlanks, type Layout } from './find-layout';
import { isAlone, isNote, type Row } from './mend-row';
import { readCells } from './record-cells';
import type { RecordSpan } from './record-scanner';
import { isSampled } from './sampled';
import { TableBuilder } from './table-builder';
import { totalLine } from './total-line';

/** Rows looked at before a line is believed to head another table. */
const LOOK_AHEAD = 12;
/** Lines of text alone that may stand between tables, or after the last; more are rows. */
const MOST_LINES_ALONE = 100;

/** `names`: cells that could head another table, or the same once more. */
type RowKind = 'row' | 'alone' | 'total' | 'closing' | 'names';

const isSum = (kind: RowKind) => kind === 'total' || kind === 'closing';

interface HeldRow {
  readonly row: Row;
  readonly kind: RowKind;
}

/** Sorts a file's records into its tables: titles, headers, rows, totals and footers; each line ends in one place. */
export class TableSplitter {
  readonly tables: TableBuilder[] = [];
  readonly #layout: Layout;
  readonly #place: () => string;
  readonly #isCareful: boolean;
  #table: TableBuilder;
  #seen = 0;
  #headerText = '';
  #afterBlank = false;
  /** Lines whose meaning those after them will tell. */
  #held: HeldRow[] = [];
  #aloneAsRows = false;

  /** `isCareful`: each record is looked at; else those that are plainly rows are taken over unseen. */
  constructor(layout: Layout, place: () => string, isCareful: boolean) {
    this.#layout = layout;
    this.#place = place;
    this.#isCareful = isCareful;
    this.#table = this.#open(layout);
    for (const { line, text, reason } of layout.before) this.#table.skip(line, text, reason);
  }

  get width(): number {
    return this.#table.width;
  }

  take(buffer: Buffer, record: RecordSpan): void {
    const { start, end, line } = record;
    this.#seen += 1;
    if (this.#seen <= this.#layout.headRecords) {
      if (this.#seen === this.#layout.headRecords) this.#headerText = buffer.toString('utf8', start, end);
      return;
    }
    const table = this.#table;
    if (!this.#isCareful && this.#held.length === 0 && !this.#afterBlank && table.firstRow && !table.isGrouped && !isSampled(table.writer.recordCount) && table.takesRecords && !this.#isSuspect(buffer, record)) {
      table.addUnseen(buffer, record);
      return;
    }
    const text = buffer.toString('utf8', start, end);
    if (isDrawn(text)) {
      table.skip(line, text, 'drawn_line');
      return;
    }
    const { cells, odd } = readCells(text, this.#layout.dialect, table.width);
    if (isBlank({ cells })) {
      table.skip(line, text, 'blank');
      this.#afterBlank = true;
      return;
    }
    this.#sort({ line, text, cells, odd, afterBlank: this.#afterBlank });
    this.#afterBlank = false;
  }

  /** To be called after the last record. */
  close(): void {
    while (this.#held.some(({ kind }) => kind === 'names')) this.#decideNames(true);
    const isLast = (index: number) => this.#held.slice(index).every(({ kind }) => kind !== 'row');
    for (const [index, { row, kind }] of this.#held.entries()) {
      if (kind === 'total' || (kind === 'closing' && isLast(index))) this.#table.skip(row.line, row.text, 'total');
      else if (kind === 'alone' && !this.#aloneAsRows && isLast(index) && !this.#namesRow(row)) this.#table.skip(row.line, row.text, 'footer');
      else this.#table.add(row);
    }
    this.#held = [];
  }

  async flush(): Promise<void> {
    for (const { writer } of this.tables) if (writer.isFull) await writer.flush();
  }

  /** Closes the files of the tables, whatever became of them. */
  async end(): Promise<void> {
    for (const { writer } of this.tables) await writer.close();
  }

  #open(head: Pick<Layout, 'header' | 'written' | 'kinds'>): TableBuilder {
    const table = new TableBuilder(head, this.#layout.dialect, this.#place());
    this.tables.push(table);
    return table;
  }

  #sort(row: Row): void {
    const kind = this.#kindOf(row);
    if (kind === 'row' && this.#held.length === 0) {
      this.#table.add(row);
      return;
    }
    this.#held.push({ row, kind });
    if (this.#held.some((held) => held.kind === 'names')) this.#decideNames(false);
    else if (kind === 'row' || this.#held.length > MOST_LINES_ALONE) this.#release();
  }

  #kindOf(row: Row): RowKind {
    const { cells, afterBlank } = row;
    const sum = totalLine(row, this.#table.lastRow);
    if (sum) return sum;
    if (this.#table.isSum(cells)) return 'total';
    if (isAlone(row, this.width)) return 'alone';
    if (row.odd || !couldBeNames(cells)) return 'row';
    if (this.#isHeader(cells) || withoutBlanks(cells).length !== this.#table.filledWidth) return 'names';
    const { kinds } = this.#table.head;
    const known = kinds.filter((kind) => kind !== undefined).length;
    return known >= (afterBlank ? 1 : 2) && fitOf(cells, kinds).unlike === known ? 'names' : 'row';
  }

  /** Whether a row holds its first cell and blanks for all others, as a program writes it of which nothing else is known. */
  #namesRow({ cells, afterBlank }: Row): boolean {
    return cells.length === this.width && !afterBlank && !isNote(cells[0] ?? '');
  }

  /** Whether these are the cells of the table's own header. */
  #isHeader(cells: readonly string[]): boolean {
    const { written, header } = this.#table.head;
    const given = withoutBlanks(cells);
    return [written ?? [], header].some((own) => given.length === withoutBlanks(own).length && given.every((cell, index) => cell.trim() === own[index]?.trim()));
  }

  /** What the first held line of names is, once enough rows after it are known. */
  #decideNames(isEnd: boolean): void {
    const at = this.#held.findIndex(({ kind }) => kind === 'names');
    const names = this.#held[at]?.row;
    if (!names) return;
    const after = this.#held.slice(at + 1).map(({ row }) => row);
    if (!isEnd && after.length < LOOK_AHEAD) return;
    const above = this.#held.slice(0, at);
    const isOwn = this.#isHeader(names.cells);
    if (this.#startsTable(names, after)) {
      const titles = this.#leave(above);
      this.#table = this.#open(tableHead([{ cells: withoutBlanks(names.cells) }, ...after.map(({ cells }) => ({ cells }))]));
      this.#headerText = names.text;
      this.#aloneAsRows = false;
      for (const { row } of titles) this.#table.skip(row.line, row.text, 'before_header');
    } else if (isOwn) {
      for (const { row, kind } of above) {
        if (kind === 'row') this.#table.add(row);
        else this.#table.skip(row.line, row.text, isSum(kind) ? 'total' : 'before_header');
      }
      this.#table.skip(names.line, names.text, 'repeated_header');
    } else if (isEnd) {
      // What nearly fills the table is a row of it that lacks its last cells.
      const isFooter = names.cells.length < this.width && filled(names.cells) <= this.width / 2 && (names.afterBlank || above.length > 0 || filled(names.cells) < this.width / 2);
      this.#held[at] = { row: names, kind: isFooter ? 'alone' : 'row' };
      return;
    } else {
      this.#held[at] = { row: names, kind: 'row' };
      this.#releaseAll(this.#held.slice(0, at + 1));
    }
    this.#held = [];
    for (const row of after) this.#sort(row);
  }

  /** Lines above another table: totals and footers of the one before, or titles of the one that comes. */
  #leave(above: readonly HeldRow[]): readonly HeldRow[] {
    const table = this.#table;
    const first = above.findLastIndex(({ row, kind }) => kind === 'alone' && row.afterBlank);
    const titles = first < 0 ? [] : above.slice(first);
    for (const { row, kind } of first < 0 ? above : above.slice(0, first)) {
      if (kind === 'row') table.add(row);
      else table.skip(row.line, row.text, isSum(kind) ? 'total' : 'footer');
    }
    return titles;
  }

  #startsTable(names: Row, after: readonly Row[]): boolean {
    const [next] = after;
    if (!next) return false;
    const width = withoutBlanks(names.cells).length;
    if (this.#isHeader(names.cells)) {
      // A page repeats its header as it stands. Written in another way, or before the first row once more, it heads the table again.
      const { firstRow } = this.#table;
      return names.text !== this.#headerText || (firstRow !== undefined && next.cells.length === firstRow.length && next.cells.every((cell, index) => cell === firstRow[index]));
    }
    const alike = after.filter(({ cells }) => cells.length === width || withoutBlanks(cells).length === width).length;
    if (width !== this.#table.filledWidth) {
      const isBelow = names.afterBlank && this.#table.firstRow !== undefined;
      // The rows of a sheet are all as wide as the sheet: below a blank one, what they fill tells.
      const own = after.filter(({ cells }) => cells.length === this.width && !(isBelow && withoutBlanks(cells).length === width));
      return alike >= after.length * 0.6 && own.length < alike;
    }
    const unlike = after.filter(({ cells }) => fitOf(cells, this.#table.head.kinds).unlike > 0).length;
    return alike >= after.length * 0.6 && (names.afterBlank || unlike > after.length / 2);
  }

  /** Held lines that a row of the table follows belong to it. */
  #release(): void {
    const held = this.#held;
    this.#held = [];
    this.#releaseAll(held);
  }

  #releaseAll(held: readonly HeldRow[]): void {
    for (const { row, kind } of held) {
      if (kind === 'total') this.#table.skip(row.line, row.text, 'total');
      else {
        if (kind === 'alone') this.#aloneAsRows = true;
        this.#table.add(row);
      }
    }
  }

  /** Whether a record could be something else than a row: blank, a header, a total, a text alone. */
  #isSuspect(buffer: Buffer, { start, end, cells, regular }: RecordSpan): boolean {
    if (!regular || cells !== this.width || end === start) return true;
    const separator = this.#table.separator.charCodeAt(0);
    const first = buffer[start] === 0x22 ? buffer[start + 1] : buffer[start];
    if (first === undefined || first === separator || first === 0x20 || first === 0x22) return true;
    // Total, Grand total, Sous-total, Subtotal
    if (first === 0x54 || first === 0x74 || first === 0x47 || first === 0x67 || first === 0x53 || first === 0x73) return true;
    if (mayBeDrawn(first)) return true;
    if (buffer[end - 1] === separator && buffer[end - 2] === separator) return true;
    return first === this.#headerText.charCodeAt(this.#headerText.startsWith('"') ? 1 : 0);
  }
}

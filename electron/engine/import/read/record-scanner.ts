import type { Dialect } from './dialect';
import { readCells } from './record-cells';

/**
 * Cuts UTF-8 text into records, a byte at a time: quotes, cells and lines are counted, nothing is copied. A record is `regular`
 * when any reader of RFC 4180 would cut it the same way; the cells of others are read by `readCells`, as a person would.
 */
export interface RecordSpan {
  /** Position of the first byte, and of the one after the last (the line end left out), in the buffer at hand. */
  readonly start: number;
  readonly end: number;
  readonly cells: number;
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  readonly regular: boolean;
  /** Holds a line break inside quotes. */
  readonly multiline: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const BACKSLASH = 0x5c;

export interface ScanResult {
  /** Bytes that are done with; the rest is the beginning of a record that the buffer doesn't end. */
  readonly consumed: number;
  /** Line on which the unfinished record starts. */
  readonly line: number;
}

export interface ScanOptions {
  readonly dialect: Dialect;
  /** Line of the buffer's first byte. */
  readonly firstLine: number;
  /** Nothing follows, so that a last record needs no line end. */
  readonly last: boolean;
  /** Cells of a row, 0 while unknown: a quote left open is told from a text of many lines by it. */
  readonly width: number;
  /** Nothing more is waited for to close a quote: its record ends with its line. */
  readonly impatient?: boolean | undefined;
}

/**
 * Calls `visit` for each whole record of the buffer. Lines end with LF, CR LF or CR alone, mixed or not. A quote that nothing closes as it
 * should doesn't swallow what follows: its record ends with its line.
 */
export function scanRecords(buffer: Buffer, options: ScanOptions, visit: (record: RecordSpan) => void): ScanResult {
  const cutter = new RecordCutter(buffer, options);
  let line = options.firstLine;
  let start = 0;
  while (start < buffer.length) {
    const cut = cutter.cut(start);
    if (!cut) break;
    visit({ start, end: cut.end, cells: cut.cells, line, regular: cut.regular, multiline: cut.breaks > 0 });
    line += cut.breaks;
    start = cut.end;
    if (start < buffer.length) {
      start += buffer[start] === CR && buffer[start + 1] === LF ? 2 : 1;
      line += 1;
    }
  }
  return { consumed: start, line };
}

interface Cut {
  /** After the last byte, the line end left out. */
  readonly end: number;
  readonly cells: number;
  readonly regular: boolean;
  /** Line breaks inside quotes. */
  readonly breaks: number;
}

class RecordCutter {
  readonly #buffer: Buffer;
  readonly #options: ScanOptions;
  readonly #separator: Buffer;
  readonly #first: number;
  readonly #quote: number;

  constructor(buffer: Buffer, options: ScanOptions) {
    this.#buffer = buffer;
    this.#options = options;
    this.#separator = Buffer.from(options.dialect.separator);
    this.#first = this.#separator[0] ?? 0;
    this.#quote = options.dialect.quote.charCodeAt(0);
  }

  /** The record that starts there; undefined when the buffer may not hold all of it. */
  cut(start: number): Cut | undefined {
    const buffer = this.#buffer;
    const length = buffer.length;
    const [first, quote, width] = [this.#first, this.#quote, this.#separator.length];
    let position = start;
    let cells = 1;
    let cellStart = start;
    let regular = true;
    let breaks = 0;
    while (position < length) {
      const byte = buffer[position];
      if (byte === first && (width === 1 || this.#isSeparator(position))) {
        cells += 1;
        position += width;
        cellStart = position;
      } else if (byte === LF || byte === CR) {
        // A CR at the very end may be half of a CR LF.
        if (byte === CR && position + 1 === length && !this.#options.last) return undefined;
        return this.#believed(start, { end: position, cells, regular, breaks });
      } else if (byte === quote && position === cellStart) {
        const closed = this.#quoted(position + 1);
        if (closed === 'unknown') return undefined;
        if (closed === 'odd') return this.#oneLine(start);
        position = closed.end;
        breaks += closed.breaks;
        regular &&= closed.regular;
      } else {
        if (byte === quote) regular = false;
        position += 1;
      }
    }
    if (!this.#options.last) return undefined;
    return this.#believed(start, { end: length, cells, regular, breaks });
  }

  /** The end of a quoted cell, after the quote that closes it; `odd` when it doesn't end as one should on its line. */
  #quoted(from: number): { end: number; breaks: number; regular: boolean } | 'odd' | 'unknown' {
    const buffer = this.#buffer;
    const length = buffer.length;
    const { dialect: { backslash }, last, impatient = false } = this.#options;
    let breaks = 0;
    let regular = true;
    for (let position = from; position < length; position += 1) {
      const byte = buffer[position];
      if (byte === this.#quote) {
        if (position + 1 === length && !last) return 'unknown';
        if (buffer[position + 1] === this.#quote) position += 1;
        else if (this.#endsCell(position + 1)) return { end: position + 1, breaks, regular };
        else return 'odd';
      } else if (byte === LF || (byte === CR && buffer[position + 1] !== LF)) breaks += 1;
      else if (backslash && byte === BACKSLASH) {
        if (position + 1 === length && !last) return 'unknown';
        const next = buffer[position + 1];
        if (next === this.#quote || next === BACKSLASH) {
          regular = false;
          position += 1;
        }
      }
    }
    return last || impatient ? 'odd' : 'unknown';
  }

  /** A record over many lines that isn't as wide as its table, while its first line alone is, starts with a stray quote. */
  #believed(start: number, cut: Cut): Cut | undefined {
    const { width, dialect } = this.#options;
    if (cut.breaks === 0 || width === 0 || cut.cells === width) return cut;
    const alone = this.#oneLine(start);
    if (!alone) return cut;
    return readCells(this.#buffer.toString('utf8', start, alone.end), dialect, width).cells.length === width ? alone : cut;
  }

  /** The first line as a record of its own, whose quotes are to be read by a person. */
  #oneLine(start: number): Cut | undefined {
    const { dialect, width, last } = this.#options;
    let end = start;
    while (end < this.#buffer.length && this.#buffer[end] !== LF && this.#buffer[end] !== CR) end += 1;
    if (!last && end + 1 >= this.#buffer.length) return undefined;
    return { end, cells: readCells(this.#buffer.toString('utf8', start, end), dialect, width).cells.length, regular: false, breaks: 0 };
  }

  #isSeparator(position: number): boolean {
    return this.#buffer.compare(this.#separator, 0, this.#separator.length, position, Math.min(position + this.#separator.length, this.#buffer.length)) === 0;
  }

  #endsCell(position: number): boolean {
    const byte = this.#buffer[position];
    return byte === undefined || byte === LF || byte === CR || (byte === this.#first && (this.#separator.length === 1 || this.#isSeparator(position)));
  }
}

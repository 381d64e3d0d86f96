/**
 * Cuts UTF-8 text into records, a byte at a time: quotes, cells and lines are counted, nothing is copied. A record is `regular`
 * when any reader of RFC 4180 would cut it the same way; others are cut again by `parseCells`, as a person would read them.
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

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

export interface ScanResult {
  /** Bytes that are done with; the rest is the beginning of a record that the buffer doesn't end. */
  readonly consumed: number;
  /** Line on which the unfinished record starts. */
  readonly line: number;
  /** Line of the quote that the rest leaves open, or undefined. */
  readonly openQuoteLine: number | undefined;
}

export interface ScanOptions {
  /** The separator's byte. */
  readonly separator: number;
  /** Line of the buffer's first byte. */
  readonly firstLine: number;
  /** Nothing follows, so that a last record needs no line end. */
  readonly last: boolean;
}

/**
 * Calls `visit` for each whole record of the buffer. Lines end with LF, CR LF or CR alone, mixed or not.
 */
export function scanRecords(buffer: Uint8Array, { separator, firstLine, last }: ScanOptions, visit: (record: RecordSpan) => void): ScanResult {
  const length = buffer.length;
  let line = firstLine;
  let start = 0;
  let position = 0;
  while (position < length) {
    const startLine = line;
    let cells = 1;
    let regular = true;
    let cellStart = position;
    let ended = false;
    while (position < length && !ended) {
      const byte = buffer[position];
      if (byte === separator) {
        cells += 1;
        position += 1;
        cellStart = position;
      } else if (byte === LF || byte === CR) {
        ended = true;
      } else if (byte === QUOTE && position === cellStart) {
        const openLine = line;
        position += 1;
        let closed = false;
        while (position < length && !closed) {
          const inside = buffer[position];
          if (inside === QUOTE) {
            if (buffer[position + 1] === QUOTE) position += 2;
            else {
              closed = true;
              position += 1;
            }
          } else {
            if (inside === LF || (inside === CR && buffer[position + 1] !== LF)) line += 1;
            position += 1;
          }
        }
        if (!closed) return { consumed: start, line: startLine, openQuoteLine: openLine };
        const after = buffer[position];
        if (after !== undefined && after !== separator && after !== LF && after !== CR) regular = false;
      } else {
        if (byte === QUOTE) regular = false;
        position += 1;
      }
    }
    // A CR at the very end may be half of a CR LF, and a quote half of a doubled one: wait for the rest.
    if (!last && (!ended || position === length - 1)) return { consumed: start, line: startLine, openQuoteLine: undefined };
    visit({ start, end: position, cells, line: startLine, regular, multiline: line !== startLine });
    if (ended) {
      position += buffer[position] === CR && buffer[position + 1] === LF ? 2 : 1;
      line += 1;
    }
    start = position;
  }
  return { consumed: start, line, openQuoteLine: undefined };
}

/** The cells of one record as texts: quotes undone, a quote inside a bare cell and text after a closing quote kept as they stand. */
export function parseCells(record: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let position = 0;
  for (;;) {
    if (record[position] === '"' && cell === '') {
      position += 1;
      for (;;) {
        const close = record.indexOf('"', position);
        if (close < 0) {
          cell += record.slice(position);
          position = record.length;
          break;
        }
        cell += record.slice(position, close);
        position = close + 1;
        if (record[position] !== '"') break;
        cell += '"';
        position += 1;
      }
    }
    const end = record.indexOf(separator, position);
    if (end < 0) {
      cells.push(cell + record.slice(position));
      return cells;
    }
    cells.push(cell + record.slice(position, end));
    cell = '';
    position = end + separator.length;
  }
}

/** Cells as a regular record. */
export function writeCells(cells: readonly string[], separator: string): string {
  return cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator);
}

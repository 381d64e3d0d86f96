import { constants } from 'node:fs';
import { copyFile, link, open, realpath, rm } from 'node:fs/promises';
import { dialectOf, type Dialect } from './dialect';
import { parseCells } from './record-cells';
import type { SampleRow } from './staged-table';

/**
 * A look at a file that most programs write: one record a line, all of one width, quotes only as RFC 4180 has them, no blank line
 * and no second header. Such a file needs no rewriting, and the line of a record follows from its place.
 */
export interface RegularFile {
  readonly recordCount: number;
  readonly longestRecordBytes: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly sample: readonly SampleRow[];
}

export interface RegularWishes {
  readonly separator: string;
  /** Bytes before the header: a byte order mark. */
  readonly bomBytes: number;
  readonly width: number;
  readonly sampled: (record: number) => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const BUFFER_BYTES = 1 << 22;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** The file's records, the first being its header; undefined as soon as something isn't regular: then it is to be cut as a person would. */
export async function scanRegular(path: string, wishes: RegularWishes): Promise<RegularFile | undefined> {
  const file = await open(path);
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  const scanner = new RegularScanner(wishes);
  try {
    let kept = 0;
    let at = 0;
    for (;;) {
      wishes.signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, kept, BUFFER_BYTES - kept, at);
      at += bytesRead;
      wishes.onBytes?.(at);
      const length = kept + bytesRead;
      const last = bytesRead === 0;
      // A last line without an end is given one: it is a record like the others.
      const end = last ? scanner.close(buffer, length) : length;
      const consumed = scanner.scan(buffer, at === bytesRead ? wishes.bomBytes : 0, end);
      if (consumed === undefined) return undefined;
      if (last) return consumed === end ? scanner.result() : undefined;
      buffer.copyWithin(0, consumed, length);
      kept = length - consumed;
      if (kept > BUFFER_BYTES / 2) return undefined;
    }
  } finally {
    await file.close();
  }
}

class RegularScanner {
  readonly #kinds = new Uint8Array(256);
  readonly #wishes: RegularWishes;
  readonly #separator: number;
  readonly #dialect: Dialect;
  readonly #sample: SampleRow[] = [];
  #header: Buffer | undefined;
  #crlf = false;
  #records = 0;
  #longest = 0;

  constructor(wishes: RegularWishes) {
    this.#wishes = wishes;
    this.#separator = wishes.separator.charCodeAt(0);
    this.#dialect = dialectOf(wishes.separator);
    this.#kinds[this.#separator] = 1;
    for (const byte of [LF, CR, QUOTE]) this.#kinds[byte] = 2;
  }

  /** Writes the line end that the last line lacks; the length with it. */
  close(buffer: Buffer, length: number): number {
    if (length === 0 || buffer[length - 1] === LF) return length;
    return length + buffer.write(this.#crlf ? '\r\n' : '\n', length, 'latin1');
  }

  /** Where the first record starts that the buffer doesn't end; undefined when something isn't regular. */
  scan(buffer: Buffer, from: number, length: number): number | undefined {
    const kinds = this.#kinds;
    const separator = this.#separator;
    let start = from;
    let position = from;
    let cellStart = from;
    let cells = 1;
    while (position < length) {
      const byte = buffer[position] ?? 0;
      if (kinds[byte] === 0) {
        position += 1;
      } else if (byte === separator) {
        position += 1;
        cellStart = position;
        cells += 1;
      } else if (byte === LF) {
        if (cells !== this.#wishes.width || !this.#take(buffer, start, position)) return undefined;
        position += 1;
        start = position;
        cellStart = position;
        cells = 1;
      } else if (byte === CR) {
        if (position + 1 < length && buffer[position + 1] !== LF) return undefined;
        position += 1;
      } else {
        if (position !== cellStart) return undefined;
        const end = closingQuote(buffer, position + 1, length);
        if (end === undefined) return undefined;
        // Not all of the cell is here, or not the byte that must follow it.
        if (end + 1 >= length) return start;
        const after = buffer[end + 1];
        if (after !== separator && after !== LF && after !== CR) return undefined;
        position = end + 1;
      }
    }
    return start;
  }

  result(): RegularFile {
    return { recordCount: Math.max(0, this.#records - 1), longestRecordBytes: this.#longest, lineEnd: this.#crlf ? '\r\n' : '\n', sample: this.#sample };
  }

  /** One record of the right width, from its first byte to its line end; false when it isn't regular. */
  #take(buffer: Buffer, start: number, lineEnd: number): boolean {
    const isCrlf = lineEnd > start && buffer[lineEnd - 1] === CR;
    const end = isCrlf ? lineEnd - 1 : lineEnd;
    if (this.#header === undefined) {
      this.#header = Buffer.from(buffer.subarray(start, end));
      this.#crlf = isCrlf;
    } else if (isCrlf !== this.#crlf || isBlank(buffer, start, end, this.#separator)) {
      return false;
    } else if (end - start === this.#header.length && this.#header.equals(buffer.subarray(start, end))) {
      return false;
    }
    if (end - start > this.#longest) this.#longest = end - start;
    if (this.#records > 0 && this.#wishes.sampled(this.#records - 1)) {
      this.#sample.push({ line: this.#records + 1, cells: parseCells(buffer.toString('utf8', start, end), this.#dialect) });
    }
    this.#records += 1;
    return true;
  }
}

/** Position of the quote that closes a cell; the buffer's end when it isn't there; undefined when the cell goes on in another line. */
function closingQuote(buffer: Buffer, from: number, length: number): number | undefined {
  let position = from;
  while (position < length) {
    const byte = buffer[position];
    if (byte === QUOTE) {
      if (position + 1 >= length || buffer[position + 1] !== QUOTE) return position;
      position += 2;
    } else if (byte === LF || byte === CR) return undefined;
    else position += 1;
  }
  return length;
}

/** Whether a record holds no letter, digit or sign of ASCII, which is nearly always found in its first bytes. */
function isBlank(buffer: Buffer, start: number, end: number, separator: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = buffer[at] ?? 0;
    if (byte > 0x20 && byte < 0x7f && byte !== separator && byte !== QUOTE) return false;
  }
  return true;
}

/** Brings a file into the staging folder as it is: linked where that can be done, else copied. */
export async function placeFile(path: string, target: string): Promise<void> {
  await rm(target, { force: true });
  try {
    await link(await realpath(path), target);
  } catch {
    await copyFile(path, target, constants.COPYFILE_FICLONE);
  }
}

import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { copyFile, link, open, realpath, rm } from 'node:fs/promises';
import { isEncodedTwice } from './mend-text';

/**
 * A file that most programs write: sound UTF-8, one record a line, all of one width, quotes only as RFC 4180 has them, no blank line
 * and no second header. Such a file needs no rewriting, and the line of a record follows from its place.
 */
export interface RegularFile {
  readonly recordCount: number;
}

export interface RegularWishes {
  readonly separator: string;
  /** Bytes before the header: a byte order mark. */
  readonly bomBytes: number;
  readonly width: number;
  /** Whether the cells of each line are counted; where they aren't, whoever reads the file counts them. */
  readonly countsCells: boolean;
  /** Whether words that were encoded twice are to be mended: then a file with any isn't read as it is. */
  readonly repair: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** Of the file at a time, little enough that statements beside the look don't wait for it: no record of a regular file is longer. */
export const LONGEST_REGULAR_BYTES = 1 << 20;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Looks at the whole file, whose first record is its header; undefined as soon as something isn't regular: then it is to be cut as a person would. */
export async function scanRegular(path: string, wishes: RegularWishes): Promise<RegularFile | undefined> {
  const file = await open(path);
  const buffer = Buffer.allocUnsafe(LONGEST_REGULAR_BYTES);
  const scanner = new RegularScanner(wishes);
  try {
    let kept = 0;
    let at = 0;
    for (;;) {
      wishes.signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, kept, LONGEST_REGULAR_BYTES - kept, at);
      at += bytesRead;
      wishes.onBytes?.(at);
      const length = kept + bytesRead;
      const last = bytesRead === 0;
      // A last line without an end is given one: it is a record like the others.
      const end = last ? scanner.close(buffer, length) : length;
      const from = at === bytesRead ? wishes.bomBytes : 0;
      const scanned = scanner.scan(buffer.subarray(from, end));
      if (scanned === undefined) return undefined;
      const consumed = from + scanned;
      if (!isSound(buffer.subarray(from, consumed), wishes.repair)) return undefined;
      if (last) return consumed === end ? scanner.result() : undefined;
      buffer.copyWithin(0, consumed, length);
      kept = length - consumed;
      if (kept > LONGEST_REGULAR_BYTES / 2) return undefined;
    }
  } finally {
    await file.close();
  }
}

/** Whether whole lines are UTF-8 in which nothing is to be mended. */
export function isSound(lines: Buffer, repair: boolean): boolean {
  return isUtf8(lines) && !lines.includes(0) && !(repair && isEncodedTwice(lines));
}

class RegularScanner {
  readonly #wishes: RegularWishes;
  readonly #separator: number;
  #header: Buffer | undefined;
  #crlf = false;
  #records = 0;

  constructor(wishes: RegularWishes) {
    this.#wishes = wishes;
    this.#separator = wishes.separator.charCodeAt(0);
  }

  /** Writes the line end that the last line lacks; the length with it. */
  close(buffer: Buffer, length: number): number {
    if (length === 0 || buffer[length - 1] === LF) return length;
    return length + buffer.write(this.#crlf ? '\r\n' : '\n', length, 'latin1');
  }

  /** Where the first record starts that the bytes don't end; undefined when something isn't regular. */
  scan(bytes: Buffer): number | undefined {
    let start = 0;
    let quote = bytes.indexOf(QUOTE);
    let cr = bytes.indexOf(CR);
    for (let lineEnd = bytes.indexOf(LF); lineEnd >= 0; lineEnd = bytes.indexOf(LF, start)) {
      if (quote >= 0 && quote < start) quote = bytes.indexOf(QUOTE, start);
      if (cr >= 0 && cr < start) cr = bytes.indexOf(CR, start);
      if (cr >= 0 && cr < lineEnd - 1) return undefined;
      const end = cr === lineEnd - 1 ? cr : lineEnd;
      if ((this.#wishes.countsCells || (quote >= 0 && quote < end)) && !this.#isWhole(bytes, start, end)) return undefined;
      if (!this.#take(bytes, start, end, end < lineEnd)) return undefined;
      start = lineEnd + 1;
    }
    return start;
  }

  result(): RegularFile {
    return { recordCount: Math.max(0, this.#records - 1) };
  }

  /** Whether a line has as many cells as the header, its quotes as they should be. */
  #isWhole(bytes: Buffer, start: number, end: number): boolean {
    const separator = this.#separator;
    let cells = 1;
    for (let position = start; position < end; position += 1) {
      const byte = bytes[position] ?? 0;
      // Nearly all that a file holds: letters and digits lie above the signs that matter.
      if (byte > QUOTE && byte !== separator) continue;
      if (byte === separator) cells += 1;
      else if (byte === QUOTE) {
        if (position > start && bytes[position - 1] !== separator) return false;
        position = closingQuote(bytes, position + 1, end);
        if (position === end || (position + 1 < end && bytes[position + 1] !== separator)) return false;
      }
    }
    return cells === this.#wishes.width;
  }

  /** One record, from its first byte to its last; false when it isn't regular. */
  #take(buffer: Buffer, start: number, end: number, isCrlf: boolean): boolean {
    if (this.#header === undefined) {
      this.#header = Buffer.from(buffer.subarray(start, end));
      this.#crlf = isCrlf;
    } else if (isCrlf !== this.#crlf || isBlank(buffer, start, end, this.#separator)) {
      return false;
    } else if (end - start === this.#header.length && this.#header.equals(buffer.subarray(start, end))) {
      return false;
    }
    this.#records += 1;
    return true;
  }
}

/** Position of the quote that closes a cell; the end of the line when it isn't there. */
function closingQuote(bytes: Buffer, from: number, end: number): number {
  for (let position = from; position < end; position += 1) {
    if (bytes[position] !== QUOTE) continue;
    if (position + 1 >= end || bytes[position + 1] !== QUOTE) return position;
    position += 1;
  }
  return end;
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

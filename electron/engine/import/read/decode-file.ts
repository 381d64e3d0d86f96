import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { EncodingFound } from './detect-encoding';
import { decodeTwice, readDamaged, wordsEncodedTwice } from './mend-text';

const CHUNK_BYTES = 1 << 20;

export interface DecodedChunk {
  /** UTF-8, without a byte order mark. */
  readonly bytes: Buffer;
  /** Bytes of the file read so far. */
  readonly readBytes: number;
}

/** How many lines were mended in each way, the first of them and, of words that were encoded twice, some before and after. */
export type MendedLines = Map<Fault, { count: number; line: number; examples?: string }>;
type Fault = 'damaged_lines' | 'encoded_twice' | 'zero_bytes';

export interface DecodeWishes {
  readonly signal?: AbortSignal | undefined;
  /** Whether texts that were encoded twice are mended. */
  readonly repair?: boolean | undefined;
  /** Where mended lines are told. */
  readonly mended?: MendedLines | undefined;
}

/** A text file as UTF-8, whatever it is written in, a chunk at a time. */
export async function* decodeFile(path: string, found: EncodingFound, { signal, repair = true, mended = new Map() }: DecodeWishes): AsyncGenerator<DecodedChunk> {
  const { encoding, bomBytes, faults } = found;
  const decoder = encoding === 'utf-8' ? undefined : iconv.getDecoder(encoding, { stripBOM: false });
  const mender = faults && (faults.damaged || faults.zeros || (faults.twice && repair)) ? new LineMender(repair && faults.twice, mended) : undefined;
  let readBytes = bomBytes;
  // iconv-lite's table is from before 1998, when the euro took the currency sign's place.
  const euro = (text: string) => (encoding === 'macintosh' ? text.replaceAll('¤', '€') : text);
  for await (const piece of createReadStream(path, { start: bomBytes, highWaterMark: CHUNK_BYTES, signal })) {
    const bytes: Buffer = piece;
    readBytes += bytes.length;
    const decoded = decoder ? Buffer.from(euro(decoder.write(bytes)), 'utf8') : bytes;
    yield { bytes: mender ? mender.take(decoded) : decoded, readBytes };
  }
  const rest = Buffer.from(decoder?.end() ?? '', 'utf8');
  const last = mender ? Buffer.concat([mender.take(rest), mender.end()]) : rest;
  if (last.length > 0) yield { bytes: last, readBytes };
}

const LF = 0x0a;
const CR = 0x0d;
/** Beyond this a line is mended in pieces. */
const LONGEST_LINE = 1 << 22;
const MOST_EXAMPLES = 3;

/** Mends a text line by line, so that each can be told. */
class LineMender {
  readonly #repair: boolean;
  readonly #mended: MendedLines;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Words before and after, for the user to judge by. */
  readonly #shown = new Set<string>();

  constructor(repair: boolean, mended: MendedLines) {
    this.#repair = repair;
    this.#mended = mended;
  }

  take(bytes: Buffer): Buffer {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    const end = all.length > LONGEST_LINE ? all.length : Math.max(all.lastIndexOf(LF), all.lastIndexOf(CR)) + 1;
    this.#rest = Buffer.from(all.subarray(end));
    return this.#mend(all.subarray(0, end));
  }

  end(): Buffer {
    const rest = this.#rest;
    this.#rest = Buffer.alloc(0);
    return this.#mend(rest);
  }

  #mend(bytes: Buffer): Buffer {
    const lines: Buffer[] = [];
    for (let start = 0; start < bytes.length;) {
      let end = start;
      while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
      const isEnded = end < bytes.length;
      if (isEnded) end += bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1;
      lines.push(this.#mendLine(bytes.subarray(start, end)));
      if (isEnded) this.#line += 1;
      start = end;
    }
    return Buffer.concat(lines);
  }

  #mendLine(line: Buffer): Buffer {
    let mended = line;
    if (mended.includes(0)) {
      mended = Buffer.from(mended.filter((byte) => byte !== 0));
      this.#tell('zero_bytes');
    }
    if (!isUtf8(mended)) {
      mended = Buffer.from(readDamaged(mended), 'utf8');
      this.#tell('damaged_lines');
    }
    if (this.#repair && mended.includes(0xc3)) {
      const text = mended.toString('utf8');
      const decoded = decodeTwice(text);
      if (decoded !== text) {
        mended = Buffer.from(decoded, 'utf8');
        this.#tell('encoded_twice');
        this.#show(text);
      }
    }
    return mended;
  }

  #tell(fault: Fault): void {
    const before = this.#mended.get(fault);
    this.#mended.set(fault, { ...before, count: (before?.count ?? 0) + 1, line: before?.line ?? this.#line });
  }

  #show(text: string): void {
    if (this.#shown.size >= MOST_EXAMPLES) return;
    for (const word of wordsEncodedTwice(text)) if (this.#shown.size < MOST_EXAMPLES) this.#shown.add(`${word} → ${decodeTwice(word)}`);
    const told = this.#mended.get('encoded_twice');
    if (told) this.#mended.set('encoded_twice', { ...told, examples: [...this.#shown].join(', ') });
  }
}

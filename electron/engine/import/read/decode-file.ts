import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { EncodingFound } from './detect-encoding';

const CHUNK_BYTES = 1 << 20;

export interface DecodedChunk {
  /** UTF-8, without a byte order mark. */
  readonly bytes: Buffer;
  /** Bytes of the file read so far. */
  readonly readBytes: number;
}

/** A text file as UTF-8, whatever it is written in, a chunk at a time. */
export async function* decodeFile(path: string, { encoding, bomBytes }: EncodingFound, signal?: AbortSignal): AsyncGenerator<DecodedChunk> {
  const decoder = encoding === 'utf-8' ? undefined : iconv.getDecoder(encoding, { stripBOM: false });
  let readBytes = bomBytes;
  // iconv-lite's table is from before 1998, when the euro took the currency sign's place.
  const mended = (text: string) => (encoding === 'macintosh' ? text.replaceAll('¤', '€') : text);
  for await (const piece of createReadStream(path, { start: bomBytes, highWaterMark: CHUNK_BYTES, signal })) {
    const bytes: Buffer = piece;
    readBytes += bytes.length;
    yield { bytes: decoder ? Buffer.from(mended(decoder.write(bytes)), 'utf8') : bytes, readBytes };
  }
  const rest = decoder?.end();
  if (rest) yield { bytes: Buffer.from(rest, 'utf8'), readBytes };
}

import { open, stat } from 'node:fs/promises';
import { VigieError } from '../../../../shared/protocol/errors';

/** First bytes of files that hold no text, whatever their name says. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and with it XLSX
  [0xd0, 0xcf, 0x11, 0xe0], // the old Office formats
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0x50, 0x41, 0x52, 0x31], // Parquet
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], // SQLite
];

/** The size of a file that can be read; throws `file_missing`, `file_empty`, `file_unreadable` or `file_binary`. */
export async function checkFile(path: string, name: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new VigieError('file_missing', { file: name });
  if (!found.isFile()) throw new VigieError('file_unreadable', { file: name, detail: 'not a file' });
  if (found.size === 0) throw new VigieError('file_empty', { file: name });
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new VigieError('file_unreadable', { file: name, detail: error instanceof Error ? error.message : '' }, [], { cause: error });
  });
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, head.length, 0);
    if (SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte))) throw new VigieError('file_binary', { file: name });
  } finally {
    await file.close();
  }
  return found.size;
}

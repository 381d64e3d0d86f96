import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { systemDetail, VigieError } from '../../../../../shared/protocol/errors';
import { ARCHIVE_LIMITS, checkSizes } from './archive-limits';

export interface ArchiveEntry {
  /** As it is told: folders and name, without what would lead out of the archive; distinct in it. */
  readonly name: string;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  readonly source: Entry;
}

/** A ZIP archive, read by its directory; nothing is ever written under a name that it gives. */
export class Archive {
  readonly #zip: ZipFile;

  private constructor(zip: ZipFile, readonly file: string, readonly entries: readonly ArchiveEntry[]) {
    this.#zip = zip;
  }

  /** Throws `file_damaged`, `archive_too_many`, `archive_too_large`. */
  static async open(path: string, file: string): Promise<Archive> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error: Error | null, opened) => (error ? reject(damaged(file, error)) : resolve(opened)));
    });
    try {
      if (zip.entryCount > ARCHIVE_LIMITS.entries) throw new VigieError('archive_too_many', { file, count: zip.entryCount, limit: ARCHIVE_LIMITS.entries });
      const entries = distinctEntries(await readEntries(zip, file));
      checkSizes(file, entries);
      return new Archive(zip, file, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  entry(name: string): ArchiveEntry | undefined {
    return this.entries.find((entry) => entry.name === name);
  }

  /** The bytes of an entry, a piece at a time; checked against its size and its sum. */
  async *read(entry: ArchiveEntry, signal: AbortSignal): AsyncGenerator<Buffer> {
    const { file } = this;
    if (entry.isEncrypted) throw new VigieError('file_protected', { file: `${file}/${entry.name}` });
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.#zip.openReadStream(entry.source, (error, opened) => (error ? reject(damaged(file, error)) : resolve(opened)));
    });
    let sum = 0;
    try {
      for await (const piece of stream) {
        signal.throwIfAborted();
        const bytes: Buffer = piece;
        sum = crc32(bytes, sum);
        yield bytes;
      }
    } catch (error) {
      if (signal.aborted || isOfTheDisk(error)) throw error;
      throw damaged(file, error);
    } finally {
      stream.destroy();
    }
    if (sum !== entry.source.crc32) throw damaged(file, new Error(`${entry.name}: the sum doesn't fit`));
  }

  close(): void {
    this.#zip.close();
  }
}

/** Errors of the file system keep their own meaning; all others are the archive's. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof VigieError || (error instanceof Error && 'syscall' in error);
}

function damaged(file: string, error: unknown): VigieError {
  return new VigieError('file_damaged', { file, detail: systemDetail(error) }, [], { cause: error });
}

function readEntries(zip: ZipFile, file: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error: Error) => reject(/encryption/.test(error.message) ? new VigieError('file_protected', { file }, [], { cause: error }) : damaged(file, error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function distinctEntries(entries: readonly Entry[]): ArchiveEntry[] {
  const taken = new Map<string, number>();
  return entries.flatMap((source): ArchiveEntry[] => {
    const written = entryName(source);
    if (written === '' || written.endsWith('/')) return [];
    const count = (taken.get(written) ?? 0) + 1;
    taken.set(written, count);
    return [{
      name: count === 1 ? written : written.replace(/(\.[^./]*)?$/, ` (${count})$1`), compressedBytes: source.compressedSize, bytes: source.uncompressedSize, isEncrypted: source.isEncrypted(), source,
    }];
  });
}

/** Many programs write UTF-8 without saying so; what isn't UTF-8 is of the time of DOS. */
function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const flagged = isUtf8(raw) ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag;
  return safeName(yauzl.getFileNameLowLevel(flagged, raw, entry.extraFields, false));
}

/** Without a drive, a root, `.` and `..`; a folder keeps its closing slash. */
function safeName(name: string): string {
  const parts = name.replaceAll('\\', '/').replace(/^[A-Za-z]:/, '').split('/');
  const kept = parts.filter((part, index) => part !== '.' && part !== '..' && (part !== '' || index === parts.length - 1));
  return kept.join('/').replaceAll(/[\u0000-\u001f\u007f]/g, '·');
}

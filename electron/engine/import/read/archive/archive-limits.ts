import { VigieError } from '../../../../../shared/protocol/errors';

/** Beyond these an archive is no export, or would fill the disk. */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  /** Bytes of all entries together, unpacked. */
  bytes: 16 * 2 ** 30,
  /** Times its packed size that an entry may unpack to … */
  ratio: 250,
  /** … once it is larger than this: small texts of one letter are harmless. */
  ratioFromBytes: 64 * 2 ** 20,
} as const;

interface Sizes {
  readonly compressedBytes: number;
  readonly bytes: number;
}

/** Throws `archive_too_large`, with the limits. What an entry says of its size, the reading holds it to. */
export function checkSizes(file: string, entries: readonly Sizes[]): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const inflated = entries.some(({ bytes, compressedBytes }) => bytes > ARCHIVE_LIMITS.ratioFromBytes && bytes > compressedBytes * ARCHIVE_LIMITS.ratio);
  if (total <= ARCHIVE_LIMITS.bytes && !inflated) return;
  throw new VigieError('archive_too_large', { file, gigabytes: ARCHIVE_LIMITS.bytes / 2 ** 30, ratio: ARCHIVE_LIMITS.ratio });
}

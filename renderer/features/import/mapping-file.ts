import { mappingFileSchema, type Mapping } from '../../../shared/protocol/import';
import type { ImportFile } from './import-state';

/** A mapping is written by people: a larger file is data. */
const MOST_BYTES = 1_000_000;

/** The mappings in a file; null where it is none. */
export async function mappingsIn(file: File): Promise<readonly Mapping[] | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const parsed = mappingFileSchema.safeParse(JSON.parse(await file.text()));
    return parsed.success && parsed.data.length > 0 ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Among dropped files, mappings told from exports: a mapping is JSON, and says its version. */
export async function parted(files: readonly File[]): Promise<{ readonly mappings: readonly Mapping[]; readonly exports: readonly File[] }> {
  const read = await Promise.all(files.map(async (file) => ({ file, mappings: /\.json$/i.test(file.name) ? await mappingsIn(file) : null })));
  return { mappings: read.flatMap(({ mappings }) => mappings ?? []), exports: read.flatMap(({ file, mappings }) => (mappings === null ? [file] : [])) };
}

/** How the tables at hand are read, as a mapping file: each entry fits the table it was made from, by its name. */
export function mappingFileOf(files: readonly ImportFile[]): Uint8Array {
  const entries = files.flatMap(({ reading, leftOut }) => (reading?.mapping && !leftOut ? [{ ...reading.mapping, match: nameIn(reading.path) }] : []));
  return new TextEncoder().encode(`${JSON.stringify(entries, null, 2)}\n`);
}

const nameIn = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

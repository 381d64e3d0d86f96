import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { VigieError } from '../../../../../shared/protocol/errors';
import { isArchive, isOfTheSystem, mayHoldTable } from '../file-kind';
import type { FilePart, Note, StagedFile, StageFileRequest } from '../staged-file';
import type { Archive } from './archive';

type StageEntry = (request: StageFileRequest) => Promise<StagedFile>;

/** Stages the tables of an archive's entries: each is unpacked into the staging folder and read there as a file of its own. */
export async function stageArchive(request: StageFileRequest, archive: Archive, stageEntry: StageEntry): Promise<StagedFile> {
  const { signal, onBytes, name, place } = request;
  const parts: FilePart[] = [];
  const notes: Note[] = [];
  const entries = archive.entries.filter((entry) => !isOfTheSystem(entry.name));
  let before = 0;
  for (const entry of entries.filter((one) => mayHoldTable(one.name))) {
    signal.throwIfAborted();
    const path = `${name}/${entry.name}`;
    const unpacked = place();
    const start = before;
    const packedShare = entry.bytes === 0 ? 0 : entry.compressedBytes / entry.bytes;
    try {
      await pipeline(archive.read(entry, signal), createWriteStream(unpacked), { signal });
      const staged = await stageEntry({ ...request, path: unpacked, name: path, isFound: true, onBytes: (bytes) => onBytes(start + Math.round(bytes * packedShare)) });
      parts.push(...staged.parts);
      notes.push(...staged.notes);
    } catch (error) {
      if (signal.aborted || !(error instanceof VigieError) || error.code === 'disk_full') throw error;
      parts.push({ path, sheet: null, table: null, trouble: error });
    } finally {
      await rm(unpacked, { force: true });
    }
    before += entry.compressedBytes;
    onBytes(before);
  }
  const inside = entries.filter((entry) => isArchive(entry.name));
  const others = entries.filter((entry) => !mayHoldTable(entry.name) && !isArchive(entry.name));
  const told = [{ code: 'archives_inside', names: inside.map((entry) => entry.name) }, { code: 'skipped_files', names: others.map((entry) => entry.name) }];
  return { parts, notes: [...notes, ...told] };
}

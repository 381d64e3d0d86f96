import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VigieError } from '../../shared/protocol/errors';
import type { GrantedFile } from '../../shared/protocol/import';
import type { Engine } from '../engine/engine';
import type { Session } from './session';

/** What a folder is searched for; a file that is named itself may be called anything. */
const TABLE_FILES = /\.(csv|tsv|txt)$/i;

/** The files named, and those in the folders named, each granted to the engine under its path. In the order of their names. */
export async function grantPaths(session: Session, engine: Engine, paths: readonly string[]): Promise<GrantedFile[]> {
  const found = (await Promise.all(paths.map((path) => filesAt(session.pathOf(path), path)))).flat();
  // The same file named twice is one file.
  const files = [...new Map(found.map((file) => [file.path, file])).values()];
  if (files.length === 0) throw new VigieError('nothing_importable', { file: paths.join(', ') });
  return files.map(({ path, bytes }) => {
    engine.files.grant(path, path);
    return { token: path, name: basename(path), bytes };
  });
}

interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

async function filesAt(path: string, written: string): Promise<FoundFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw new VigieError('file_missing', { file: written }, [], { cause: error });
  });
  return found.isDirectory() ? filesIn(path) : [{ path, bytes: found.size }];
}

async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile() && TABLE_FILES.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.toSorted().map(async (path) => ({ path, bytes: (await stat(path)).size })));
}

import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VigieError } from '../../shared/protocol/errors';
import type { GrantedFile } from '../../shared/protocol/import';
import type { Engine } from '../engine/engine';
import type { Session } from './session';

/** The files named, and those in the folders named, each granted to the engine under its path. In the order of their names; the engine tells what in a folder is no table. */
export async function grantPaths(session: Session, engine: Engine, paths: readonly string[]): Promise<GrantedFile[]> {
  const found = (await Promise.all(paths.map((path) => filesAt(session.pathOf(path), path)))).flat();
  // The same file named twice is one file; one that is named beside its folder is named.
  const files = new Map<string, FoundFile>();
  for (const file of found) if (!files.get(file.path) || !file.found) files.set(file.path, file);
  if (files.size === 0) throw new VigieError('nothing_importable', { file: paths.join(', ') });
  return [...files.values()].map(({ path, bytes, found: isFound }) => {
    engine.files.grant(path, path);
    return { token: path, name: basename(path), bytes, ...(isFound ? { found: true } : {}) };
  });
}

interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  /** In a folder that was named. */
  readonly found: boolean;
}

async function filesAt(path: string, written: string): Promise<FoundFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw new VigieError('file_missing', { file: written }, [], { cause: error });
  });
  return found.isDirectory() ? filesIn(path) : [{ path, bytes: found.size, found: false }];
}

async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.toSorted().map(async (path) => ({ path, bytes: (await stat(path)).size, found: true })));
}

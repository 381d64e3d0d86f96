import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { GrantedFile } from '../../shared/protocol/import';

/** A path that a person chose, under the token by which the window may name it. */
export interface Granted {
  readonly file: GrantedFile;
  readonly path: string;
}

/** Kinds of file looked for inside a folder; a file that is named itself is taken whatever its ending. */
const TABLES = new Set(['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xlsm', '.xls', '.parquet', '.json', '.jsonl', '.ndjson', '.zip']);
const FILES_MAX = 1_000;

/** Files and folders that a person chose by a dialog or a drop, folders replaced by the tables inside them, in name order. */
export async function grantPaths(paths: readonly string[]): Promise<Granted[]> {
  const granted: Granted[] = [];
  for (const path of paths) {
    for (const found of await filesAt(path)) {
      if (granted.length >= FILES_MAX) return granted;
      granted.push({ file: { token: randomUUID(), name: basename(found.path), bytes: found.bytes, ...(found.path === path ? {} : { found: true }) }, path: found.path });
    }
  }
  return granted;
}

async function filesAt(path: string): Promise<{ path: string; bytes: number }[]> {
  const stats = await stat(path);
  if (stats.isFile()) return [{ path, bytes: stats.size }];
  if (!stats.isDirectory()) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const tables = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && TABLES.has(extname(entry.name).toLowerCase()));
  const found = tables.map((entry) => join(entry.parentPath, entry.name)).toSorted((a, b) => a.localeCompare(b));
  return Promise.all(found.map(async (file) => ({ path: file, bytes: (await stat(file)).size })));
}

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { RecentWorkspace } from '../../shared/protocol/door';
import { VigieError } from '../../shared/protocol/errors';
import { readRecentFile, writeRecentFile, type RecentEntry } from './recent-file';

const EXTENSION = '.vigie';
const nameOf = (path: string) => basename(path).replace(/\.vigie$/i, '');
const fileAt = (path: string) => stat(path).then((found) => (found.isFile() ? found : undefined), () => undefined);

/**
 * The folder where the browser door keeps workspaces (`~/Vigie`), and its list of the recent ones, which may also lie
 * elsewhere. Windows know a workspace by its id in this list.
 */
export class WorkspaceFolder {
  readonly #folder: string;
  /** Changes of the list stand in line, so that none is lost. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** Last opened first, then by name. Files that appeared in the folder are in it, files that went are not. */
  async recent(): Promise<RecentWorkspace[]> {
    const entries = await this.#change((list) => this.#withFolder(list));
    const shown = await Promise.all(
      entries.map(async ({ id, path, openedAt, asOf, forgotten }) => {
        const file = forgotten ? undefined : await fileAt(path);
        return file === undefined ? [] : [{ id, name: nameOf(path), bytes: file.size, asOf, openedAt }];
      }),
    );
    return shown.flat().toSorted((one, other) => (other.openedAt ?? '').localeCompare(one.openedAt ?? '') || one.name.localeCompare(other.name));
  }

  async find(id: string): Promise<RecentEntry> {
    const entry = (await this.#change((list) => this.#withFolder(list))).find((candidate) => candidate.id === id);
    if (entry === undefined) throw new VigieError('workspace_missing', { file: id });
    return entry;
  }

  /** The demo company's workspace, when there still is one. */
  async demo(): Promise<RecentEntry | undefined> {
    for (const entry of await readRecentFile(this.#folder)) if (entry.demo && (await fileAt(entry.path)) !== undefined) return entry;
    return undefined;
  }

  /** A place in the list for a workspace that the caller is about to make. */
  async reserve(name: string, { demo = false } = {}): Promise<RecentEntry> {
    const path = join(this.#folder, name + EXTENSION);
    if ((await stat(path).catch(() => undefined)) !== undefined) throw new VigieError('workspace_exists', { file: name });
    return this.#enter(path, { demo });
  }

  /** A workspace that lies anywhere. */
  adopt(path: string): Promise<RecentEntry> {
    return this.#enter(resolve(path), {});
  }

  async forget(id: string): Promise<void> {
    await this.#update(id, { forgotten: true });
  }

  async noteOpened(id: string): Promise<void> {
    await this.#update(id, { openedAt: new Date().toISOString(), forgotten: false });
  }

  async noteAsOf(id: string, asOf: string | null): Promise<void> {
    await this.#update(id, { asOf });
  }

  /** Renames the file; nobody may have it open. */
  async rename(id: string, name: string): Promise<void> {
    const { path } = await this.find(id);
    const target = join(resolve(path, '..'), name + EXTENSION);
    if (target === path) return;
    const [own, other] = await Promise.all([fileAt(path), stat(target).catch(() => undefined)]);
    if (own === undefined) throw new VigieError('workspace_missing', { file: nameOf(path) });
    // The same file under both names: only the case changes, on a disk that doesn't tell them apart.
    if (other !== undefined && other.ino !== own.ino) throw new VigieError('workspace_exists', { file: name });
    await rename(path, target);
    await this.#update(id, { path: target });
  }

  async #enter(path: string, more: Partial<RecentEntry>): Promise<RecentEntry> {
    const fresh: RecentEntry = { id: randomUUID(), path, openedAt: null, asOf: null, demo: false, forgotten: false };
    let entered = fresh;
    await this.#change((list) => {
      const known = list.find((entry) => entry.path === path);
      entered = { ...(known ?? fresh), ...more, forgotten: false };
      return [...list.filter((entry) => entry !== known), entered];
    });
    return entered;
  }

  async #update(id: string, more: Partial<RecentEntry>): Promise<void> {
    await this.#change((list) => list.map((entry) => (entry.id === id ? { ...entry, ...more } : entry)));
  }

  async #withFolder(list: readonly RecentEntry[]): Promise<readonly RecentEntry[]> {
    const names = (await readdir(this.#folder)).filter((name) => name.toLowerCase().endsWith(EXTENSION));
    const known = new Set(list.map((entry) => entry.path));
    const found = names.map((name) => join(this.#folder, name)).filter((path) => !known.has(path));
    return [...list, ...found.map((path) => ({ id: randomUUID(), path, openedAt: null, asOf: null, demo: false, forgotten: false }))];
  }

  #change(change: (list: readonly RecentEntry[]) => readonly RecentEntry[] | Promise<readonly RecentEntry[]>): Promise<readonly RecentEntry[]> {
    const work = async () => {
      await mkdir(this.#folder, { recursive: true });
      const before = await readRecentFile(this.#folder);
      const after = await change(before);
      if (JSON.stringify(after) !== JSON.stringify(before)) await writeRecentFile(this.#folder, after);
      return after;
    };
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}

export { nameOf as workspaceNameOf };

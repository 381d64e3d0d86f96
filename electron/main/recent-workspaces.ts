import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RecentWorkspace } from '../../shared/protocol/door';
import { readSettings, writeSettings, type Settings } from './settings-file';

type Remembered = Settings['workspaces'][number];
const RECENT_MAX = 50;

/** `/home/ada/Corvane.vigie` → `Corvane`. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.vigie$/i, '');
}

/** The workspaces opened from here, newest first. Ids stand for paths, which stay with the door. */
export class RecentWorkspaces {
  constructor(readonly settingsPath: string) {}

  async list(): Promise<RecentWorkspace[]> {
    const { workspaces } = await readSettings(this.settingsPath);
    const listed = await Promise.all(workspaces.map(describe));
    return listed.flatMap((workspace) => workspace ?? []);
  }

  async pathOf(id: string): Promise<string | undefined> {
    const { workspaces } = await readSettings(this.settingsPath);
    return workspaces.find((workspace) => workspace.id === id)?.path;
  }

  /** Puts the path first, as opened now, and returns its id. */
  async remember(path: string, openedAt: string): Promise<string> {
    const settings = await readSettings(this.settingsPath);
    const known = settings.workspaces.find((workspace) => workspace.path === path);
    const entry: Remembered = { id: known?.id ?? randomUUID(), path, asOf: known?.asOf ?? null, openedAt };
    const others = settings.workspaces.filter((workspace) => workspace.path !== path);
    await writeSettings(this.settingsPath, { ...settings, workspaces: [entry, ...others].slice(0, RECENT_MAX) });
    return entry.id;
  }

  async noteAsOf(id: string, asOf: string | null): Promise<void> {
    await this.#change(id, (workspace) => [{ ...workspace, asOf }]);
  }

  async noteMoved(id: string, path: string): Promise<void> {
    await this.#change(id, (workspace) => [{ ...workspace, path }]);
  }

  /** Takes it off the list; the file stays. */
  async forget(id: string): Promise<void> {
    await this.#change(id, () => []);
  }

  async #change(id: string, change: (workspace: Remembered) => Remembered[]): Promise<void> {
    const settings = await readSettings(this.settingsPath);
    const workspaces = settings.workspaces.flatMap((workspace) => (workspace.id === id ? change(workspace) : [workspace]));
    await writeSettings(this.settingsPath, { ...settings, workspaces });
  }
}

/** Undefined when the file is gone: it is not shown, and comes back with its disk. */
async function describe({ id, path, asOf, openedAt }: Remembered): Promise<RecentWorkspace | undefined> {
  try {
    return { id, name: nameOf(path), bytes: (await stat(path)).size, asOf, openedAt };
  } catch {
    return undefined;
  }
}

import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MessagePortMain } from 'electron';
import { connectClient } from '../../shared/protocol/client';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import { VigieError } from '../../shared/protocol/errors';
import { EngineHost } from '../host/engine-host';
import type { RunningProcess } from '../host/engine-session';
import { nameOf, type RecentWorkspaces } from './recent-workspaces';
import type { DesktopWindow } from './window';

export interface WorkspacesOptions {
  readonly recent: RecentWorkspaces;
  readonly startEngine: () => RunningProcess<MessagePortMain>;
  /** Folder of the demo company's workspace. */
  readonly demoFolder: string;
  /** ISO date and time, UTC. */
  readonly now: () => string;
}

/** Opens, makes, renames and lists workspaces for windows. */
export class Workspaces {
  constructor(readonly options: WorkspacesOptions) {}

  async create(window: DesktopWindow, path: string): Promise<OpenedWorkspace> {
    return this.#show(window, path, 'create');
  }

  async open(window: DesktopWindow, path: string): Promise<OpenedWorkspace> {
    return this.#show(window, path, 'open');
  }

  async openById(window: DesktopWindow, id: string): Promise<OpenedWorkspace> {
    const path = await this.options.recent.pathOf(id);
    if (path === undefined) throw new VigieError('workspace_missing', { path: id });
    return this.open(window, path);
  }

  /** The demo company's workspace, made on first use; filling it is the engine's `demo.create`. */
  async openDemo(window: DesktopWindow, name: string): Promise<OpenedWorkspace> {
    const path = join(this.options.demoFolder, `${name}.vigie`);
    await mkdir(this.options.demoFolder, { recursive: true });
    return this.#show(window, path, (await exists(path)) ? 'open' : 'create');
  }

  /** Renames the file. One that is open is closed first and opened again under its new name. */
  async rename(window: DesktopWindow, id: string, name: string): Promise<OpenedWorkspace> {
    const path = await this.options.recent.pathOf(id);
    if (path === undefined) throw new VigieError('workspace_missing', { path: id });
    const renamed = join(dirname(path), `${name}.vigie`);
    if (renamed === path) return { id, name };
    if (await exists(renamed)) throw new VigieError('workspace_exists', { path: renamed });
    const isOpen = window.opened?.id === id;
    if (isOpen) await window.close();
    await rename(path, renamed);
    await this.options.recent.noteMoved(id, renamed);
    return isOpen ? this.open(window, renamed) : { id, name };
  }

  async #show(window: DesktopWindow, path: string, mode: 'create' | 'open'): Promise<OpenedWorkspace> {
    if (window.host?.path === path && window.opened !== null) return window.opened;
    const host = await EngineHost.open<MessagePortMain>({ path, mode, start: this.options.startEngine });
    const opened = { id: await this.options.recent.remember(path, this.options.now()), name: nameOf(path) };
    await window.show(host, opened);
    // For the list of recent workspaces only: nobody waits for it, and a failure leaves the date that was known.
    void this.#noteAsOf(host, opened.id).catch(() => {});
    return opened;
  }

  async #noteAsOf(host: EngineHost<MessagePortMain>, id: string): Promise<void> {
    const port = await host.attach();
    try {
      const { asOf } = await connectClient(port).call('workspace.describe', {});
      await this.options.recent.noteAsOf(id, asOf);
    } finally {
      port.close();
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

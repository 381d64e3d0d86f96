import { connectClient } from '../../shared/protocol/client';
import { lastingPort } from '../../shared/protocol/lasting-port';
import type { Port } from '../../shared/protocol/port';
import { Turns } from '../../shared/protocol/turns';
import { EngineHost } from '../host/engine-host';
import { startNodeProcess } from '../host/node-process';
import type { WorkspaceFolder } from './workspace-folder';

interface OpenEngine {
  readonly host: EngineHost;
  windows: number;
  idle: NodeJS.Timeout | undefined;
}

/** How long an engine stays after its last window: long enough for a reload, short enough to let go of the file. */
const LINGER_MS = 15_000;

/** The engines at work, one a workspace, shared by all its windows; each ends some seconds after its last window has gone. */
export class OpenEngines {
  readonly #folder: WorkspaceFolder;
  readonly #entry: string;
  readonly #open = new Map<string, Promise<OpenEngine>>();
  /** What must not overlap for one workspace: opening, closing, renaming. */
  readonly #lines = new Map<string, Turns>();

  constructor(folder: WorkspaceFolder, engineEntry: string) {
    this.#folder = folder;
    this.#entry = engineEntry;
  }

  /** The workspace's engine, started when there is none. Rejects with the engine's reason when it can't be opened. */
  async open(id: string, mode: 'create' | 'open' = 'open'): Promise<EngineHost> {
    return (await this.#inLine(id, () => this.#get(id, mode))).host;
  }

  /** A port for a window, counted until it closes. */
  async attach(id: string): Promise<Port> {
    const engine = await this.#inLine(id, () => this.#get(id, 'open'));
    engine.windows += 1;
    clearTimeout(engine.idle);
    try {
      const port = await engine.host.attach();
      port.onClose(() => this.#left(id, engine));
      return port;
    } catch (error) {
      this.#left(id, engine);
      throw error;
    }
  }

  /** Does something to the file while no engine has it open; windows come back by themselves. */
  whileClosed(id: string, work: () => Promise<void>): Promise<void> {
    return this.#inLine(id, async () => {
      await this.#close(id);
      await work();
    });
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.#inLine(id, () => this.#close(id))));
  }

  #get(id: string, mode: 'create' | 'open'): Promise<OpenEngine> {
    const known = this.#open.get(id);
    if (known !== undefined) return known;
    const opening = this.#start(id, mode);
    this.#open.set(id, opening);
    opening.catch(() => this.#open.delete(id));
    return opening;
  }

  async #start(id: string, mode: 'create' | 'open'): Promise<OpenEngine> {
    const { path } = await this.#folder.find(id);
    const host = await EngineHost.open({ path, mode, start: () => startNodeProcess(this.#entry) });
    const engine: OpenEngine = { host, windows: 0, idle: undefined };
    this.#wait(id, engine);
    // An engine that is gone for good is forgotten: the next window tries anew.
    host.onFailure(() => void this.#inLine(id, () => this.#close(id)));
    this.#keepAsOf(id, host);
    return engine;
  }

  /** The list of recent workspaces shows each one's as-of date: asked now, and after every change. */
  #keepAsOf(id: string, host: EngineHost): void {
    const client = connectClient(lastingPort(() => host.attach()));
    const note = () =>
      client.call('workspace.describe', {}).then(
        ({ asOf }) => this.#folder.noteAsOf(id, asOf),
        // The date stays as it was: it is a courtesy of the list, and the window shows what is wrong.
        () => {},
      );
    client.onEvent((event) => void (event === 'workspace-changed' && note()));
    void note();
  }

  #left(id: string, engine: OpenEngine): void {
    engine.windows -= 1;
    this.#wait(id, engine);
  }

  #wait(id: string, engine: OpenEngine): void {
    clearTimeout(engine.idle);
    if (engine.windows > 0) return;
    engine.idle = setTimeout(() => void this.#inLine(id, () => (engine.windows > 0 ? Promise.resolve() : this.#close(id))), LINGER_MS).unref();
  }

  async #close(id: string): Promise<void> {
    const opening = this.#open.get(id);
    this.#open.delete(id);
    const engine = await opening?.catch(() => undefined);
    clearTimeout(engine?.idle);
    await engine?.host.close();
  }

  #inLine<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const turns = this.#lines.get(id) ?? new Turns();
    this.#lines.set(id, turns);
    return turns.take(work);
  }
}

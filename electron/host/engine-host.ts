import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VigieError } from '../../shared/protocol/errors';
import { Listeners } from '../../shared/protocol/listeners';
import type { Port } from '../../shared/protocol/port';
import { EngineSession, type Opening, type RunningProcess } from './engine-session';

export interface EngineHostOptions<Passed> {
  readonly path: string;
  readonly mode: 'create' | 'open';
  readonly start: () => RunningProcess<Passed>;
}

/** An engine that dies more often than this is left dead: something is wrong that a restart doesn't mend. */
const RESTARTS_MAX = 3;
const RESTARTS_WITHIN_MS = 60_000;

/**
 * A workspace's engine, kept alive: when its process dies, the next one reopens the workspace and hears again which files it
 * may read. Ports die with their process; `attach` gives the next, once there is one.
 */
export class EngineHost<Passed = never> {
  readonly path: string;
  /** Where a door may stage what it takes in for this engine; gone when the host closes. */
  readonly uploads: string;
  readonly #folder: string;
  readonly #start: () => RunningProcess<Passed>;
  readonly #granted = new Map<string, string>();
  readonly #restarts = new Listeners<void>();
  readonly #failures = new Listeners<VigieError>();
  #restartedAt: number[] = [];
  #session: Promise<EngineSession<Passed>>;
  #closing = false;

  private constructor(options: EngineHostOptions<Passed>, folder: string) {
    this.path = options.path;
    this.#start = options.start;
    this.#folder = folder;
    this.uploads = join(folder, 'uploads');
    this.#session = this.#open(options.mode);
  }

  static async open<Passed = never>(options: EngineHostOptions<Passed>): Promise<EngineHost<Passed>> {
    const host = new EngineHost(options, await mkdtemp(join(tmpdir(), 'vigie-door-')));
    try {
      await mkdir(host.uploads);
      await host.#session;
      return host;
    } catch (error) {
      await rm(host.#folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** A port to the engine; waits while it is being restarted, rejects when it can't be. */
  async attach(): Promise<Port> {
    if (this.#closing) throw new VigieError('engine_lost');
    return (await this.#session).attach();
  }

  /** Hands a port that leads straight to a client over to the engine. */
  async introduce(passed: Passed): Promise<void> {
    (await this.#session).introduce(passed);
  }

  async grant(token: string, path: string): Promise<void> {
    this.#granted.set(token, path);
    (await this.#session).grant(token, path);
  }

  onRestart(listener: () => void): () => void {
    return this.#restarts.add(listener);
  }

  /** Told when the engine is gone for good. */
  onFailure(listener: (error: VigieError) => void): () => void {
    return this.#failures.add(listener);
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#session.then((session) => session.close(), () => {});
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #open(mode: Opening['mode']): Promise<EngineSession<Passed>> {
    const session = await EngineSession.start(this.#start(), { path: this.path, mode, staging: join(this.#folder, 'engine') });
    for (const [token, path] of this.#granted) session.grant(token, path);
    session.onEnd(() => this.#lost());
    return session;
  }

  #lost(): void {
    if (this.#closing) return;
    const now = performance.now();
    this.#restartedAt = [...this.#restartedAt.filter((at) => now - at < RESTARTS_WITHIN_MS), now];
    this.#session = this.#restartedAt.length > RESTARTS_MAX ? Promise.reject(new VigieError('engine_lost')) : this.#reopen();
    this.#session.then(
      () => this.#restarts.emit(),
      (error: unknown) => this.#failures.emit(error instanceof VigieError ? error : new VigieError('engine_lost', {}, [], { cause: error })),
    );
  }

  async #reopen(): Promise<EngineSession<Passed>> {
    // What a dead engine had staged is of no use to the next.
    await rm(join(this.#folder, 'engine'), { recursive: true, force: true });
    return this.#open('open');
  }
}

import { VigieError } from '../../shared/protocol/errors';
import { NumberedPorts } from '../../shared/protocol/numbered-ports';
import type { Port } from '../../shared/protocol/port';
import { fromEngineProcessSchema, type ToEngineProcess } from '../engine/process-messages';

/** A started engine process. `Passed` is a port that the wire itself can carry (Electron's); under Node there is none. */
export interface RunningProcess<Passed = never> {
  send(message: ToEngineProcess, passed?: Passed): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** What to open. */
export type Opening = Omit<Extract<ToEngineProcess, { control: 'open' }>, 'control'>;

/** How long an engine may take to close its file before it is ended by force; a checkpoint of a large import is the longest. */
const CLOSE_WITHIN_MS = 20_000;

/** One engine process with its workspace open, until it ends. */
export class EngineSession<Passed = never> {
  readonly #process: RunningProcess<Passed>;
  readonly #ports: NumberedPorts;
  readonly #ended: Promise<void>;
  #lastPort = 0;
  #over = false;
  #onEnd = () => {};

  /** Use `start`. */
  private constructor(process: RunningProcess<Passed>) {
    this.#process = process;
    this.#ports = new NumberedPorts((traffic) => process.send(traffic));
    this.#ended = new Promise((resolve) => {
      process.onExit(() => {
        this.#over = true;
        // First the one who begins the next session, then those who will ask for a port of it.
        this.#onEnd();
        this.#ports.allEnded();
        resolve();
      });
    });
  }

  /** Resolves when the workspace is open; rejects with the engine's reason when it can't be. */
  static async start<Passed>(process: RunningProcess<Passed>, opening: Opening): Promise<EngineSession<Passed>> {
    const session = new EngineSession(process);
    await new Promise<void>((resolve, reject) => {
      process.onMessage((message) => {
        const parsed = fromEngineProcessSchema.safeParse(message);
        if (!parsed.success) return;
        const said = parsed.data;
        if (said.control === 'opened') resolve();
        else if (said.control === 'message') session.#ports.received(said.port, said.message);
        else if (said.control === 'detach') session.#ports.ended(said.port);
        else {
          reject(VigieError.fromBody(said.error));
          void session.close();
        }
      });
      process.onExit(() => reject(new VigieError('engine_lost')));
      process.send({ control: 'open', ...opening });
    });
    return session;
  }

  /** Calls it when the process is gone, whether asked to or not, before any of its ports ends. */
  onEnd(listener: () => void): void {
    if (this.#over) listener();
    else this.#onEnd = listener;
  }

  attach(): Port {
    const port = (this.#lastPort += 1);
    this.#process.send({ control: 'attach', port });
    return this.#ports.attach(port);
  }

  /** Hands the engine a port that leads straight to its client. */
  introduce(passed: Passed): void {
    this.#process.send({ control: 'attach', port: (this.#lastPort += 1) }, passed);
  }

  grant(token: string, path: string): void {
    this.#process.send({ control: 'grant', token, path });
  }

  async close(): Promise<void> {
    this.#process.send({ control: 'close' });
    const force = setTimeout(() => this.#process.kill(), CLOSE_WITHIN_MS);
    await this.#ended;
    clearTimeout(force);
  }
}

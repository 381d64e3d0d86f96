import { resolve } from 'node:path';
import type { Progress } from '../../shared/protocol/envelope';
import type { Translate } from '../../shared/text/translate';
import type { Io } from './io';
import { ProgressBar } from './progress-bar';

/** What every command works with: where to write, in which language, and whether errors and reports are JSON. */
export class Session {
  readonly #bar: ProgressBar;

  constructor(readonly io: Io, readonly translate: Translate, readonly json: boolean) {
    this.#bar = new ProgressBar(io.stderr, translate);
  }

  /** A result: standard output, and nothing else goes there. Resolves when the reader has taken it. */
  async print(text: string): Promise<void> {
    await write(this.io.stdout, text);
  }

  /** A word beside the result: standard error. */
  say(line: string): void {
    this.#bar.clear();
    this.io.stderr.write(`${line}\n`);
  }

  readonly progress = (progress: Progress): void => this.#bar.show(progress);

  /** To be called when the work is over, however it ended. */
  endProgress(): void {
    this.#bar.clear();
  }

  pathOf(path: string): string {
    return resolve(this.io.cwd, path);
  }
}

/** Writes and waits until the stream has passed it on, so that a slow reader holds the writer back. */
export function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => (error ? fail(error) : done()));
  });
}

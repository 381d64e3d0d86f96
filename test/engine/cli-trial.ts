import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCommand } from '../../electron/cli/run-command';

/** Text written to a stream. */
class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

export interface TrialOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A folder of its own in which commands are run, as a user would, with streams that are read afterwards. */
export class CliTrial {
  private constructor(readonly folder: string) {}

  static async make(): Promise<CliTrial> {
    return new CliTrial(await mkdtemp(join(tmpdir(), 'vigie-cli-')));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async run(argv: readonly string[], options: TrialOptions = {}): Promise<Ran> {
    const [stdout, stderr] = [new Sink(), new Sink()];
    const status = await runCommand(argv, {
      stdin: Readable.from([options.input ?? '']), stdout, stderr, env: options.env ?? {}, cwd: this.folder, signal: options.signal ?? new AbortController().signal,
    });
    return { status, output: stdout.text, errors: stderr.text };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { buildEntry } from './doors/build-entry';

export interface Ended {
  readonly status: number | null;
  readonly killed: boolean;
  readonly output: string;
  readonly errors: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that the program is started by: `['bash', '-c', 'ulimit -f 100; exec "$@"', 'limited']`. */
  readonly under?: readonly string[];
  /** Called with the running process once it has started. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** The command line built from the sources as they are, to be started as a process of its own: what only a real end, limit or signal can show. */
export class BuiltProgram {
  private constructor(readonly script: string, readonly remove: () => Promise<void>) {}

  static async build(): Promise<BuiltProgram> {
    const { script, remove } = await buildEntry('electron/cli/main.ts');
    return new BuiltProgram(script, remove);
  }

  run(argv: readonly string[], { cwd, env = {}, under = [], meanwhile }: Surroundings): Promise<Ended> {
    const [command = '', ...rest] = [...under, process.execPath, this.script, ...argv];
    // A group of its own: whoever ends it ends what it started, too.
    const child = spawn(command, rest, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C', ...env } });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString('utf8'); });
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString('utf8'); });
    meanwhile?.(child);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status, signal) => resolve({ status, killed: signal === 'SIGKILL', output, errors }));
    });
  }
}

/** Ends a process and all that it started, as a power cut would. */
export function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has just ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

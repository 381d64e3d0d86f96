import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
const CLI = join(ROOT, 'dist', 'cli', 'main.js');

export interface Served {
  /** The address that lets one browser in, once. */
  readonly address: string;
  /** Process ids of the engines that run under this server. */
  readonly engines: () => number[];
  readonly stop: () => Promise<void>;
}

/** The built browser door, as `vigie serve` opens it, with a home folder of its own. */
export async function serve(home: string, workspace?: string): Promise<Served> {
  const child = spawn(process.execPath, [CLI, 'serve', ...(workspace === undefined ? [] : [workspace]), '--no-open', '--port', '0'], {
    env: { ...process.env, HOME: home, USERPROFILE: home }, stdio: ['pipe', 'pipe', 'pipe'],
  });
  const address = await firstAddress(child);
  return {
    address,
    engines: () => childrenOf(child.pid ?? -1),
    stop: () => new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    }),
  };
}

/** A finished run of the command line: how a test gets its workspace without clicking for it. */
export function vigie(...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`vigie ${words.join(' ')} ended with ${status}: ${stderr}`);
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /https?:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

/** Read from /proc, so that no tool of the system is needed; none where there is no /proc. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

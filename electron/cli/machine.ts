import { mkdtemp, rm } from 'node:fs/promises';
import { arch, cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { findAppBrowser, type FoundBrowser } from '../web/browsers';
import { electronExecutable, versionOfPackage, vigieVersion } from './installed';

/** What `vigie doctor` tells: the form of its `--json`. */
export interface Machine {
  /** How the app opens here: its own window, a browser's app window, the default browser, or an address to open elsewhere. */
  readonly door: 'desktop' | 'app-window' | 'browser' | 'address';
  readonly electron: { readonly version: string | null; readonly path: string | null };
  readonly browser: FoundBrowser | null;
  readonly display: boolean;
  readonly engine: { readonly works: boolean; readonly version: string | null; readonly problem: string | null };
  readonly versions: { readonly vigie: string; readonly node: string };
  readonly system: { readonly platform: string; readonly release: string; readonly arch: string; readonly cores: number; readonly memoryGb: number };
}

type Environment = Readonly<Record<string, string | undefined>>;

export async function examine(env: Environment): Promise<Machine> {
  const electron = electronExecutable(env) ?? null;
  const browser = findAppBrowser() ?? null;
  const display = platform() !== 'linux' || (env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? '') !== '';
  const problem = await tryEngine();
  return {
    door: doorOf(display, electron !== null, browser !== null),
    electron: { version: versionOfPackage('electron') ?? null, path: electron },
    browser, display,
    engine: { works: problem === null, version: versionOfPackage('@duckdb/node-api') ?? null, problem },
    versions: { vigie: vigieVersion(), node: process.versions.node },
    system: { platform: platform(), release: release(), arch: arch(), cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) },
  };
}

function doorOf(hasDisplay: boolean, hasElectron: boolean, hasBrowser: boolean): Machine['door'] {
  if (!hasDisplay) return 'address';
  if (hasElectron) return 'desktop';
  return hasBrowser ? 'app-window' : 'browser';
}

/** Makes a workspace and throws it away: what fails here fails everywhere. */
async function tryEngine(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-doctor-'));
  try {
    // Where the driver can't be read at all, that is told, too.
    const { openEngine } = await import('../engine/engine');
    const engine = await openEngine({ path: join(folder, 'doctor.vigie'), mode: 'create' });
    await engine.close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

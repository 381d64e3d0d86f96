import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { build, Platform, type Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** electron-builder.yml is valid, and what it packs is what should be in the package: packed here around a stand-in of Electron. */

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'vigie-package-'));
const unpacked = join(folder, 'out', 'linux-unpacked');
/** What marks the fuses in Electron's executable; then their version, their count, and a character each ('1' on, '0' off). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

function makeStandIn(): string {
  const distribution = join(folder, 'electron');
  mkdirSync(join(distribution, 'resources'), { recursive: true });
  mkdirSync(join(distribution, 'locales'));
  writeFileSync(join(distribution, 'electron'), Buffer.concat([Buffer.from(`ELF${FUSE_SENTINEL}`), Buffer.from([1, 8]), Buffer.from('11111111')]));
  chmodSync(join(distribution, 'electron'), 0o755);
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', join('locales', 'en-US.pak')]) writeFileSync(join(distribution, name), 'stand-in');
  return distribution;
}

function pack(extra: Configuration): Promise<string[]> {
  const config: Configuration = { extends: join(root, 'electron-builder.yml'), directories: { output: join(folder, 'out') }, ...extra };
  return build({ projectDir: root, targets: Platform.LINUX.createTarget('dir'), config, publish: 'never' });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  let files: string[] = [];
  beforeAll(async () => {
    await pack({ electronDist: makeStandIn() });
    files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false });
  }, 120_000);

  it('holds the built doors, the window and the engine', () => {
    const wanted = ['/package.json', '/dist/main/main.js', '/dist/preload/preload.cjs', '/dist/engine/engine-process.js', '/dist/cli/main.js', '/dist/renderer/index.html'];
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('holds no source, no test, no map and no tool of the build', () => {
    const unwanted = /^\/(test|shared|renderer|electron|docs|\.ci)\/|\.map$|^\/node_modules\/(vite|vitest|typescript|@playwright|electron|ag-grid-community)\//;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  });

  it("keeps DuckDB's binding and library side by side, outside the archive", () => {
    const duckdb = join(unpacked, 'resources', 'app.asar.unpacked', 'node_modules', '@duckdb');
    const [bindings = ''] = readdirSync(duckdb).filter((name) => name.startsWith('node-bindings-'));
    expect(readdirSync(join(duckdb, bindings))).toEqual(expect.arrayContaining(['duckdb.node']));
    expect(readdirSync(join(duckdb, bindings)).some((name) => /^libduckdb\.(so|dylib)$|^duckdb\.dll$/.test(name))).toBe(true);
  });

  it('has its fuses set: no Node by the back door, only its own archive', () => {
    const executable = readFileSync(join(unpacked, 'vigie'), 'latin1');
    const at = executable.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
    const [runAsNode, , nodeOptions, inspect, integrity, onlyArchive, , fileProtocol] = executable.slice(at, at + 8);
    expect({ runAsNode, nodeOptions, inspect, integrity, onlyArchive, fileProtocol }).toEqual({ runAsNode: '0', nodeOptions: '0', inspect: '0', integrity: '1', onlyArchive: '1', fileProtocol: '0' });
  });

  it('refuses a misspelt key', async () => {
    const misspelt = join(folder, 'misspelt.yml');
    writeFileSync(misspelt, `${readFileSync(join(root, 'electron-builder.yml'), 'utf8')}\nasarUnpak: []\n`);
    await expect(pack({ extends: misspelt })).rejects.toThrow(/asarUnpak/);
  });
});

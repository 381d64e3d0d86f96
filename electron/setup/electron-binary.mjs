// Finds Electron's binary, or fetches it once. Never by require('electron'), which would fetch with no end and no word.
// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { say, words } from './words.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const givenUpMark = join(root, '.vigie', 'electron-given-up');
const patienceMs = 20_000;

/** Path of the executable, or undefined: path.txt names it once the package has been completed. */
export function electronPath() {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

/** Whether fetching was tried for this version and given up. */
export function wasGivenUp() {
  return existsSync(givenUpMark) && readFileSync(givenUpMark, 'utf8') === electronVersion();
}

function electronVersion() {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version);
}

/** Fetches the archive in a process of its own that prints a dot a chunk, so that silence can be told from slowness. */
function fetchArchive() {
  const script = `
    const { downloadArtifact } = await import('@electron/get');
    let last = 0;
    await downloadArtifact({
      version: ${JSON.stringify(electronVersion())}, artifactName: 'electron', platform: process.platform, arch: process.arch,
      checksums: JSON.parse((await import('node:fs')).readFileSync('checksums.json', 'utf8')),
      downloadOptions: { getProgressCallback: async () => { if (Date.now() - last > 500) { last = Date.now(); process.stdout.write('.'); } } },
    });`;
  return new Promise((/** @type {(done: boolean) => void} */ resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: packageFolder, stdio: ['ignore', 'pipe', 'ignore'] });
    const giveUp = () => child.kill();
    let timer = setTimeout(giveUp, patienceMs);
    child.stdout.on('data', () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patienceMs);
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** Unpacks the fetched archive with Electron's own script, which then finds it in its cache. */
function unpack() {
  return new Promise((/** @type {(done: boolean) => void} */ resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** The executable, fetched if need be; undefined when it can't be had. The failure is remembered for this version. */
export async function obtainElectron() {
  const present = electronPath();
  if (present !== undefined) return present;
  say(words.fetchingElectron);
  if ((await fetchArchive()) && (await unpack())) {
    rmSync(givenUpMark, { force: true });
    say(words.electronFetched);
    return electronPath();
  }
  mkdirSync(join(root, '.vigie'), { recursive: true });
  writeFileSync(givenUpMark, electronVersion());
  return undefined;
}

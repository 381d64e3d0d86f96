// Brings a checkout to the point where the app can run: packages as the lockfile says, a build as new as the sources.
// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { say, words } from './words.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stateFolder = join(root, '.vigie');
const buildStamp = join(root, 'dist', '.stamp');
const sources = ['shared', 'renderer', 'electron', 'package-lock.json', 'vite.config.ts', 'vite.node.config.ts'];

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

function readLock(/** @type {string} */ path) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  return lock.packages;
}

/** Whether node_modules holds what the lockfile asks for (packages of other platforms aside). */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const found = readLock(installed);
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional === true || found[path]?.version === wanted.version,
  );
}

function install() {
  say(words.installing);
  // `install --no-save` keeps to the lockfile as `ci` does, and unlike it accepts a registry that doesn't hold the optional
  // binaries of other systems. What npm prints goes to standard error: standard output belongs to the command that asked.
  const result = spawnSync('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(words.installFailed);
}

/** Path, size and time of every source file, as one digest. */
function sourceDigest() {
  const hash = createHash('sha256');
  const visit = (/** @type {string} */ path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const stats = statSync(full);
    if (stats.isDirectory()) for (const name of readdirSync(full).toSorted()) visit(join(path, name));
    else hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
  };
  sources.forEach(visit);
  return hash.digest('hex');
}

function isBuilt() {
  return existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === sourceDigest();
}

function build(/** @type {boolean} */ quiet) {
  if (!quiet) say(words.building);
  const digest = sourceDigest();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const builds = [['vite.config.ts'], ['vite.node.config.ts'], ['vite.node.config.ts', '--mode', 'preload']];
  for (const [config = '', ...options] of builds) {
    const result = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn', ...options], { cwd: root, stdio: ['ignore', 2, 2] });
    if (result.status !== 0) throw new Error(words.buildFailed);
  }
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, digest);
}

/**
 * Installs and builds what is missing or stale; does nothing, fast, when all is there.
 * @param {{ quiet?: boolean }} [options] quiet: says nothing unless packages must be installed
 */
export async function prepare({ quiet = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(words.nodeTooOld(process.versions.node));
  if (isInstalled() && isBuilt()) return;
  await withLock(stateFolder, () => {
    if (!isInstalled()) install();
    if (!isBuilt()) build(quiet);
  });
}

/** Installs packages only: what the tests need before they build. */
export async function prepareInstall() {
  if (!isInstalled()) await withLock(stateFolder, () => { if (!isInstalled()) install(); });
}

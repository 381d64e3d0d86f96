// A Chromium for the end-to-end tests: an existing one, else Playwright's, else the distribution's package.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { say, words } from './words.mjs';

const places = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge',
  '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function existing() {
  const named = process.env['VIGIE_CHROMIUM'];
  if (named !== undefined && existsSync(named)) return named;
  return places.find((place) => existsSync(place)) ?? playwrightsOwn();
}

/** Where Playwright would keep its own build, when it is there. */
function playwrightsOwn() {
  const script = "const { chromium } = require('@playwright/test'); process.stdout.write(chromium.executablePath());";
  const result = spawnSync(process.execPath, ['--eval', script], { cwd: root, encoding: 'utf8' });
  return result.status === 0 && existsSync(result.stdout) ? result.stdout : undefined;
}

function runQuietly(/** @type {string} */ command, /** @type {string[]} */ options, /** @type {number} */ timeout) {
  return spawnSync(command, options, { cwd: root, stdio: 'ignore', timeout, shell: process.platform === 'win32' }).status === 0;
}

/** Path of a Chromium, installed if there was none. Throws, in words, when none can be had. */
export function obtainChromium() {
  const found = existing() ?? fetched();
  if (found === undefined) throw new Error(words.chromiumMissing);
  say(words.chromiumFound(found));
  return found;
}

function fetched() {
  say(words.chromiumFetching('Playwright'));
  runQuietly(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], 120_000);
  const own = playwrightsOwn();
  if (own !== undefined || process.platform !== 'linux') return own;
  say(words.chromiumFetching('apt-get'));
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const options of [['apt-get', 'update'], ['apt-get', 'install', '-y', 'chromium']]) {
    const [command = '', ...rest] = [...sudo, ...options];
    runQuietly(command, rest, 600_000);
  }
  return existing();
}

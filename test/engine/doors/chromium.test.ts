import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWebDoor, type WebDoor } from '../../../electron/web/web-door';
import { buildEntry } from '../../support/doors/build-entry';
import { largeTable } from '../../support/doors/fixture-answers';

// The window's side of the browser door, in a real Chromium: only there are its policy, cookies and wires what they are.
const executablePath = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
const inChromium = test.skipIf(!existsSync(executablePath));

let home = '';
let script = '';
let remove = () => Promise.resolve();
let browser: Browser | undefined;
beforeAll(async () => {
  if (!existsSync(executablePath)) return;
  home = await mkdtemp(join(tmpdir(), 'vigie-chromium-'));
  ({ script, remove } = await buildEntry('test/support/doors/engine-fixture.ts'));
  const root = join(import.meta.dirname, '..', '..', 'support', 'doors', 'window');
  await build({ root, base: './', configFile: false, logLevel: 'error', build: { outDir: join(home, 'renderer'), emptyOutDir: true, target: 'es2023' } });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
});
afterAll(async () => {
  await browser?.close();
  await remove();
  await rm(home, { recursive: true, force: true });
});

let door: WebDoor | undefined;
let page: Page;
beforeEach(async () => {
  if (browser === undefined) return;
  const folder = await mkdtemp(join(home, 'Vigie-'));
  door = await openWebDoor({ folder, places: { engine: script, renderer: join(home, 'renderer') }, port: 0, log: () => {} });
  page = await browser.newPage();
  await page.goto(door.freshAddress());
  await page.evaluate(() => window.driven.shell.createWorkspace('Acme'));
});
afterEach(async () => {
  if (door === undefined) return;
  await page.context().close();
  await door.close();
  door = undefined;
});

inChromium('the address leaves no token behind; a reload goes on with the cookie and the same workspace', async () => {
  expect(new URL(page.url()).searchParams.has('token')).toBe(false);
  expect(await page.evaluate(() => window.driven.members('Zoé'))).toBe('Zoé');
  await page.reload();
  expect(await page.evaluate(() => window.driven.members('again'))).toBe('again');
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

inChromium('a large table arrives bit for bit', async () => {
  const { values } = largeTable(300_000);
  const sum = new Uint8Array(values.buffer).reduce((total, byte) => total + byte, 0);
  expect(await page.evaluate(() => window.driven.table())).toEqual({ kind: 'Float64Array Uint8Array', count: 300_000, sum });
});

inChromium('the engine’s death is told, and the window works again without a reload', async () => {
  expect(await page.evaluate(() => window.driven.members('die'))).toBe('error engine_lost');
  expect(await page.evaluate(() => window.driven.members('back'))).toBe('back');
  expect(await page.evaluate(() => window.driven.engine().events)).toEqual(['engine-restarted']);
});

inChromium('a dropped file is handed over with progress, and can be cancelled', async () => {
  const dropped = await page.evaluate(() => window.driven.drop('ventes é.csv', 'a;b'));
  expect(dropped).toMatchObject({ granted: { name: 'ventes é.csv', bytes: 3 }, last: 3, read: 'a;b' });
  expect(await page.evaluate(() => window.driven.cancelledDrop(60_000_000))).toBe('cancelled');
});

inChromium('failures of the door arrive with their codes', async () => {
  expect(await page.evaluate(() => window.driven.codeOf(window.driven.shell.createWorkspace('a/b')))).toBe('bad_name');
  expect(await page.evaluate(() => window.driven.codeOf(window.driven.shell.openWorkspace('guess')))).toBe('workspace_missing');
  // The stand-in engine makes no file, and what has no file isn't in the list.
  expect(await page.evaluate(() => window.driven.shell.recent())).toEqual([]);
});

inChromium('the policy: no code from text, style sheets only with the nonce, and nothing of ours offends it', async () => {
  expect(await page.evaluate(() => [...window.driven.violations])).toEqual([]);
  expect(await page.evaluate(() => window.driven.evaluates())).toBe(false);
  expect(await page.evaluate(() => window.driven.styles(false))).toBe(false);
  expect(await page.evaluate(() => window.driven.styles(true))).toBe(true);
});

inChromium('bytes are saved as a download', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(() => window.driven.shell.saveFile('vues é.csv', new Uint8Array([1, 2, 3]), 'text/csv'))]);
  expect(download.suggestedFilename()).toBe('vues é.csv');
});

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScripts, type BuiltScripts } from '../../support/doors/build-entry';
import { ask, callApi, enter, openWire } from '../../support/doors/web-client';

// The built command as a user starts it, in the places where its parts find each other.
let built: BuiltScripts;
let home = '';
beforeAll(async () => {
  built = await buildScripts({ 'cli/main': 'electron/cli/main.ts', 'engine/engine-process': 'electron/engine/engine-process.ts' });
  await mkdir(join(built.folder, 'renderer'));
  await writeFile(join(built.folder, 'renderer', 'index.html'), '<!doctype html><html><head></head></html>');
  home = await mkdtemp(join(tmpdir(), 'vigie-serve-'));
});
afterAll(async () => {
  await built.remove();
  await rm(home, { recursive: true, force: true });
});

interface Served {
  readonly process: ChildProcess;
  readonly printed: () => string;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}
function serve(...options: string[]): Served {
  const child = spawn(process.execPath, [join(built.folder, 'cli', 'main.js'), 'serve', '--no-open', '--lang', 'en', ...options], {
    env: { ...process.env, HOME: home, USERPROFILE: home, TMPDIR: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, printed: () => printed, said: () => said, exit: new Promise((resolve) => child.on('exit', resolve)) };
}
const addressOf = async ({ printed }: Served) => {
  await expect.poll(printed, { timeout: 20_000 }).toMatch(/\n$/);
  return printed().trim();
};

test.each(['SIGTERM', 'SIGINT'] as const)('prints an address alone, serves it, and ends in order on %s', async (signal) => {
  const served = serve('--port', '0');
  const address = await addressOf(served);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/);
  const visitor = await enter(address);
  expect((await ask(visitor.port, '/', { headers: visitor.headers })).status).toBe(200);

  const created = await callApi(visitor, 'workspaces.create', { name: `By ${signal}` });
  const id = typeof created.value === 'object' && created.value !== null && 'id' in created.value ? String(created.value.id) : '';
  const { port } = await openWire(visitor, id);
  const ended = new Promise<void>((resolve) => port.onClose(resolve));
  served.process.kill(signal);
  await ended;
  expect(await served.exit).toBe(0);
  expect(served.said()).toContain('Vigie has stopped.');
  // The engine closed its file: no log stays beside it, no staging folder in the system's.
  expect(await readdir(join(home, 'Vigie'))).not.toContain(`By ${signal}.vigie.wal`);
  expect((await readdir(home)).filter((name) => name.startsWith('vigie-'))).toEqual([]);
});

test('a workspace that is not there: its exit status, and nothing printed', async () => {
  const served = serve('--port', '0', join(home, 'none.vigie'));
  expect(await served.exit).toBe(4);
  expect(served.printed()).toBe('');
});

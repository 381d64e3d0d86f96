import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectClient, type EngineClient } from '../../../shared/protocol/client';
import { grantedFileSchema, type GrantedFile } from '../../../shared/protocol/import';
import { lastingPort } from '../../../shared/protocol/lasting-port';
import { openedWorkspaceSchema } from '../../../shared/protocol/door';
import { buildEntry } from '../../support/doors/build-entry';
import { openDoor, type OpenDoor } from '../../support/doors/open-door';
import { ask, callApi, openWire } from '../../support/doors/web-client';

// The whole way of a dropped file: browser, door, the real engine in its own process, and back as figures.
let remove = () => Promise.resolve();
let open: OpenDoor;
let notes = '';
beforeAll(async () => {
  notes = await mkdtemp(join(tmpdir(), 'vigie-pid-'));
  process.env['VIGIE_TEST_PID_FILE'] = join(notes, 'pid');
  const built = await buildEntry('test/support/doors/engine-with-pid.ts');
  remove = built.remove;
  open = await openDoor(built.script);
});
afterAll(async () => {
  await open.close();
  await remove();
  await rm(notes, { recursive: true, force: true });
});

async function newWorkspace(name: string): Promise<string> {
  return openedWorkspaceSchema.parse((await callApi(open.visitor, 'workspaces.create', { name })).value).id;
}
const windowOf = (id: string): EngineClient => connectClient(lastingPort(async () => (await openWire(open.visitor, id)).port));
async function upload(id: string, name: string, text: string): Promise<GrantedFile> {
  const reply = await ask(open.visitor.port, `/upload?${new URLSearchParams({ workspace: id, name }).toString()}`, { method: 'POST', headers: open.visitor.headers, body: text });
  return grantedFileSchema.parse(JSON.parse(reply.body.toString('utf8')));
}

function deals(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `D${index},${index % 2 === 0 ? 'Zoé' : 'Ann'},GTX,Acme,${index % 4 === 0 ? 'Lost' : 'Won'},2017-0${1 + (index % 9)}-01,2017-0${1 + (index % 9)}-15,${index % 4 === 0 ? 0 : 100}`);
  return ['opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value', ...lines].join('\n');
}

test('dropped, read, committed; every window of the workspace hears it and can ask', async () => {
  const id = await newWorkspace('Dropped');
  const [one, other] = [windowOf(id), windowOf(id)];
  await other.call('workspace.describe', {});
  const heard = new Promise((resolve) => other.onEvent(resolve));
  const files = [await upload(id, 'exports/sales_pipeline.csv', deals(400))];

  const reading = await one.call('import.read', { files });
  expect(reading.files[0]).toMatchObject({ token: files[0]?.token, object: 'deals', rows: 400, trouble: null });
  const phases = new Set<string>();
  const report = await one.call('import.commit', { files }, { onProgress: ({ phase }) => phases.add(phase) });
  expect(report.files[0]).toMatchObject({ rows: 400, accepted: 400, rejected: 0 });
  expect(phases.size).toBeGreaterThan(0);
  expect(await heard).toBe('workspace-changed');

  const table = await other.call('view.query', { view: { version: 1, rows: ['rep'], measures: [{ measure: 'revenue_won' }, { measure: 'deals_won' }], period: '2017' } });
  expect(table.values).toBeInstanceOf(Float64Array);
  // Of 400 deals every fourth is lost, all of them Zoé's: totals 300 × 100; Zoé 100, Ann 200 won.
  expect([...table.values].toSorted((a, b) => a - b)).toEqual([100, 200, 300, 10_000, 20_000, 30_000]);
});

test('a cancelled import changes nothing, and the engine goes on', async () => {
  const id = await newWorkspace('Cancelled');
  const client = windowOf(id);
  const files = [await upload(id, 'sales_pipeline.csv', deals(100_000))];
  const abort = new AbortController();
  const importing = client.call('import.commit', { files }, { signal: abort.signal, onProgress: () => abort.abort() });
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
  const { objects } = await client.call('workspace.describe', {});
  expect(objects.every(({ rows }) => rows === 0)).toBe(true);
  expect(await client.call('imports.list', {})).toEqual([]);
});

test('killed in the middle of an import: the workspace is as before, the same files go in afterwards', async () => {
  const id = await newWorkspace('Killed');
  const client = windowOf(id);
  const files = [await upload(id, 'sales_pipeline.csv', deals(100_000))];
  const pid = Number(await readFile(join(notes, 'pid'), 'utf8'));
  let killed = false;
  const importing = client.call('import.commit', { files }, {
    onProgress: () => {
      if (!killed) process.kill(pid, 'SIGKILL');
      killed = true;
    },
  });
  await expect(importing).rejects.toMatchObject({ code: 'engine_lost' });
  expect(await client.call('imports.list', {})).toEqual([]);
  const report = await client.call('import.commit', { files });
  expect(report.files[0]?.accepted).toBe(100_000);
}, 120_000);

test('nothing but workspaces and the list stands in the folder', async () => {
  expect((await readdir(open.folder)).filter((name) => !/\.vigie(\.wal)?$/.test(name))).toEqual(['.vigie-recent.json']);
});

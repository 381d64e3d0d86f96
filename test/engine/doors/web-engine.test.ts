import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectClient, type EngineClient } from '../../../shared/protocol/client';
import { lastingPort } from '../../../shared/protocol/lasting-port';
import { buildEntry } from '../../support/doors/build-entry';
import { largeTable } from '../../support/doors/fixture-answers';
import { openDoor, type OpenDoor } from '../../support/doors/open-door';
import { ask, callApi, openWire, type OpenedWire } from '../../support/doors/web-client';

let script = '';
let remove = () => Promise.resolve();
beforeAll(async () => ({ script, remove } = await buildEntry('test/support/doors/engine-fixture.ts')));
afterAll(() => remove());

let open: OpenDoor;
beforeEach(async () => {
  open = await openDoor(script, { uploadLimitBytes: 1_000_000 });
});
afterEach(() => open.close());

/** A window of the workspace: its client, which outlives engines as the real window's does. */
function windowOf(id: string): { readonly client: EngineClient; readonly wires: OpenedWire[] } {
  const wires: OpenedWire[] = [];
  const connect = async () => {
    const wire = await openWire(open.visitor, id);
    wires.push(wire);
    return wire.port;
  };
  return { client: connectClient(lastingPort(connect)), wires };
}
const members = (client: EngineClient, search: string) => client.call('members.list', { dimension: 'rep', search });
const upload = (id: string, name: string, body: Buffer, headers: Record<string, string> = {}) =>
  ask(open.visitor.port, `/upload?${new URLSearchParams({ workspace: id, name }).toString()}`, { method: 'POST', headers: { ...open.visitor.headers, ...headers }, body });

describe('a window and its engine', () => {
  test('asks, hears progress, cancels', async () => {
    const { client } = windowOf(await open.addWorkspace('Acme'));
    expect((await members(client, 'Zoé')).members).toEqual(['Zoé']);
    const abort = new AbortController();
    const call = client.call('demo.create', {}, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a large answer comes by HTTP, once, bit for bit', async () => {
    const { client, wires } = windowOf(await open.addWorkspace('Acme'));
    const table = await client.call('view.query', { view: { version: 1, measures: [{ measure: 'revenue_won' }] } });
    expect(wires[0]?.setAside()).toBe(1);
    const expected = largeTable(300_000);
    expect(table.values).toBeInstanceOf(Float64Array);
    expect(Buffer.from(table.values.buffer, table.values.byteOffset, table.values.byteLength).equals(Buffer.from(expected.values.buffer))).toBe(true);
    expect(table.rows).toEqual(expected.rows);
    expect(table.measures).toEqual(expected.measures);
  });

  test('a killed engine: what is under way is lost and said so, then it works again', async () => {
    const { client, wires } = windowOf(await open.addWorkspace('Acme'));
    const events: string[] = [];
    client.onEvent((event) => events.push(event));
    const { members: [pid = ''] } = await members(client, 'pid');
    const waiting = members(client, 'wait');
    await members(client, 'still there');
    process.kill(Number(pid), 'SIGKILL');
    await expect(waiting).rejects.toMatchObject({ code: 'engine_lost' });
    expect((await members(client, 'pid')).members[0]).not.toBe(pid);
    expect(events).toEqual(['engine-restarted']);
    expect(wires).toHaveLength(2);
  });

  test('windows of one workspace share its engine, those of another have their own', async () => {
    const [acme, other] = [await open.addWorkspace('Acme'), await open.addWorkspace('Other')];
    const pids = await Promise.all([acme, acme, other].map(async (id) => (await members(windowOf(id).client, 'pid')).members[0]));
    expect(pids[0]).toBe(pids[1]);
    expect(pids[0]).not.toBe(pids[2]);
  });

  test('a change made in one window is heard in all', async () => {
    const id = await open.addWorkspace('Acme');
    const [one, other] = [windowOf(id).client, windowOf(id).client];
    await Promise.all([members(one, 'a'), members(other, 'b')]);
    const heard = new Promise((resolve) => other.onEvent(resolve));
    await members(one, 'change');
    expect(await heard).toBe('workspace-changed');
  });

  test.each([['unknown', 'workspace_missing'], ['refuse-workspace_locked', 'workspace_locked']])('a workspace that can not be opened says why: %s', async (name, code) => {
    const id = name === 'unknown' ? 'guess' : await open.addWorkspace(name);
    await expect(members(windowOf(id).client, 'a')).rejects.toMatchObject({ code: 'engine_lost' });
    await expect(openWire(open.visitor, id)).rejects.toThrow(`4003 ${code}`);
    expect((await callApi(open.visitor, 'workspaces.open', { id })).value).toMatchObject({ error: { code } });
  });

  test('an unknown method and wrong parameters are told, and disturb nobody', async () => {
    const { port } = await openWire(open.visitor, await open.addWorkspace('Acme'));
    const said: unknown[] = [];
    port.onMessage((message) => said.push(message));
    port.post({ id: 1, method: 'constructor', payload: {} });
    port.post({ id: 2, method: 'nothing.there', payload: {} });
    port.post('not a request');
    port.post({ id: 3, method: 'members.list', payload: { dimension: 'rep', search: 'ok' } });
    await expect.poll(() => said.length).toBe(3);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 1, error: expect.objectContaining({ code: 'unknown_method' }) }),
        expect.objectContaining({ id: 2, error: expect.objectContaining({ code: 'unknown_method' }) }),
        expect.objectContaining({ id: 3, ok: { members: ['ok'], total: 1 } }),
      ]),
    );
  });
});

describe('uploads', () => {
  test('a dropped file is staged, granted and can be read by the engine', async () => {
    const id = await open.addWorkspace('Acme');
    const reply = await upload(id, 'exports/2017/ventes é.csv', Buffer.from('a;b\n1;2\n'));
    const granted = JSON.parse(reply.body.toString('utf8'));
    expect(granted).toEqual({ token: expect.any(String), name: 'exports/2017/ventes é.csv', bytes: 8 });
    const { client } = windowOf(id);
    expect((await members(client, `file:${granted.token}`)).members).toEqual(['a;b\n1;2\n']);
    await members(client, 'die').catch(() => {});
    expect((await members(client, `file:${granted.token}`)).members).toEqual(['a;b\n1;2\n']);
  });

  test('names never lead out of the staging room', async () => {
    const id = await open.addWorkspace('Acme');
    for (const name of ['../../../evil.csv', '..\\..\\evil.csv', '/etc/evil.csv', '..', '', 'a\u0000b.csv', 'x'.repeat(5_000)]) {
      expect((await upload(id, name, Buffer.from('x'))).status).toBe(200);
    }
    expect((await readdir(open.folder)).filter((name) => !name.startsWith('.vigie-recent'))).toEqual(['Acme.vigie']);
  });

  test('too large a file is refused, announced or not, with the limit', async () => {
    const id = await open.addWorkspace('Acme');
    expect((await callApi(open.visitor, 'uploads.limit', {})).value).toEqual({ bytes: 1_000_000 });
    const reply = await upload(id, 'big.csv', Buffer.alloc(1_000_001)).catch(() => undefined);
    if (reply !== undefined) expect(JSON.parse(reply.body.toString('utf8'))).toMatchObject({ error: { code: 'file_too_large', params: { limitBytes: 1_000_000 } } });
    const chunked = await upload(id, 'big.csv', Buffer.alloc(1_000_001), { 'transfer-encoding': 'chunked' }).catch(() => undefined);
    expect(chunked?.status ?? 413).toBe(413);
  });

  test('into a workspace that is not there: refused', async () => {
    expect((await upload('guess', 'a.csv', Buffer.from('x'))).status).toBe(404);
  });
});

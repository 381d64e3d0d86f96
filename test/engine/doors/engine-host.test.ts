import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EngineHost } from '../../../electron/host/engine-host';
import { startNodeProcess } from '../../../electron/host/node-process';
import { connectClient, type EngineClient } from '../../../shared/protocol/client';
import { lastingPort } from '../../../shared/protocol/lasting-port';
import { buildEntry } from '../../support/doors/build-entry';
import { largeTable } from '../../support/doors/fixture-answers';

let script = '';
let remove = () => Promise.resolve();
beforeAll(async () => ({ script, remove } = await buildEntry('test/support/doors/engine-fixture.ts')));
afterAll(() => remove());

const hosts: EngineHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
async function openHost(path = '/nowhere/a.vigie') {
  const host = await EngineHost.open({ path, mode: 'open', start: () => startNodeProcess(script) });
  hosts.push(host);
  return host;
}
const clientOf = (host: EngineHost): EngineClient => connectClient(lastingPort(() => host.attach()));
const ask = (client: EngineClient, search: string) => client.call('members.list', { dimension: 'rep', search });
const view = { version: 1, measures: [{ measure: 'revenue_won' }] } as const;

describe('an engine in its own process', () => {
  test('typed arrays cross the process border bit for bit, of their own class', async () => {
    const table = await clientOf(await openHost()).call('view.query', { view: { ...view, measures: [...view.measures] } });
    const expected = largeTable(300_000);
    expect(table.values).toBeInstanceOf(Float64Array);
    expect(table.rows.parent).toBeInstanceOf(Int32Array);
    expect(table.blanks.constructor).toBe(Uint8Array);
    expect(Buffer.from(table.values.buffer, table.values.byteOffset, table.values.byteLength).equals(Buffer.from(expected.values.buffer))).toBe(true);
    expect(table.rows.dimensions).toEqual(expected.rows.dimensions);
    expect(Object.is(table.values[1], -0)).toBe(true);
  });

  test('progress arrives, and a cancelled call ends as cancelled', async () => {
    const client = clientOf(await openHost());
    const abort = new AbortController();
    const news: string[] = [];
    const call = client.call('demo.create', {}, {
      signal: abort.signal,
      onProgress: ({ phase }) => {
        news.push(phase);
        abort.abort();
      },
    });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect(news).toEqual(['wait']);
  });

  test('its death rejects what is under way; it comes back with its granted files and works again', async () => {
    const host = await openHost();
    const client = clientOf(host);
    const events: string[] = [];
    client.onEvent((event) => events.push(event));
    await host.grant('t1', script);
    const before = await ask(client, 'pid');
    const waiting = ask(client, 'wait');
    const dying = ask(client, 'die');
    await expect(dying).rejects.toMatchObject({ code: 'engine_lost' });
    await expect(waiting).rejects.toMatchObject({ code: 'engine_lost' });
    const after = await ask(client, 'pid');
    expect(after.members).not.toEqual(before.members);
    expect(events).toEqual(['engine-restarted']);
    expect((await ask(client, 'file:t1')).members[0]).toContain('runEngineProcess');
  });

  test('an engine that dies again and again is left dead, and says so', async () => {
    const host = await openHost();
    const client = clientOf(host);
    for (let death = 0; death < 4; death += 1) await expect(ask(client, 'die')).rejects.toMatchObject({ code: 'engine_lost' });
    await expect(ask(client, 'pid')).rejects.toMatchObject({ code: 'engine_lost' });
    await expect(host.attach()).rejects.toMatchObject({ code: 'engine_lost' });
  });

  test.each(['workspace_locked', 'workspace_newer'])('a workspace that can not be opened says why: %s', async (code) => {
    await expect(openHost(`/nowhere/refuse-${code}.vigie`)).rejects.toMatchObject({ code });
  });

  test('clients are apart: one leaving does not disturb the other, both hear of changes', async () => {
    const host = await openHost();
    const [one, other] = [clientOf(host), clientOf(host)];
    const heard: string[] = [];
    other.onEvent((event) => heard.push(event));
    await Promise.all([ask(one, 'a'), ask(other, 'b')]);
    await ask(one, 'change');
    one.close();
    expect((await ask(other, 'c')).members).toEqual(['c']);
    expect(heard).toEqual(['workspace-changed']);
  });

  test('details of an unexpected failure stay in the engine', async () => {
    const failure = await ask(clientOf(await openHost()), 'break').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'internal' });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });
});

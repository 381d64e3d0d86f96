import { describe, expect, test } from 'vitest';
import { connectClient } from '../../../shared/protocol/client';
import { lastingPort } from '../../../shared/protocol/lasting-port';
import type { Port } from '../../../shared/protocol/port';
import { portPair } from '../../../shared/protocol/port-pair';
import { VigieError } from '../../../shared/protocol/errors';

const soon = () => new Promise((resolve) => setTimeout(resolve));
const members = { members: ['a'], total: 1 };
const parameters = { dimension: 'rep' };

/** The engine's end of a wire, played by the test. */
function wire() {
  const [near, far] = portPair();
  const heard: unknown[] = [];
  far.onMessage((message) => heard.push(message));
  return { near, far, heard };
}

describe('the typed client', () => {
  test('numbers its calls, hears progress, answers in any order', async () => {
    const { near, far, heard } = wire();
    const client = connectClient(near);
    const news: unknown[] = [];
    const one = client.call('members.list', parameters, { onProgress: (progress) => news.push(progress) });
    const other = client.call('imports.list', {});
    await soon();
    expect(heard).toEqual([{ id: 1, method: 'members.list', payload: parameters }, { id: 2, method: 'imports.list', payload: {} }]);
    const progress = { phase: 'scan', done: 1, total: null, unit: 'rows' };
    far.post({ id: 2, ok: [] });
    far.post({ id: 1, progress });
    far.post({ id: 1, ok: members });
    expect(await Promise.all([one, other])).toEqual([members, []]);
    expect(news).toEqual([progress]);
  });

  test('a cancelled call settles by the engine’s word', async () => {
    const { near, far, heard } = wire();
    const client = connectClient(near);
    const abort = new AbortController();
    const late = client.call('members.list', parameters, { signal: abort.signal });
    await soon();
    abort.abort();
    await soon();
    expect(heard.at(-1)).toEqual({ cancel: 1 });
    far.post({ id: 1, ok: members });
    expect(await late).toEqual(members);
    await expect(client.call('members.list', parameters, { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await soon();
    expect(heard).toHaveLength(2);
  });

  test.each([
    ['an error of the closed list', { error: { code: 'unknown_member', params: { member: 'x' }, problems: [] } }, 'unknown_member'],
    ['an answer that does not fit the table', { ok: { members: 'a' } }, 'internal'],
  ])('%s', async (_, answer, code) => {
    const { near, far } = wire();
    const call = connectClient(near).call('members.list', parameters);
    far.post({ id: 1, ...answer });
    await expect(call).rejects.toMatchObject({ code });
  });

  test('what is no response is passed over; the end rejects everything', async () => {
    const { near, far } = wire();
    const client = connectClient(near);
    const call = client.call('members.list', parameters);
    for (const strange of [null, 'x', {}, { id: 1, ok: 1, extra: 1 }, { id: 1, error: { code: 'made_up' } }, { event: 'made_up' }]) far.post(strange);
    await soon();
    far.close();
    await expect(call).rejects.toMatchObject({ code: 'engine_lost' });
    await expect(client.call('members.list', parameters)).rejects.toMatchObject({ code: 'engine_lost' });
  });
});

describe('a lasting port', () => {
  function renewed() {
    const wires: ReturnType<typeof wire>[] = [];
    const waiting: ((port: Port | VigieError) => void)[] = [];
    const port = lastingPort(
      () =>
        new Promise((resolve, reject) => {
          waiting.push((next) => (next instanceof VigieError ? reject(next) : resolve(next)));
        }),
    );
    const provide = async () => {
      const next = wire();
      wires.push(next);
      waiting.shift()?.(next.near);
      await soon();
      return next;
    };
    const refuse = (error: VigieError) => waiting.shift()?.(error);
    return { port, provide, refuse };
  }

  test('holds what is asked before the engine is there', async () => {
    const { port, provide } = renewed();
    const call = connectClient(port).call('members.list', parameters);
    const { far, heard } = await provide();
    await soon();
    expect(heard).toHaveLength(1);
    far.post({ id: 1, ok: members });
    expect(await call).toEqual(members);
  });

  test('the engine’s end rejects what was under way, keeps what waits, and is told when it is back', async () => {
    const { port, provide } = renewed();
    const client = connectClient(port);
    const events: string[] = [];
    client.onEvent((event) => events.push(event));
    const first = await provide();
    const lost = client.call('members.list', parameters);
    await soon();
    first.far.close();
    await expect(lost).rejects.toMatchObject({ code: 'engine_lost' });
    const kept = client.call('imports.list', {});
    const abort = new AbortController();
    const dropped = client.call('members.list', parameters, { signal: abort.signal });
    abort.abort();
    await expect(dropped).rejects.toMatchObject({ code: 'cancelled' });
    expect(events).toEqual([]);
    const second = await provide();
    await soon();
    expect(events).toEqual(['engine-restarted']);
    expect(second.heard).toEqual([{ id: 2, method: 'imports.list', payload: {} }]);
    second.far.post({ id: 2, ok: [] });
    expect(await kept).toEqual([]);
  });

  test('when there is no next engine, its reason reaches those who wait, and the port ends', async () => {
    const { port, provide, refuse } = renewed();
    const client = connectClient(port);
    (await provide()).far.close();
    await soon();
    const call = client.call('imports.list', {});
    refuse(new VigieError('workspace_locked', { file: 'a' }));
    await expect(call).rejects.toMatchObject({ code: 'workspace_locked', params: { file: 'a' } });
    await expect(client.call('imports.list', {})).rejects.toMatchObject({ code: 'engine_lost' });
  });

  test('closed by its user, it asks for no next one', async () => {
    const { port, provide, refuse } = renewed();
    const { heard } = await provide();
    port.close();
    await soon();
    refuse(new VigieError('engine_lost'));
    expect(heard).toEqual([]);
  });
});

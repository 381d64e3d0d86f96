import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEngine, type Engine } from '../../electron/engine/engine';
import { serveEngine } from '../../electron/engine/engine-door';
import { connectClient } from '../../shared/protocol/client';
import { PortEnd } from '../../shared/protocol/port-end';
import { aView } from '../support/builders';

/** What is saved from a page: kept in the order of asking, also when whoever asked has gone before the answer. */
let folder = '';
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-writes-'));
  engine = await openEngine({ path: join(folder, 'a.vigie'), mode: 'create' });
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Both ends of a wire to the engine, and what the engine has said over it. */
function window() {
  const near: PortEnd = new PortEnd({ send: (message) => far.received(message), hangUp: () => far.ended() });
  const far: PortEnd = new PortEnd({ send: (message) => near.received(message), hangUp: () => near.ended() });
  serveEngine(engine, far, () => undefined);
  return connectClient(near);
}

test('is kept when the window is left at once', async () => {
  const client = window();
  const asked = Promise.allSettled([
    client.call('workspace.set', { fiscalStart: 4 }), client.call('daysOff.set', { add: [{ date: '2026-03-02', name: 'Seminar', country: null }] }),
    client.call('documents.save', { document: { id: 'p', kind: 'preset', name: 'Mine', body: { version: 1, role: 'rep', views: [{ id: 'v', name: 'V', colour: 1, view: aView() }] } } }),
    client.call('workspace.set', { fiscalStart: 7 }), client.call('check.run', {}),
  ]);
  client.close();
  expect((await asked).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'rejected'));
  await engine.close();
  engine = await openEngine({ path: join(folder, 'a.vigie'), mode: 'open' });
  const [{ settings }, { own }, documents] = await Promise.all([engine.call('workspace.describe', {}), engine.call('daysOff.list', { year: 2026 }), engine.call('documents.list', {})]);
  expect([settings.fiscalStart, own.map(({ name }) => name), documents.map(({ name }) => name)]).toEqual([7, ['Seminar'], ['Mine']]);
});

test('is done in the order of asking, however long each takes, and one that fails holds nobody up', async () => {
  const order: number[] = [];
  const done = (place: number) => () => { order.push(place); };
  await Promise.allSettled([
    engine.call('workspace.set', { fiscalStart: 4 }).then(done(1)), engine.call('bonus.remove', { id: 'none' }).then(done(2), done(2)),
    engine.call('workspace.set', { fiscalStart: 7 }).then(done(3)), engine.call('measures.remove', { name: 'none' }).then(done(4), done(4)), engine.call('workspace.set', { fiscalStart: 10 }).then(done(5)),
  ]);
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect((await engine.call('workspace.describe', {})).settings.fiscalStart).toBe(10);
});

test('is kept though its caller has given it up; a question that was given up is not asked', async () => {
  const signal = AbortSignal.abort();
  await engine.call('workspace.set', { fiscalStart: 4 }, { signal });
  expect((await engine.call('workspace.describe', {})).settings.fiscalStart).toBe(4);
  await expect(engine.call('workspace.describe', {}, { signal })).rejects.toMatchObject({ code: 'cancelled' });
});

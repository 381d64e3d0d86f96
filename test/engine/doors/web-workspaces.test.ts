import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWebDoor } from '../../../electron/web/web-door';
import { isWebApiName, webApiOf, type WebApiName, type WebApiParameters, type WebApiResult } from '../../../shared/protocol/web-api';
import { connectClient } from '../../../shared/protocol/client';
import { buildEntry } from '../../support/doors/build-entry';
import { openDoor, type OpenDoor } from '../../support/doors/open-door';
import { ask, callApi, openWire } from '../../support/doors/web-client';

let script = '';
let remove = () => Promise.resolve();
beforeAll(async () => ({ script, remove } = await buildEntry('test/support/doors/engine-fixture.ts')));
afterAll(() => remove());

let open: OpenDoor;
beforeEach(async () => {
  open = await openDoor(script);
});
afterEach(() => open.close());

async function call<Name extends WebApiName>(name: Name, parameters: WebApiParameters<Name>): Promise<WebApiResult<Name>> {
  const { status, value } = await callApi(open.visitor, name, parameters);
  if (status !== 200) throw new Error(JSON.stringify(value));
  return webApiOf(name).result.parse(value);
}
const names = async () => (await call('workspaces.recent', {})).map(({ name }) => name);
const exists = (path: string) => access(path).then(() => true, () => false);

describe('the list of workspaces', () => {
  test('files of the folder are in it; what was opened last stands first, with its as-of date', async () => {
    const [acme] = [await open.addWorkspace('Acme'), await open.addWorkspace('Beta')];
    expect(await names()).toEqual(['Acme', 'Beta']);
    const beta = (await call('workspaces.recent', {})).find(({ name }) => name === 'Beta');
    expect(beta).toMatchObject({ bytes: 1, openedAt: null, asOf: null });
    await call('workspaces.open', { id: beta?.id ?? '' });
    expect(await names()).toEqual(['Beta', 'Acme']);
    await expect.poll(async () => (await call('workspaces.recent', {}))[0]?.asOf).toBe('2017-12-31');
    expect((await call('workspaces.recent', {})).at(-1)?.id).toBe(acme);
  });

  test('what is gone from the disk is gone from the list', async () => {
    await open.addWorkspace('Acme');
    await rm(join(open.folder, 'Acme.vigie'));
    expect(await names()).toEqual([]);
  });

  test('taken off the list, the file stays, and opening it brings it back', async () => {
    const id = await open.addWorkspace('Acme');
    await call('workspaces.forget', { id });
    expect(await names()).toEqual([]);
    expect(await exists(join(open.folder, 'Acme.vigie'))).toBe(true);
    await call('workspaces.open', { id });
    expect(await names()).toEqual(['Acme']);
  });

  test('a damaged list is made anew', async () => {
    await open.addWorkspace('Acme');
    await writeFile(join(open.folder, '.vigie-recent.json'), '{"version": 1, "workspa');
    expect(await names()).toEqual(['Acme']);
  });

  test('many changes at once lose nothing', async () => {
    const ids = [await open.addWorkspace('A'), await open.addWorkspace('B'), await open.addWorkspace('C')];
    await Promise.all(ids.map((id) => call('workspaces.forget', { id })));
    expect(await names()).toEqual([]);
  });
});

describe('new, rename, demo', () => {
  test('a rename while windows are open: they come back to the same workspace under its new name', async () => {
    const id = await open.addWorkspace('Acme');
    const before = await openWire(open.visitor, id);
    const ended = new Promise<void>((resolve) => before.port.onClose(resolve));
    expect(await call('workspaces.rename', { id, name: 'Zénith' })).toEqual({ id, name: 'Zénith' });
    await ended;
    const client = connectClient((await openWire(open.visitor, id)).port);
    expect((await client.call('workspace.describe', {})).name).toBe('Fixture');
    expect(await names()).toEqual(['Zénith']);
    expect(await exists(join(open.folder, 'Zénith.vigie'))).toBe(true);
  });

  test('a taken name is refused, and so is one that is no file name', async () => {
    const id = await open.addWorkspace('Acme');
    await open.addWorkspace('Beta');
    await expect(call('workspaces.create', { name: 'Beta' })).rejects.toThrow('workspace_exists');
    await expect(call('workspaces.rename', { id, name: 'Beta' })).rejects.toThrow('workspace_exists');
    for (const name of ['', ' ', '../x', 'a/b', 'a\\b', 'a:b', 'CON', '.hidden', 'x'.repeat(81), 'a\u0000']) {
      expect((await callApi(open.visitor, 'workspaces.create', { name })).value).toMatchObject({ error: { code: 'bad_name' } });
    }
    expect(await names()).toEqual(['Acme', 'Beta']);
  });

  test('the demo company is made once and then found again, whatever it is called meanwhile', async () => {
    const made = await call('workspaces.demo', { name: 'Demo company' });
    // The stand-in engine makes no file.
    await writeFile(join(open.folder, 'Demo company.vigie'), 'x');
    expect(await call('workspaces.demo', { name: 'Entreprise de démonstration' })).toEqual(made);
    await call('workspaces.rename', { id: made.id, name: 'Our demo' });
    expect(await call('workspaces.demo', { name: 'Demo company' })).toEqual({ id: made.id, name: 'Our demo' });
  });

  test('a workspace from elsewhere can be the first one shown', async () => {
    const elsewhere = join(open.folder, '..', 'elsewhere');
    await mkdir(elsewhere);
    const path = join(elsewhere, 'Far.vigie');
    await writeFile(path, 'x');
    const renderer = join(open.folder, '..', 'renderer');
    const door = await openWebDoor({ folder: open.folder, places: { engine: script, renderer }, port: 0, log: () => {}, workspace: path });
    const { search } = new URL(door.freshAddress());
    expect((await ask(door.port, `/${search}`)).headers.location).toMatch(/^\/\?workspace=[\w-]{36}$/);
    await door.close();
    expect(await names()).toEqual(['Far']);
    const refused = join(elsewhere, 'refuse-workspace_newer.vigie');
    await rename(path, refused);
    await expect(openWebDoor({ folder: open.folder, places: { engine: script, renderer }, port: 0, log: () => {}, workspace: refused })).rejects.toMatchObject({ code: 'workspace_newer' });
  });

  test('a port that is taken is told when it was asked for', async () => {
    const renderer = join(open.folder, '..', 'renderer');
    await expect(openWebDoor({ folder: open.folder, places: { engine: script, renderer }, port: open.door.port, log: () => {} })).rejects.toMatchObject({ code: 'port_taken' });
  });
});

test.each(['constructor', '__proto__', 'nothing', ''])('an unknown call is told: %s', async (name) => {
  expect(isWebApiName(name)).toBe(false);
  expect((await callApi(open.visitor, name, {})).value).toMatchObject({ error: { code: 'unknown_method' } });
});

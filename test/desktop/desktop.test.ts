import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DESKTOP_CHANNELS } from '../../shared/protocol/bridge';
import { app, defaultSession, dialogs, ipc, menu, openExternal, scheme, StandInUtility, StandInWindow } from './electron-stand-in';

/** The desktop door, executed: what it sets up and how it answers, against a stand-in of the `electron` module. */
vi.mock('electron', async () => (await import('./electron-stand-in')).electronModule);

const folder = mkdtempSync(join(tmpdir(), 'vigie-desktop-test-'));
vi.mock('../../electron/host/places', () => ({ builtPlaces: () => ({ engine: '/built/engine-process.js', renderer: join(folderOfTest(), 'renderer') }) }));
const folderOfTest = vi.hoisted(() => {
  const place = { folder: '' };
  return Object.assign(() => place.folder, { set: (value: string) => { place.folder = value; } });
});

function firstWindow(): StandInWindow {
  const [window] = StandInWindow.all;
  if (window === undefined) throw new Error('no window was opened');
  return window;
}
const event = (url = 'app://vigie/') => {
  const { webContents } = firstWindow();
  webContents.mainFrame.url = url;
  return { sender: webContents, senderFrame: webContents.mainFrame };
};
const call = (name: string, ...parameters: unknown[]) => ipc.invoked.get(DESKTOP_CHANNELS.call)?.(event(), name, parameters);
const send = (channel: string, value: unknown, url?: string) => ipc.heard.get(channel)?.(event(url), value);

beforeAll(async () => {
  folderOfTest.set(folder);
  app.folder = folder;
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><html><head></head><body></body></html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  await import('../../electron/main/main');
  await vi.waitFor(() => expect(StandInWindow.all).toHaveLength(1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the window', () => {
  it('is sandboxed, isolated, without Node, and shows the app by its own scheme', () => {
    expect(app.enableSandbox).toHaveBeenCalledOnce();
    expect(firstWindow().options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(firstWindow().loadURL).toHaveBeenCalledWith('app://vigie/');
  });

  it('refuses navigation, redirects, web views and new windows, and lets its own page reload', () => {
    const contents = firstWindow().webContents;
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const away = { url: 'https://example.org/', preventDefault: vi.fn<() => void>() };
      const home = { url: 'app://vigie/', preventDefault: vi.fn<() => void>() };
      const lookalike = { url: 'app://vigie.example.org/', preventDefault: vi.fn<() => void>() };
      for (const navigation of [away, home, lookalike]) contents.emit(name, navigation);
      expect([away, home, lookalike].map(({ preventDefault }) => preventDefault.mock.calls.length)).toEqual([1, 0, 1]);
    }
    const view = { preventDefault: vi.fn<() => void>() };
    contents.emit('will-attach-webview', view);
    expect(view.preventDefault).toHaveBeenCalledOnce();
    expect(contents.windowOpenHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'usb', 'fullscreen'])('is refused the permission %s', (permission) => {
    const decide = vi.fn<(granted: boolean) => void>();
    defaultSession.permissionRequest?.({}, permission, decide);
    expect(decide).toHaveBeenCalledWith(false);
    expect(defaultSession.permissionCheck?.({}, permission)).toBe(false);
    expect(defaultSession.devicePermission?.()).toBe(false);
  });

  it.each([['https://example.org/', true], ['http://127.0.0.1:1/', true], ['file:///etc/passwd', true], ['app://vigie/assets/main.js', false], ['blob:app://vigie/1', false]])('asks the network for nothing: %s', (url, cancel) => {
    const decide = vi.fn<(answer: { cancel: boolean }) => void>();
    defaultSession.beforeRequest?.({ url }, decide);
    expect(decide).toHaveBeenCalledWith({ cancel });
  });
});

describe('app://', () => {
  const get = (url: string, method = 'GET') => scheme.handlers.get('app')?.(new Request(url, { method }));

  it('is a standard, secure scheme', () => {
    expect(scheme.privileged).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  it('serves the page with its policy, fresh each time', async () => {
    const [first, second] = [await get('app://vigie/'), await get('app://vigie/index.html')];
    const policy = first?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toBe(second?.headers.get('content-security-policy'));
    expect(first?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(/nonce="([^"]+)"/.exec((await first?.text()) ?? '')?.[1]).toBe(/'nonce-([^']+)'/.exec(policy)?.[1]);
  });

  it.each(['app://vigie/../secret.txt', 'app://vigie/%2e%2e/secret.txt', 'app://vigie/..%2fsecret.txt', 'app://elsewhere/index.html', 'app://vigie/missing.js'])('serves only built files: %s', async (url) => {
    expect((await get(url))?.status).toBe(404);
  });

  it('answers nothing but GET', async () => {
    expect((await get('app://vigie/', 'POST'))?.status).toBe(404);
  });
});

describe('the door', () => {
  it('hears only the main frame of its own page', async () => {
    expect(await call('recentWorkspaces')).toEqual({ ok: [] });
    const handler = ipc.invoked.get(DESKTOP_CHANNELS.call);
    const refused = { error: expect.objectContaining({ code: 'unknown_method' }) };
    expect(await handler?.(event('https://example.org/'), 'recentWorkspaces', [])).toEqual(refused);
    expect(await handler?.({ sender: firstWindow().webContents, senderFrame: { url: 'app://vigie/' } }, 'recentWorkspaces', [])).toEqual(refused);
    expect(await handler?.({ ...event(), senderFrame: null }, 'recentWorkspaces', [])).toEqual(refused);
  });

  it.each([['openWorkspace', []], ['openWorkspace', [7]], ['createWorkspace', ['../evil']], ['grantDropped', ['/etc/passwd']], ['recentWorkspaces', ['extra']]])('refuses what is not in its table: %s %j', async (name, parameters) => {
    expect(await call(name, ...parameters)).toMatchObject({ error: { code: 'usage' } });
  });

  it.each(['constructor', '__proto__', 'eval'])('knows no call named %s', async (name) => {
    expect(await call(name)).toMatchObject({ error: { code: 'unknown_method' } });
  });

  it('opens only secure links, outside', () => {
    send(DESKTOP_CHANNELS.link, 'javascript:alert(1)');
    send(DESKTOP_CHANNELS.link, 'file:///etc/passwd');
    send(DESKTOP_CHANNELS.link, 'http://example.org/');
    expect(openExternal).not.toHaveBeenCalled();
    send(DESKTOP_CHANNELS.link, 'https://example.org/help');
    expect(openExternal).toHaveBeenCalledWith('https://example.org/help');
  });

  it('speaks the language of the system in its menu', () => {
    expect(menu.template.map(({ label }) => label)).toContain('Fichier');
  });
});

describe('a workspace', () => {
  const path = join(folder, 'Corvane.vigie');

  it('is made where the dialog says, in an engine process of its own; the page learns an id and a name, never a path', async () => {
    dialogs.showSaveDialog.mockResolvedValueOnce({ filePath: path });
    const made = await call('createWorkspace', 'Corvane');
    expect(made).toEqual({ ok: { id: expect.any(String), name: 'Corvane' } });
    expect(JSON.stringify(made)).not.toContain(folder);
    const [engine] = StandInUtility.all;
    expect(engine?.entry).toBe('/built/engine-process.js');
    expect(engine?.told[0]?.message).toMatchObject({ control: 'open', path, mode: 'create' });
    expect(await call('currentWorkspace')).toEqual(made);
  });

  it('giving up a dialog changes nothing', async () => {
    expect(await call('createWorkspace', 'Other')).toEqual({ ok: null });
    expect(await call('openOtherWorkspace')).toEqual({ ok: null });
    expect(StandInUtility.all).toHaveLength(1);
  });

  it('hands page and engine the two ends of one wire', async () => {
    send(DESKTOP_CHANNELS.enginePort, 7);
    const contents = firstWindow().webContents;
    await vi.waitFor(() => expect(contents.posted).toHaveLength(1));
    expect(contents.posted[0]).toMatchObject({ channel: DESKTOP_CHANNELS.enginePort, message: { request: 7 }, ports: [{ name: 'window end' }] });
    expect(StandInUtility.all[0]?.told).toContainEqual({ message: expect.objectContaining({ control: 'attach' }), ports: [{ name: 'engine end' }] });
  });

  it('reads only files that a person chose, by token', async () => {
    const file = join(folder, 'deals.csv');
    writeFileSync(file, 'id,amount\n1,2\n');
    dialogs.showOpenDialog.mockResolvedValueOnce({ filePaths: [file] });
    const chosen = await call('chooseFiles');
    expect(chosen).toEqual({ ok: [{ token: expect.any(String), name: 'deals.csv', bytes: 14 }] });
    expect(JSON.stringify(chosen)).not.toContain(folder);
    expect(StandInUtility.all[0]?.told.at(-1)?.message).toMatchObject({ control: 'grant', path: file });
  });

  it('opens again when its engine dies, with the files it was allowed to read', async () => {
    StandInUtility.all[0]?.kill();
    await vi.waitFor(() => expect(StandInUtility.all).toHaveLength(2));
    const second = StandInUtility.all[1];
    expect(second?.told[0]?.message).toMatchObject({ control: 'open', path, mode: 'open' });
    await vi.waitFor(() => expect(second?.told.map(({ message }) => message)).toContainEqual(expect.objectContaining({ control: 'grant' })));
    expect(await call('currentWorkspace')).toMatchObject({ ok: { name: 'Corvane' } });
  });
});

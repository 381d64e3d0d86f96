import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BRIDGE_NAME, DESKTOP_CHANNELS, ENGINE_PORT, type Bridge } from '../../shared/protocol/bridge';
import { DESKTOP_API } from '../../shared/protocol/desktop-api';

/** The preload, executed: one object, no way to Electron behind it, ports handed on to its own window only. */
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoke: vi.fn<(channel: string, name: string, parameters: unknown[]) => Promise<unknown>>(() => Promise.resolve({ ok: null })),
  send: vi.fn<(channel: string, value: unknown) => void>(),
  heard: new Map<string, (event: unknown, value: unknown) => void>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: electron.invoke,
    send: electron.send,
    on: (channel: string, listener: (event: unknown, value: unknown) => void) => void electron.heard.set(channel, listener),
    off: (channel: string) => void electron.heard.delete(channel),
  },
  webUtils: { getPathForFile: (file: { name: string }) => `/chosen/${file.name}` },
}));
const postMessage = vi.fn<(message: unknown, origin: string, ports: unknown[]) => void>();

function isBridge(value: unknown): value is Bridge<{ name: string }> {
  return typeof value === 'object' && value !== null && 'grantDropped' in value;
}
function bridge(): Bridge<{ name: string }> {
  const value = electron.exposed.get(BRIDGE_NAME);
  if (!isBridge(value)) throw new Error('the bridge was not exposed');
  return value;
}

beforeAll(async () => {
  vi.stubGlobal('window', { postMessage, location: { origin: 'app://vigie' } });
  await import('../../electron/preload/preload');
});

describe('the preload', () => {
  it('exposes one object of plain functions, one for each call of the table', () => {
    expect([...electron.exposed.keys()]).toEqual([BRIDGE_NAME]);
    expect(Object.values(bridge()).every((member) => typeof member === 'function')).toBe(true);
    expect(Object.keys(bridge())).toEqual(expect.arrayContaining(Object.keys(DESKTOP_API)));
  });

  it('learns the paths of dropped files from the system, never from the page', async () => {
    await bridge().grantDropped([{ name: 'deals.csv' }]);
    expect(electron.invoke).toHaveBeenLastCalledWith(DESKTOP_CHANNELS.call, 'grantDropped', [['/chosen/deals.csv']]);
  });

  it('hands the engine port on to its own window only', () => {
    electron.heard.get(DESKTOP_CHANNELS.enginePort)?.({ ports: ['port'] }, { request: 3 });
    expect(postMessage).toHaveBeenCalledWith({ vigie: ENGINE_PORT, request: 3 }, 'app://vigie', ['port']);
  });

  it('hears commands until told to stop, and only text', () => {
    const listener = vi.fn<(command: string) => void>();
    const stop = bridge().onCommand(listener);
    electron.heard.get(DESKTOP_CHANNELS.command)?.({}, 'undo');
    electron.heard.get(DESKTOP_CHANNELS.command)?.({}, { evil: true });
    expect(listener.mock.calls).toEqual([['undo']]);
    stop();
    expect(electron.heard.has(DESKTOP_CHANNELS.command)).toBe(false);
  });
});

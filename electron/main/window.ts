import { join } from 'node:path';
import { BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';
import { DESKTOP_CHANNELS } from '../../shared/protocol/bridge';
import { APP_ORIGIN } from '../../shared/protocol/desktop-api';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import { VigieError } from '../../shared/protocol/errors';
import type { EngineHost } from '../host/engine-host';
import type { Granted } from './file-tokens';

/** A window and the engine of the workspace it has open. */
export class DesktopWindow {
  readonly browser: BrowserWindow;
  #host: EngineHost<MessagePortMain> | undefined;
  #opened: OpenedWorkspace | null = null;
  /** Files chosen so far: those dropped on the start screen wait for the workspace that they are to go into. */
  readonly #granted: Granted[] = [];

  constructor(preload: string) {
    this.browser = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 800,
      minHeight: 560,
      show: false,
      title: 'Vigie',
      webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false },
    });
    this.browser.once('ready-to-show', () => this.browser.show());
    this.browser.on('closed', () => void this.close());
    void this.browser.loadURL(`${APP_ORIGIN}/`);
  }

  get opened(): OpenedWorkspace | null {
    return this.#opened;
  }

  get host(): EngineHost<MessagePortMain> | undefined {
    return this.#host;
  }

  /** Shows another workspace; the former's engine closes once the new one is open, so a refusal loses nothing. */
  async show(host: EngineHost<MessagePortMain>, opened: OpenedWorkspace): Promise<void> {
    const former = this.#host;
    this.#host = host;
    this.#opened = opened;
    for (const { file, path } of this.#granted) await host.grant(file.token, path);
    this.browser.setRepresentedFilename(host.path);
    await former?.close();
  }

  /** Hands the page one end of a wire that leads straight to the engine: the door is never in the data's way. */
  async sendEnginePort(request: number): Promise<void> {
    try {
      if (this.#host === undefined) throw new VigieError('workspace_missing', { path: '' });
      const { port1, port2 } = new MessageChannelMain();
      await this.#host.introduce(port2);
      this.browser.webContents.postMessage(DESKTOP_CHANNELS.enginePort, { request }, [port1]);
    } catch (error) {
      const body = (error instanceof VigieError ? error : new VigieError('engine_lost')).toBody();
      this.browser.webContents.postMessage(DESKTOP_CHANNELS.enginePort, { request, error: body });
    }
  }

  async grant(granted: readonly Granted[]): Promise<void> {
    this.#granted.push(...granted);
    for (const { file, path } of granted) await this.#host?.grant(file.token, path);
  }

  sendCommand(command: string): void {
    this.browser.webContents.send(DESKTOP_CHANNELS.command, command);
  }

  async close(): Promise<void> {
    const host = this.#host;
    this.#host = undefined;
    await host?.close();
  }
}

/** Where the built preload stands beside this script (vite.node.config.ts). */
export function preloadPath(): string {
  return join(import.meta.dirname, '..', 'preload', 'preload.cjs');
}

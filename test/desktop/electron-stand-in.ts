import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { vi } from 'vitest';

/**
 * Stands in for the `electron` module where its binary can't be had: records what the door sets up and lets a test act as
 * Electron would. Shapes follow Electron's own types, member by member (`satisfies`), so that a renamed option is found.
 */
type Handler = (event: unknown, ...values: unknown[]) => unknown;

export class StandInContents extends EventEmitter {
  readonly mainFrame = { url: 'app://vigie/' };
  readonly posted: { channel: string; message: unknown; ports: unknown[] }[] = [];
  readonly sent: { channel: string; value: unknown }[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => { this.windowOpenHandler = handler; };
  postMessage = (channel: string, message: unknown, ports: unknown[] = []) => void this.posted.push({ channel, message, ports });
  send = (channel: string, value: unknown) => void this.sent.push({ channel, value });
  print = vi.fn<() => void>();
}

export class StandInWindow extends EventEmitter {
  static readonly all: StandInWindow[] = [];
  static getFocusedWindow = (): StandInWindow | null => StandInWindow.all.at(-1) ?? null;
  readonly webContents = new StandInContents();
  readonly loadURL = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve());
  readonly show = vi.fn<() => void>();
  readonly focus = vi.fn<() => void>();
  readonly setTitle = vi.fn<(title: string) => void>();
  readonly setRepresentedFilename = vi.fn<(path: string) => void>();
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super();
    StandInWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

/** An engine process that opens whatever it is asked to, and notes what it was told. */
export class StandInUtility extends EventEmitter {
  static readonly all: StandInUtility[] = [];
  readonly told: { message: unknown; ports: unknown[] }[] = [];
  constructor(readonly entry: string) {
    super();
    StandInUtility.all.push(this);
  }
  postMessage = (message: unknown, ports: unknown[] = []) => {
    this.told.push({ message, ports });
    const control = typeof message === 'object' && message !== null && 'control' in message ? message.control : undefined;
    if (control === 'open') setImmediate(() => this.emit('message', { control: 'opened' }));
    if (control === 'close') setImmediate(() => this.emit('exit', 0));
  };
  kill = () => this.emit('exit', 1);
}

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly enableSandbox = vi.fn<() => void>();
  readonly quit = vi.fn<() => void>();
  readonly showAboutPanel = vi.fn<() => void>();
  requestSingleInstanceLock = () => true;
  getLocale = () => 'fr-FR';
  /** Set by the test: the folder that stands for the user's own. */
  folder = '';
  getPath = (name: string) => `${this.folder}/${name}`;
  whenReady = () => Promise.resolve();
}
export const app = new StandInApp();

export const scheme = { privileged: [] satisfies Electron.CustomScheme[] as Electron.CustomScheme[], handlers: new Map<string, (request: Request) => Promise<Response>>() };
const protocolOfSession = { handle: (name: string, handler: (request: Request) => Promise<Response>) => void scheme.handlers.set(name, handler) };

type Decide = (granted: boolean) => void;
export class StandInSession extends EventEmitter {
  readonly protocol = protocolOfSession;
  permissionRequest: ((contents: unknown, permission: string, decide: Decide) => void) | undefined;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  beforeRequest: ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | undefined;
  setPermissionRequestHandler = (handler: typeof this.permissionRequest) => { this.permissionRequest = handler; };
  setPermissionCheckHandler = (handler: typeof this.permissionCheck) => { this.permissionCheck = handler; };
  setDevicePermissionHandler = (handler: typeof this.devicePermission) => { this.devicePermission = handler; };
  readonly webRequest = { onBeforeRequest: (handler: typeof this.beforeRequest) => { this.beforeRequest = handler; } };
}
export const defaultSession = new StandInSession();

export const ipc = { invoked: new Map<string, Handler>(), heard: new Map<string, Handler>() };
export const dialogs = {
  showSaveDialog: vi.fn<() => Promise<{ filePath: string }>>(() => Promise.resolve({ filePath: '' })),
  showOpenDialog: vi.fn<() => Promise<{ filePaths: string[] }>>(() => Promise.resolve({ filePaths: [] })),
  showErrorBox: vi.fn<(title: string, content: string) => void>(),
};
export const menu: { template: Electron.MenuItemConstructorOptions[] } = { template: [] };
export const openExternal = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve());

/** What `vi.mock('electron')` gives. */
export const electronModule = {
  app,
  BrowserWindow: StandInWindow,
  dialog: dialogs,
  ipcMain: {
    handle: (channel: string, handler: Handler) => void ipc.invoked.set(channel, handler),
    on: (channel: string, handler: Handler) => void ipc.heard.set(channel, handler),
  },
  Menu: { buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }), setApplicationMenu: (built: { template: Electron.MenuItemConstructorOptions[] }) => { menu.template = built.template; } },
  MessageChannelMain: class { readonly port1 = { name: 'window end' }; readonly port2 = { name: 'engine end' }; },
  protocol: { registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void scheme.privileged.push(...schemes) },
  session: { defaultSession },
  shell: { openExternal },
  utilityProcess: { fork: (entry: string) => new StandInUtility(entry) },
} satisfies { readonly [Name in keyof typeof Electron]?: unknown };

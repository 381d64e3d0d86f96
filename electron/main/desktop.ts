import { join } from 'node:path';
import { app, BrowserWindow, dialog, session, shell, type WebContents } from 'electron';
import { translator, type Translate } from '../../shared/text/translate';
import { VigieError } from '../../shared/protocol/errors';
import { builtPlaces } from '../host/places';
import { serveApp } from './app-scheme';
import { Dialogs } from './dialogs';
import { guardContents, guardSession } from './guards';
import { desktopHandlers } from './handlers';
import { openIpcDoor } from './ipc-door';
import { installMenu } from './menu';
import { RecentWorkspaces } from './recent-workspaces';
import { startUtilityProcess } from './utility-process';
import { DesktopWindow, preloadPath } from './window';
import { Workspaces } from './workspaces';

const RELEASES = 'https://github.com/vigie-app/vigie/releases';

/** Runs the desktop door: guards first, then the page, then a window for each file asked for. */
export function startDesktop(argumentsGiven: readonly string[]): void {
  guardContents();
  const waiting = workspacesIn(argumentsGiven);
  // macOS names a double-clicked file by an event that may come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    waiting.push(path);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(() => openDesktop(waiting));
}

function workspacesIn(given: readonly string[]): string[] {
  return given.filter((path) => path.toLowerCase().endsWith('.vigie'));
}

async function openDesktop(waiting: readonly string[]): Promise<void> {
  const text = translator(app.getLocale().startsWith('fr') ? 'fr' : 'en');
  const places = builtPlaces();
  guardSession(session.defaultSession);
  await serveApp(session.defaultSession, places.renderer);

  const windows = new Map<WebContents, DesktopWindow>();
  const workspaces = new Workspaces({
    recent: new RecentWorkspaces(join(app.getPath('userData'), 'settings.json')),
    startEngine: () => startUtilityProcess(places.engine),
    demoFolder: join(app.getPath('userData'), 'demo'),
    now: () => new Date().toISOString(),
  });
  const openWindow = (path?: string) => {
    const window = new DesktopWindow(preloadPath());
    windows.set(window.browser.webContents, window);
    const contents = window.browser.webContents;
    window.browser.once('closed', () => windows.delete(contents));
    if (path !== undefined) void workspaces.open(window, path).catch((error: unknown) => tell(text, error));
    return window;
  };
  const front = () => {
    const focused = BrowserWindow.getFocusedWindow();
    return focused === null ? undefined : windows.get(focused.webContents);
  };

  openIpcDoor({
    windowOf: (contents) => windows.get(contents),
    handlers: desktopHandlers(workspaces, new Dialogs(text), { documents: app.getPath('documents'), downloads: app.getPath('downloads') }),
    setTitle: (window, title) => window.browser.setTitle(title),
    openLink: (address) => void shell.openExternal(address),
    sendEnginePort: (window, request) => void window.sendEnginePort(request),
  });
  installMenu(text, {
    newWindow: () => void openWindow(),
    command: (id) => front()?.sendCommand(id),
    openReleases: () => void shell.openExternal(RELEASES),
    about: () => app.showAboutPanel(),
  }, process.platform === 'darwin');

  app.on('second-instance', (_event, given) => {
    const [path] = workspacesIn(given.slice(1));
    openWindow(path).browser.focus();
  });
  app.removeAllListeners('open-file');
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openWindow(path);
  });
  app.on('activate', () => {
    if (windows.size === 0) openWindow();
  });
  for (const path of waiting.length > 0 ? waiting : [undefined]) openWindow(path);
}

/** A file that could not be opened from outside is told in a dialog: the window stays, on its start screen. */
function tell(text: Translate, error: unknown): void {
  const { code, params } = error instanceof VigieError ? error : new VigieError('internal');
  dialog.showErrorBox(text(`errors.${code}.message`, params), text(`errors.${code}.hint`, params));
}

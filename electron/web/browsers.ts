import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Browsers that can show an address as a window of its own (`--app`), best first. */
interface Browser {
  readonly name: string;
  /** Commands to look for on the path. */
  readonly linux: readonly string[];
  /** Bundle inside an Applications folder. */
  readonly mac: string;
  /** Path below a programs folder. */
  readonly windows: string;
}
const BROWSERS: readonly Browser[] = [
  { name: 'Chrome', linux: ['google-chrome-stable', 'google-chrome'], mac: 'Google Chrome.app/Contents/MacOS/Google Chrome', windows: 'Google\\Chrome\\Application\\chrome.exe' },
  { name: 'Chromium', linux: ['chromium', 'chromium-browser'], mac: 'Chromium.app/Contents/MacOS/Chromium', windows: 'Chromium\\Application\\chrome.exe' },
  { name: 'Edge', linux: ['microsoft-edge-stable', 'microsoft-edge'], mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', windows: 'Microsoft\\Edge\\Application\\msedge.exe' },
];

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

export interface FoundBrowser {
  readonly name: string;
  readonly path: string;
}

/** The installed browser that will show the app window, if there is one. */
export function findAppBrowser(machine: Machine = thisMachine): FoundBrowser | undefined {
  for (const browser of BROWSERS) {
    const path = candidates(browser, machine).find(machine.isExecutable);
    if (path !== undefined) return { name: browser.name, path };
  }
  return undefined;
}

function candidates(browser: Browser, { platform, environment }: Machine): string[] {
  if (platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')].map((folder) => `${folder}/${browser.mac}`);
  if (platform === 'win32') {
    const folders = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder === undefined ? [] : [`${folder}\\${browser.windows}`]));
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return browser.linux.flatMap((command) => folders.map((folder) => join(folder, command)));
}

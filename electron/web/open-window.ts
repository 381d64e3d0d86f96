import { spawn, type ChildProcess } from 'node:child_process';
import openByDefault from 'open';
import { findAppBrowser } from './browsers';

/** A browser that can't start (no display, no rights) says so within this time. */
const FAILS_WITHIN_MS = 2_000;

/** Shows the address: as an app window, else in the default browser. False when neither could be had. */
export async function openWindow(address: string): Promise<boolean> {
  const browser = findAppBrowser();
  if (browser !== undefined) {
    const child = spawn(browser.path, [`--app=${address}`], { detached: true, stdio: 'ignore' });
    if (await startsWell(child)) return true;
  }
  return openByDefault(address).then(startsWell, () => false);
}

function startsWell(child: ChildProcess): Promise<boolean> {
  child.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), FAILS_WITHIN_MS);
    const settle = (well: boolean) => {
      clearTimeout(timer);
      resolve(well);
    };
    child.once('error', () => settle(false));
    // One that hands over to a running browser ends at once, and well.
    child.once('exit', (code) => settle(code === 0));
  });
}

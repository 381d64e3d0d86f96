import { BRIDGE_NAME, type Bridge } from '../../shared/protocol/bridge';
import { desktopShell } from './desktop-shell';
import type { Shell } from './shell';
import { webShell } from './web-shell';

declare global {
  interface Window {
    /** Put there by the desktop door's preload, before any script of the page. */
    readonly [BRIDGE_NAME]?: Bridge<File>;
  }
}

/** The door that this window came through. */
export function connectShell(): Shell {
  const bridge = window[BRIDGE_NAME];
  return bridge === undefined ? webShell() : desktopShell(bridge);
}

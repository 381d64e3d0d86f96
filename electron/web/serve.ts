import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Translate } from '../../shared/text/translate';
import { logToStandardError } from '../engine/log';
import { builtPlaces, type Places } from '../host/places';
import { openWindow } from './open-window';
import { openWebDoor } from './web-door';

export interface ServeOptions {
  /** A workspace file to show first. */
  readonly workspace?: string | undefined;
  /** Where workspaces live; default: `~/Vigie`. */
  readonly folder?: string | undefined;
  readonly port?: number | undefined;
  /** Open a window (else only print the address). */
  readonly open: boolean;
  readonly translate: Translate;
  /** The address: a result. */
  readonly print: (line: string) => void;
  /** Words beside it. */
  readonly say: (line: string) => void;
  /** A terminal, where each Enter asks for a fresh address; absent when there is nobody to press it. */
  readonly keyboard?: Readable | undefined;
  readonly places?: Places | undefined;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `vigie serve`: the browser door, until it is told to stop. Resolves when everything is closed. */
export async function serve({ open, translate, print, say, keyboard, ...options }: ServeOptions): Promise<void> {
  const door = await openWebDoor({
    folder: options.folder ?? join(homedir(), 'Vigie'),
    places: options.places ?? builtPlaces(),
    port: options.port,
    workspace: options.workspace,
    log: logToStandardError,
  });
  // Heard from here on: a signal that comes while a window is being opened must close the door too.
  const stopped = stopSignal();
  const opened = open && (await openWindow(door.freshAddress()));
  if (!opened) print(door.freshAddress());
  say(translate(opened ? 'door.serve.opened' : 'door.serve.printed'));

  const freshAddress = () => print(door.freshAddress());
  keyboard?.on('data', freshAddress);
  await stopped;
  keyboard?.off('data', freshAddress);
  keyboard?.destroy();
  await door.close();
  say(translate('door.serve.stopped'));
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      // A second Ctrl+C is for those who won't wait: Node's own handling is back.
      for (const signal of STOP_SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of STOP_SIGNALS) process.on(signal, stop);
  });
}

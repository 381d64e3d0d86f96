import type { Port } from '../../shared/protocol/port';
import { PortEnd } from '../../shared/protocol/port-end';
import type { FromEngineProcess } from './process-messages';

/** The engine process's way to the door that started it: Node's IPC channel, or Electron's parent port. */
export interface ParentWire {
  send(message: FromEngineProcess): void;
  /** `port` comes beside an `attach` where the wire can carry one. */
  onMessage(listener: (message: unknown, port: Port | undefined) => void): void;
  /** The door is gone. */
  onEnd(listener: () => void): void;
}

/** What Electron gives a utility process; spelled out here because the engine doesn't know Electron. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly PassedPort[] }) => void): void;
  postMessage(message: unknown): void;
}
interface PassedPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}
const isUtility = (candidate: object): candidate is { readonly parentPort: UtilityPort } => 'parentPort' in candidate && typeof candidate.parentPort === 'object' && candidate.parentPort !== null;

export function parentWire(): ParentWire {
  return isUtility(process) ? utilityWire(process.parentPort) : channelWire();
}

function channelWire(): ParentWire {
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => listener(message, undefined)),
    onEnd: (listener) => void process.once('disconnect', listener),
  };
}

// Electron ends a utility process with its parent, so nothing needs to be told at the end.
function utilityWire(parent: UtilityPort): ParentWire {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
    send: (message) => parent.postMessage(message),
    onMessage: (listener) => parent.on('message', ({ data, ports: [passed] }) => listener(data, passed && portOf(passed))),
    onEnd: () => {},
  };
}

function portOf(passed: PassedPort): Port {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
  const end = new PortEnd({ send: (message) => passed.postMessage(message), hangUp: () => passed.close() });
  passed.on('message', ({ data }) => end.received(data));
  passed.on('close', () => end.ended());
  passed.start();
  return end;
}

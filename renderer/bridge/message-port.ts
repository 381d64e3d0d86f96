import type { Port } from '../../shared/protocol/port';
import { PortEnd } from '../../shared/protocol/port-end';

/** A Port over the window's end of a MessageChannel. No transfer lists: Electron's ports refuse buffers in them. */
export function messagePort(port: MessagePort): Port {
  const end = new PortEnd({ send: (message) => port.postMessage(message), hangUp: () => port.close() });
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => end.received(data));
  // Chromium tells when the other end is gone (since 122).
  port.addEventListener('close', () => end.ended());
  port.start();
  return end;
}

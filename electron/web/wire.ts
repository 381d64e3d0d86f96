import type { RawData, WebSocket } from 'ws';
import { LARGE_MESSAGE_BYTES, pack, unpack } from '../../shared/protocol/pack';
import type { Port } from '../../shared/protocol/port';
import { PortEnd } from '../../shared/protocol/port-end';
import { WIRE_CLOSE } from '../../shared/protocol/web-api';
import type { Answers } from './answers';

/** A Port over a browser's WebSocket. Large messages are set aside, and only their id travels here. */
export function webSocketPort(socket: WebSocket, answers: Answers): Port {
  const end = new PortEnd({
    send: (message) => {
      const bytes = pack(message);
      socket.send(bytes.length > LARGE_MESSAGE_BYTES ? pack({ setAside: answers.put(bytes) }) : bytes);
    },
    // This side hangs up only because the engine did.
    hangUp: () => socket.close(WIRE_CLOSE.engineLost),
  });
  socket.on('message', (data, isBinary) => {
    const message = isBinary ? unpacked(data) : undefined;
    if (message === undefined) socket.close(1003);
    else end.received(message.value);
  });
  socket.on('close', () => end.ended());
  // Always followed by `close`.
  socket.on('error', () => {});
  return end;
}

function unpacked(data: RawData): { readonly value: unknown } | undefined {
  if (!Buffer.isBuffer(data)) return undefined;
  try {
    return { value: unpack(data) };
  } catch {
    return undefined;
  }
}

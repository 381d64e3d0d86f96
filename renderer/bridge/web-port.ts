import { errorBodySchema, VigieError } from '../../shared/protocol/errors';
import { pack, unpack } from '../../shared/protocol/pack';
import type { Port } from '../../shared/protocol/port';
import { PortEnd } from '../../shared/protocol/port-end';
import { setAsideSchema, WEB_PATHS, WIRE_CLOSE, wireReadySchema } from '../../shared/protocol/web-api';

/** Server gone (stopped, asleep): tried again this often, with growing pauses, then told. */
const TRIES = 5;
const PAUSE_MS = 400;

/** A port to the workspace's engine over a WebSocket; tries again while the server can't be reached. */
export async function webPort(workspace: string): Promise<Port> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryPort(workspace);
    if ('port' in outcome) return outcome.port;
    if (outcome.refusal !== undefined || attempt === TRIES) throw outcome.refusal ?? new VigieError('engine_lost');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
}

type Outcome = { readonly port: Port } | { readonly refusal: VigieError | undefined };

function tryPort(workspace: string): Promise<Outcome> {
  const socket = new WebSocket(engineAddress(workspace));
  socket.binaryType = 'arraybuffer';
  // A view of its own bytes: the packer's buffer is larger, and goes on being written to.
  const end = new PortEnd({ send: (message) => socket.send(pack(message).slice()), hangUp: () => socket.close() });
  return new Promise((resolve) => {
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!(data instanceof ArrayBuffer)) return;
      const message = unpack(new Uint8Array(data));
      if (wireReadySchema.safeParse(message).success) resolve({ port: end });
      else void receive(end, message);
    });
    socket.addEventListener('close', ({ code, reason }) => {
      end.ended();
      resolve({ refusal: code === WIRE_CLOSE.refused ? refusalFrom(reason) : undefined });
    });
  });
}

function engineAddress(workspace: string): URL {
  const address = new URL(WEB_PATHS.engine, location.href);
  address.protocol = 'ws:';
  address.searchParams.set('workspace', workspace);
  return address;
}

/** A message, or where to fetch it: large ones come by HTTP. */
async function receive(end: PortEnd, message: unknown): Promise<void> {
  const aside = setAsideSchema.safeParse(message);
  if (!aside.success) return end.received(message);
  try {
    const response = await fetch(WEB_PATHS.answer + aside.data.setAside);
    if (!response.ok) throw new VigieError('engine_lost');
    end.received(unpack(new Uint8Array(await response.arrayBuffer())));
  } catch {
    // The answer is lost and its caller waits: ending the wire tells it, and a new wire is made.
    end.close();
  }
}

function refusalFrom(reason: string): VigieError {
  const body = errorBodySchema.safeParse({ code: reason });
  return body.success ? VigieError.fromBody(body.data) : new VigieError('internal');
}

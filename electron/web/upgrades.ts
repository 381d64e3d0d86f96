import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { VigieError } from '../../shared/protocol/errors';
import { joinPorts } from '../../shared/protocol/join-ports';
import { WEB_PATHS, WIRE_CLOSE } from '../../shared/protocol/web-api';
import type { RequestContext } from './requests';
import { webSocketPort } from './wire';

/** Requests are views, mappings and documents; the data itself comes by upload. */
const REQUEST_MAX_BYTES = 16 * 1024 ** 2;

/** Takes windows' WebSockets and joins each to the engine of its workspace. */
export class Upgrades {
  // Compressing costs three times what it saves on one machine.
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: REQUEST_MAX_BYTES });

  handle(request: IncomingMessage, socket: Duplex, head: Buffer, context: RequestContext): void {
    const url = context.admission.addressOf(request);
    const welcome = url?.pathname === WEB_PATHS.engine && context.admission.isOurOwn(request, { originNeeded: true }) && context.admission.isAdmitted(request);
    // A browser that goes away in the middle is no failure of ours.
    socket.on('error', () => socket.destroy());
    if (!welcome) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    this.#server.handleUpgrade(request, socket, head, (webSocket) => void join(webSocket, url?.searchParams.get('workspace') ?? '', context));
  }

  /** Every window hears that the server is going away. */
  close(): void {
    for (const client of this.#server.clients) client.close(1001);
    this.#server.close();
  }
}

async function join(socket: WebSocket, workspace: string, { engines, answers, log }: RequestContext): Promise<void> {
  // Before the engine is there, so that no early message is lost: a port keeps them until it is listened to.
  const window = webSocketPort(socket, answers);
  try {
    const engine = await engines.attach(workspace);
    window.post({ ready: true });
    joinPorts(window, engine);
  } catch (error) {
    const known = error instanceof VigieError ? error : new VigieError('internal');
    if (known !== error) log('engine wire', error);
    socket.close(WIRE_CLOSE.refused, known.code);
  }
}

import { request, type IncomingHttpHeaders } from 'node:http';
import { WebSocket } from 'ws';
import { pack, unpack } from '../../../shared/protocol/pack';
import type { Port } from '../../../shared/protocol/port';
import { PortEnd } from '../../../shared/protocol/port-end';
import { setAsideSchema, wireReadySchema } from '../../../shared/protocol/web-api';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** One HTTP request exactly as given: unlike fetch it sends any path, Host and Origin, and follows nothing. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A browser that was let in: its cookie, and what it sends by itself. */
export interface Visitor {
  readonly port: number;
  readonly headers: Record<string, string>;
}

export async function enter(address: string): Promise<Visitor> {
  const { port, search, origin } = new URL(address);
  const reply = await ask(Number(port), `/${search}`);
  const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { port: Number(port), headers: { cookie, origin } };
}

export async function callApi(visitor: Visitor, name: string, parameters: unknown): Promise<{ readonly status: number; readonly value: unknown }> {
  const reply = await ask(visitor.port, `/api/${name}`, {
    method: 'POST',
    headers: { ...visitor.headers, 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  const value: unknown = JSON.parse(reply.body.toString('utf8'));
  return { status: reply.status, value };
}

export interface OpenedWire {
  readonly port: Port;
  /** How many messages came by HTTP because they were large. */
  setAside(): number;
}

/** The engine's wire as a browser speaks it. Rejects with the close code when it isn't let in. */
export function openWire({ port, headers }: Visitor, workspace: string): Promise<OpenedWire> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/engine?workspace=${workspace}`, { headers, perMessageDeflate: true });
  let fetched = 0;
  const end = new PortEnd({ send: (message) => socket.send(pack(message)), hangUp: () => socket.close() });
  const receive = async (message: unknown) => {
    const aside = setAsideSchema.safeParse(message);
    if (!aside.success) return end.received(message);
    fetched += 1;
    const reply = await ask(port, `/answer/${aside.data.setAside}`, { headers });
    const again = await ask(port, `/answer/${aside.data.setAside}`, { headers });
    end.received(again.status === 404 ? unpack(reply.body) : undefined);
  };
  return new Promise((resolve, reject) => {
    socket.on('message', (data) => {
      const message = Buffer.isBuffer(data) ? unpack(data) : undefined;
      if (wireReadySchema.safeParse(message).success) resolve({ port: end, setAside: () => fetched });
      else void receive(message);
    });
    socket.on('close', (code, reason) => {
      end.ended();
      reject(new Error(`${code} ${reason.toString()}`));
    });
    socket.on('error', reject);
  });
}

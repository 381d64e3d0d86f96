import type { IncomingMessage, ServerResponse } from 'node:http';
import { VigieError, type ErrorCode } from '../../shared/protocol/errors';
import { SAFE_HEADERS } from '../host/content-security';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Answers of the moment are never kept by the browser. */
export const UNKEPT = { 'Cache-Control': 'no-store' } as const;

export function respond(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...SAFE_HEADERS, ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }), ...headers });
  response.end(body);
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...UNKEPT }, body: JSON.stringify(value) };
}

const STATUS: Partial<Record<ErrorCode, number>> = { not_admitted: 401, file_too_large: 413, disk_full: 507, internal: 500, workspace_missing: 404 };

/** `{error: {code, …}}`: the window chooses the words. */
export function failure(error: VigieError): Answer {
  return json({ error: error.toBody() }, STATUS[error.code] ?? 400);
}

const BODY_MAX_BYTES = 65_536;

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > BODY_MAX_BYTES) throw new VigieError('usage');
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return value;
  } catch (error) {
    throw new VigieError('usage', {}, [], { cause: error });
  }
}

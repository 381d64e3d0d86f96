import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { readIndex, type BuiltFiles } from '../host/built-files';
import { contentSecurityPolicy, makeNonce, SAFE_HEADERS } from '../host/content-security';
import { respond, UNKEPT } from './respond';

/** The page, with a nonce of its own; never kept, so that a new build is seen at the next reload. */
export async function sendIndex(response: ServerResponse, files: BuiltFiles, origin: string): Promise<void> {
  const nonce = makeNonce();
  const html = await readIndex(files, nonce);
  if (html === undefined) return respond(response, { status: 404 });
  // 'self' covers ws: on the same host only in newer browsers.
  const policy = contentSecurityPolicy({ nonce, connect: [origin.replace('http:', 'ws:')] });
  respond(response, { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, ...UNKEPT }, body: html });
}

export async function sendFile(response: ServerResponse, files: BuiltFiles, address: string): Promise<void> {
  const file = files.get(address);
  if (file === undefined) return respond(response, { status: 404 });
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'Content-Type': file.type,
    'Content-Length': file.bytes,
    'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  // A reader that goes away in the middle is no failure of ours.
  await pipeline(createReadStream(file.path), response).catch(() => response.destroy());
}

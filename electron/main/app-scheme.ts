import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from '../../shared/protocol/desktop-api';
import { INDEX, readBuiltFiles, readIndex, type BuiltFiles } from '../host/built-files';
import { contentSecurityPolicy, makeNonce, SAFE_HEADERS } from '../host/content-security';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built window under `app://vigie/`, by name from a list: no path is ever made from an address. */
export async function serveApp(session: Session, folder: string): Promise<void> {
  const files = await readBuiltFiles(folder);
  session.protocol.handle(APP_SCHEME, (request) => answer(files, request));
}

async function answer(files: BuiltFiles, request: Request): Promise<Response> {
  const address = new URL(request.url);
  const name = address.pathname === '/' ? INDEX : address.pathname;
  const file = files.get(name);
  if (request.method !== 'GET' || `${address.protocol}//${address.host}` !== APP_ORIGIN || file === undefined) {
    return new Response(null, { status: 404, headers: SAFE_HEADERS });
  }
  if (name !== INDEX) return new Response(new Uint8Array(await readFile(file.path)), { headers: { ...SAFE_HEADERS, 'Content-Type': file.type } });
  const nonce = makeNonce();
  const headers = { ...SAFE_HEADERS, 'Content-Type': file.type, 'Cache-Control': 'no-store', 'Content-Security-Policy': contentSecurityPolicy({ nonce }) };
  return new Response((await readIndex(files, nonce)) ?? null, { headers });
}

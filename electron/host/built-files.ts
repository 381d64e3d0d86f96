import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

interface BuiltFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  /** Its name holds a hash of its content, so it never changes. */
  readonly lasting: boolean;
}

/** The window's files by their address (`/assets/main.js`). What isn't in here isn't served: no path is ever made from a request. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Vite writes what it hashes into this folder. */
const HASHED = '/assets/';
export const INDEX = '/index.html';

export async function readBuiltFiles(folder: string): Promise<BuiltFiles> {
  const files = new Map<string, BuiltFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // Links are left out: they could lead anywhere. So is what the window never asks for (source maps).
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, { path, type, bytes: (await stat(path)).size, lasting: address.startsWith(HASHED) });
  }
  return files;
}

/** The page itself, carrying the nonce under which libraries may insert their style sheets. */
export async function readIndex(files: BuiltFiles, nonce: string): Promise<string | undefined> {
  const index = files.get(INDEX);
  if (index === undefined) return undefined;
  const html = await readFile(index.path, 'utf8');
  return html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}">`);
}

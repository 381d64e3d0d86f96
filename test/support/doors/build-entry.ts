import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');

export interface BuiltScripts {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Builds scripts as the product's own are built, by their place below the folder, so that a test can start them as processes. */
export async function buildScripts(sources: Readonly<Record<string, string>>): Promise<BuiltScripts> {
  // Inside the project, where its packages are found.
  const folder = join(root, '.vigie', 'test', `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}`);
  await mkdir(folder, { recursive: true });
  const input = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, join(root, source)]));
  const output = { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' } as const;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, emptyOutDir: false, target: 'node20', rollupOptions: { input, output } },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function buildEntry(source: string): Promise<{ readonly script: string; readonly remove: () => Promise<void> }> {
  const { folder, remove } = await buildScripts({ entry: source });
  return { script: join(folder, 'entry.js'), remove };
}

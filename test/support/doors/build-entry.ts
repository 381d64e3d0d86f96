import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');

/** Builds one script as the product's own are built, so that a test can start it as a process. Inside the project, where its packages are found. */
export async function buildEntry(source: string): Promise<{ readonly script: string; remove(): Promise<void> }> {
  const folder = join(root, '.vigie', 'test', `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}`);
  await mkdir(folder, { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, emptyOutDir: false, target: 'node20', rollupOptions: { input: { entry: join(root, source) }, output: { format: 'es', entryFileNames: '[name].mjs' } } },
  });
  return { script: join(folder, 'entry.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}

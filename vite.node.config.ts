import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/**
 * The Node side: command line, browser door, desktop door and the engine's own process. Every output stands one folder below
 * `dist` (`cli/main.js`, `engine/engine-process.js`, `chunks/…`), because the doors find each other's files from there
 * (`electron/host/places.ts`). `--mode preload` builds the preload apart: a sandboxed one must be a single CommonJS file.
 */
const entries = {
  'cli/main': 'electron/cli/main.ts',
  'engine/engine-process': 'electron/engine/engine-process.ts',
  'main/main': 'electron/main/main.ts',
};

/** A few files are read much faster than hundreds: a command starts in a third less processor time. Native parts can't be bundled; `open` looks for a script beside itself. */
const BUNDLED = /^(?!electron$|open$|@duckdb\/node-bindings|msgpackr-extract)/;

export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { noExternal: mode === 'preload' ? /^(?!electron$)/ : BUNDLED },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    target: 'node20',
    rollupOptions:
      mode === 'preload'
        ? { input: { 'preload/preload': 'electron/preload/preload.ts' }, external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } }
        : {
            input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
            external: ['electron'],
            output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
          },
  },
}));

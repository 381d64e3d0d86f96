import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/**
 * The Node side: command line, browser door and the engine's own process. Every output stands one folder below `dist`
 * (`cli/main.js`, `engine/engine-process.js`, `chunks/…`), because the doors find each other's files from there
 * (`electron/host/places.ts`). Packages stay outside the bundle.
 */
const entries = {
  'cli/main': 'electron/cli/main.ts',
  'engine/engine-process': 'electron/engine/engine-process.ts',
};

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    target: 'node20',
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});

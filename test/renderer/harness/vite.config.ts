import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Serves the sheet alone: npx vite --config test/renderer/harness/vite.config.ts. */
export default defineConfig({ root: import.meta.dirname, plugins: [react()], cacheDir: '/tmp/vigie-harness-cache', server: { port: 5347, strictPort: true, host: '127.0.0.1', fs: { allow: ['../../..'] } } });

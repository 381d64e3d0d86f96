// `npm run bench -- pivot`: how fast, beside the best hand-written SQL.
// @ts-check
import { runTypeScript } from '../support/run-typescript.mjs';

await runTypeScript(new URL('main.ts', import.meta.url), { build: true });

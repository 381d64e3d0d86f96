// Imports a file into a workspace in a process of its own, one word on the output for each step: for tests that end it midway.
// @ts-check
import { runTypeScript } from './run-typescript.mjs';

await runTypeScript(new URL('import-in-child.ts', import.meta.url), { build: false });

// One process of the long run of random views: node test/oracle/long-views.mjs FIRST STEP VIEWS
// @ts-check
import { runTypeScript } from '../support/run-typescript.mjs';

await runTypeScript(new URL('long-views.ts', import.meta.url), { build: false });

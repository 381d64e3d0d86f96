// `npm run check:data -- FOLDER`: the acceptance on a folder of real exports.
// @ts-check
import { runTypeScript } from '../support/run-typescript.mjs';

await runTypeScript(new URL('main.ts', import.meta.url), { build: true });

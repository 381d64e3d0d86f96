// `npm run -s vigie -- COMMAND …`: the command line in a checkout. Sets up and builds what is missing, then hands over.
// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root } from './setup/prepare.mjs';
import { say } from './setup/words.mjs';

try {
  await prepare({ quiet: true });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href);

// Runs a TypeScript program of the tests with the tools that are there anyway: its `main(arguments)` gives the exit status.
// @ts-check
import { prepare, prepareInstall } from '../../electron/setup/prepare.mjs';

/**
 * @param {URL} program
 * @param {{ build: boolean }} options Whether the program needs what is built (the command line), or only the packages.
 */
export async function runTypeScript(program, { build }) {
  try {
    await (build ? prepare({ quiet: true }) : prepareInstall());
    const { runnerImport } = await import('vite');
    const { fileURLToPath } = await import('node:url');
    const { module } = await runnerImport(fileURLToPath(program), { configFile: false, logLevel: 'error' });
    process.exitCode = await module.main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

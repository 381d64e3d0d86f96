// `npm start`: sets up, builds what is stale, and opens the best door there is: the desktop window when Electron's binary
// is present or can be fetched, else the browser. `--web` and `--electron` force one.
// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronPath, obtainElectron, wasGivenUp } from './setup/electron-binary.mjs';
import { prepare, root } from './setup/prepare.mjs';
import { say, words } from './setup/words.mjs';

/** @typedef {{ door: 'best' | 'web' | 'electron', open: boolean, port: string[], workspace: string[] }} Choice */

/** @returns {Choice} */
function readOptions(/** @type {string[]} */ options) {
  /** @type {Choice} */
  const choice = { door: 'best', open: true, port: [], workspace: [] };
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index] ?? '';
    if (option === '--web') choice.door = 'web';
    else if (option === '--electron') choice.door = 'electron';
    else if (option === '--no-open') choice.open = false;
    else if (option === '--port') choice.port = ['--port', options[(index += 1)] ?? ''];
    else if (option.startsWith('-')) throw new Error(words.unknownOption(option));
    else choice.workspace = [option];
  }
  return choice;
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Electron's executable when the desktop door is wanted and can be had. */
async function chooseElectron(/** @type {Choice} */ choice) {
  if (choice.door === 'web' || (choice.door === 'best' && (!hasDisplay || !choice.open))) return undefined;
  if (choice.door === 'best' && electronPath() === undefined && wasGivenUp()) {
    say(words.electronForgone);
    return undefined;
  }
  const executable = await obtainElectron();
  if (executable === undefined && choice.door === 'electron') throw new Error(words.electronMissing);
  if (executable === undefined) say(words.electronGivenUp);
  return executable;
}

function handOver(/** @type {string} */ command, /** @type {string[]} */ options) {
  const child = spawn(command, options, { cwd: process.cwd(), stdio: 'inherit' });
  // The terminal sends its signals to the child too; the parent only waits, so that the last words are the child's.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

try {
  const choice = readOptions(process.argv.slice(2));
  await prepare();
  const electron = await chooseElectron(choice);
  if (electron !== undefined) {
    handOver(electron, [root, ...choice.workspace]);
  } else {
    if (!hasDisplay && choice.open) say(words.noDisplay);
    const open = choice.open && hasDisplay ? [] : ['--no-open'];
    handOver(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'serve', ...choice.workspace, ...choice.port, ...open]);
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

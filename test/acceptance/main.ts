import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Checks } from './checks';
import { checkCsvSpectrum } from './csv-spectrum';
import { checkEncodings } from './encodings';
import { checkFedMeasures } from './fed-measures';
import { checkHubspot } from './hubspot';
import { checkMaven } from './maven';
import { checkNorthwind } from './northwind';
import { checkPollock } from './pollock';
import { checkSuperstore } from './superstore';

/** Sets of real and made exports, by the folder in which they lie. */
const SETS: Readonly<Record<string, readonly ((folder: string, checks: Checks) => void)[]>> = {
  'maven-crm': [checkMaven, checkFedMeasures('maven-crm')],
  'superstore': [checkSuperstore, checkFedMeasures('superstore')],
  'encodings': [checkEncodings],
  'northwind': [checkNorthwind, checkFedMeasures('northwind')],
  'hubspot-dummy': [checkHubspot, checkFedMeasures('hubspot-dummy')],
  'csv-spectrum': [checkCsvSpectrum],
  'pollock': [checkPollock],
};

const PROGRAM = join(import.meta.dirname, 'run.mjs');

/** `npm run check:data -- FOLDER [SET…]`. The exit status. */
export async function main(options: readonly string[]): Promise<number> {
  const [folder, ...only] = options;
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('npm run check:data -- FOLDER [SET…]: FOLDER holds the sets (maven-crm, superstore, …)\n');
    return 2;
  }
  const checks = new Checks();
  const names = Object.keys(SETS).filter((name) => only.length === 0 || only.includes(name));
  if (names.length === 1) checkSet(names[0] ?? '', folder, checks);
  else await sideBySide(names, folder, checks);
  return checks.close();
}

function checkSet(name: string, folder: string, checks: Checks): void {
  if (!existsSync(join(folder, name))) return checks.leftOut(name, `not in ${folder}`);
  for (const check of SETS[name] ?? []) {
    try {
      check(join(folder, name), checks);
    } catch (error) {
      checks.tell(`${name}: runs to its end`, error instanceof Error ? error.message : String(error));
    }
  }
}

/** Each set in a process of its own, as many at a time as there are processors: one waits for its command lines most of the time. */
async function sideBySide(names: readonly string[], folder: string, checks: Checks): Promise<void> {
  const waiting = [...names];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { status, output } = await run([PROGRAM, folder, name]);
      checks.take(output);
      if (status !== 0 && status !== 1) checks.tell(`${name}: runs to its end`, `ended with ${status}`);
    }
  }));
}

function run(words: readonly string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.on('close', (status) => resolve({ status, output }));
  });
}

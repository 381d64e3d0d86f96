// `npm run test:long`: the random tests with many more cases, and an import killed at more moments. Random views are asked by one
// process a core; VIGIE_VIEWS says how many (50,000), VIGIE_SEED the first company.
// @ts-check
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { prepareInstall, root } from '../electron/setup/prepare.mjs';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 1_000_000);
const views = Number(process.env['VIGIE_VIEWS'] ?? 50_000);
const processes = Math.min(availableParallelism(), Math.ceil(views / 100));

/** @param {readonly string[]} command @param {Record<string, string | undefined>} more @returns {Promise<{ status: number, output: string }>} */
function run(command, more = {}) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'], env: { ...process.env, ...more } });
  let output = '';
  child.stdout.on('data', (text) => {
    output += String(text);
    if (command[0]?.includes('vitest')) process.stdout.write(String(text));
  });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (status) => resolve({ status: status ?? 1, output })));
}

await prepareInstall();
const tests = await run([join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/oracle', 'test/unit/formula', 'test/engine/import-killed.test.ts'], {
  VIGIE_SEED: String(seed), VIGIE_VIEWS: '520', VIGIE_FORMULAS: process.env['VIGIE_FORMULAS'] ?? '100000',
  VIGIE_KILLS: process.env['VIGIE_KILLS'] ?? '20', VIGIE_KILLED_ROWS: process.env['VIGIE_KILLED_ROWS'] ?? '15000',
});

process.stdout.write(`random views: ${views} from company ${seed} on, ${processes} at a time\n`);
const asked = await Promise.all(Array.from({ length: processes }, (_, number) =>
  run([join(root, 'test/oracle/long-views.mjs'), String(seed + number), String(processes), String(Math.floor(views / processes) + Number(number < views % processes))])));
const sums = asked.map(({ output }) => JSON.parse(output.trim().split('\n').at(-1) || '{"views":0,"cells":0,"wrong":0}'));
const total = (/** @type {string} */ key) => sums.reduce((sum, one) => sum + one[key], 0);
process.stdout.write(`random views: ${total('views')} asked, ${total('cells')} cells, ${total('wrong')} views answered differently\n`);
process.exitCode = tests.status === 0 && asked.every(({ status }) => status === 0) ? 0 : 1;

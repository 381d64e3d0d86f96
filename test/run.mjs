// `npm test`: sets up what is missing, then runs every check and closes on one line: N passed, N failed.
// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { obtainChromium } from '../electron/setup/chromium.mjs';
import { prepare, prepareInstall, root } from '../electron/setup/prepare.mjs';

const results = join(root, 'test-results');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const node = process.execPath;

/**
 * One check: a command, and where its test runner writes its counts, if it is one.
 * @typedef {{ name: string, command: string[], counts?: () => Counts, environment?: Record<string, string> }} Check
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

function run(/** @type {Check} */ check) {
  const started = Date.now();
  return new Promise((/** @type {(counts: Counts) => void} */ resolve) => {
    const [command = '', ...options] = check.command;
    const child = spawn(command, options, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...check.environment } });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`\n== ${check.name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`);
      if (code !== 0 || check.counts) process.stdout.write(Buffer.concat(output));
      const counted = check.counts?.() ?? { passed: 0, failed: 0, skipped: 0 };
      // A runner that died before it could count is one failure; a check without counts is one test.
      if (code !== 0 && counted.failed === 0) counted.failed = 1;
      if (code === 0 && !check.counts) counted.passed = 1;
      resolve(counted);
    });
  });
}

function vitestCounts(/** @type {string} */ file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function playwrightCounts(/** @type {string} */ file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

try {
  await prepareInstall();
  const chromium = obtainChromium();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await prepare();

  const unitReport = join(results, 'vitest.json');
  const endToEndReport = join(results, 'playwright.json');
  /** @type {Check[]} */
  const still = [
    ...['shared', 'electron', 'electron/preload', 'renderer', 'test'].map((room) => ({ name: `types: ${room}`, command: [node, bin('typescript-7/bin/tsc'), '-p', room] })),
    { name: 'layers', command: [node, bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'shared', 'renderer', 'electron'] },
    { name: 'lint', command: [node, bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
    { name: 'dead code', command: [node, bin('knip/bin/knip.js'), '--no-progress'] },
  ];
  /** @type {Check[]} */
  const moving = [
    {
      name: 'unit, engine, golden, oracle, contract, architecture',
      command: [node, bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
      counts: () => vitestCounts(unitReport),
      environment: { VIGIE_CHROMIUM: chromium },
    },
    {
      name: 'end to end, in Chromium',
      command: [node, bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
      counts: () => playwrightCounts(endToEndReport),
      environment: { VIGIE_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport },
    },
  ];
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (/** @type {Counts} */ counts) => {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  };
  // Each of the first reads the sources on one processor; the others use all that there are.
  const waiting = [...still];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) add(await run(check));
  }));
  for (const check of moving) add(await run(check));
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}

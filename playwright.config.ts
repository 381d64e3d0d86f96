import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

// `npm test` names the Chromium it found; by hand, the distribution's is used, else Playwright's own.
const named = process.env['VIGIE_CHROMIUM'] ?? process.env['PLAYWRIGHT_CHROMIUM'];
const chromium = [named, '/usr/bin/chromium'].find((path) => path !== undefined && path !== '' && existsSync(path));

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/end-to-end',
  // Each test has a server, an engine and a browser of its own, so files may run side by side.
  workers: Math.min(2, availableParallelism()),
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // A trace takes a fifth of the time: `--trace on` for what is looked into.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});

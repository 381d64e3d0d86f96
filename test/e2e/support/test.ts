import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { ROOT, serve, vigie, type Served } from './serve';

export const MAVEN = ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'].map((name) => join(ROOT, 'test', 'data', 'maven-crm', name));
const PICTURES = join(ROOT, 'test-results', 'pictures');

interface Options {
  /** `maven`: the window opens on a workspace that holds the Maven set. */
  readonly opens: 'start' | 'maven';
}

interface Fixtures {
  readonly home: string;
  readonly server: Served;
  /** The window, already let in. */
  readonly app: Page;
  /** Keeps a picture under test-results/pictures, to be looked at. */
  readonly picture: (name: string) => Promise<void>;
}

interface WorkerFixtures {
  /** A workspace with the Maven set, imported once; every test works on a copy. */
  readonly maven: string;
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  opens: ['start', { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  maven: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
    const path = join(folder, 'Maven.vigie');
    vigie('new', path);
    vigie('import', path, ...MAVEN);
    await use(path);
    rmSync(folder, { recursive: true, force: true });
  }, { scope: 'worker', timeout: 120_000 }],
  // oxlint-disable-next-line no-empty-pattern -- as above
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'vigie-home-'));
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },
  server: async ({ home, opens, maven }, use) => {
    const copy = join(home, 'Maven.vigie');
    if (opens === 'maven') cpSync(maven, copy);
    const server = await serve(home, opens === 'maven' ? copy : undefined);
    await use(server);
    await server.stop();
  },
  app: async ({ page, server }, use, info) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') troubles.push(message.text()); });
    await page.goto(server.address);
    await use(page);
    if (troubles.length > 0) await info.attach('console', { body: troubles.join('\n'), contentType: 'text/plain' });
  },
  picture: async ({ page }, use) => {
    if (!existsSync(PICTURES)) mkdirSync(PICTURES, { recursive: true });
    await use(async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    });
  },
});

export { expect } from '@playwright/test';

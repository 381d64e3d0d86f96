import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './test';
import { ROOT } from './serve';

declare global {
  interface Window {
    readonly axe: { run(where: Document, options: object): Promise<AxeResults> };
  }
}

/** No breach of WCAG 2.2 A and AA that axe can find, in what the window shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Through the debugger, since the page's own policy refuses scripts that it didn't bring.
  await page.evaluate(await source());
  // What passes isn't listed: describing each element that does took nine tenths of the time.
  const violations = await page.evaluate(async () => {
    const found = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
    return found.violations;
  });
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 5).map(({ html, failureSummary }) => `  ${html.slice(0, 200)} ${failureSummary ?? ''}`).join('\n')}`);
  expect(told.join('\n')).toBe('');
}

async function source(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
}

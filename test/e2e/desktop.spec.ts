import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronPath } from '../../electron/setup/electron-binary.mjs';
import { ROOT } from './support/serve';

/** The desktop window in a real Electron, wherever its binary is present; elsewhere reported as skipped, with the reason. */
const executable = electronPath();
test.skip(executable === undefined, "Electron's binary is not on this machine: node_modules/electron/path.txt names none");

test('opens the demo company in one click, sandboxed, and closes in order', async () => {
  const home = mkdtempSync(join(tmpdir(), 'vigie-electron-'));
  const desktop = await _electron.launch({ executablePath: executable ?? '', args: [ROOT, `--user-data-dir=${home}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  try {
    const window = await desktop.firstWindow();
    expect(new URL(window.url()).protocol).toBe('app:');
    expect(await window.evaluate(() => ({ node: 'require' in globalThis, bridge: 'vigie' in globalThis }))).toEqual({ node: false, bridge: true });
    await window.getByRole('button', { name: /open the demo|ouvrir la démo/i }).click();
    await expect(window.getByRole('gridcell').first()).toBeVisible({ timeout: 90_000 });
    await window.screenshot({ path: join(ROOT, 'test-results', 'pictures', 'desktop.png') });
  } finally {
    await desktop.close();
    rmSync(home, { recursive: true, force: true });
  }
});

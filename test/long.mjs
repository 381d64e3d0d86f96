// `npm run test:long`: the random tests with many more cases, and an import killed at more moments.
// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareInstall, root } from '../electron/setup/prepare.mjs';

await prepareInstall();
const result = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/oracle', 'test/unit/formula', 'test/engine/import-killed.test.ts'], {
  cwd: root, stdio: 'inherit', env: { ...process.env, VIGIE_SEED: process.env['VIGIE_SEED'] ?? String(Date.now() % 1_000_000), VIGIE_VIEWS: process.env['VIGIE_VIEWS'] ?? '10000', VIGIE_FORMULAS: process.env['VIGIE_FORMULAS'] ?? '100000',
    VIGIE_KILLS: process.env['VIGIE_KILLS'] ?? '20', VIGIE_KILLED_ROWS: process.env['VIGIE_KILLED_ROWS'] ?? '15000',
  },
});
process.exitCode = result.status ?? 1;

// `npm run test:long`: the random tests with many more cases.
// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareInstall, root } from '../electron/setup/prepare.mjs';

await prepareInstall();
const result = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/oracle', 'test/unit/formula'], {
  cwd: root, stdio: 'inherit', env: { ...process.env, VIGIE_SEED: process.env['VIGIE_SEED'] ?? String(Date.now() % 1_000_000), VIGIE_VIEWS: process.env['VIGIE_VIEWS'] ?? '10000', VIGIE_FORMULAS: process.env['VIGIE_FORMULAS'] ?? '100000' },
});
process.exitCode = result.status ?? 1;

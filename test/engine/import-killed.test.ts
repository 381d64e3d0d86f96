import { spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../electron/engine/engine';
import { ImportBench } from '../support/import-files';

const HEADER = 'Deal ID,Deal Stage,Amount,Deal Owner,Account,Note\n';
const BEFORE = 200;
const AFTER = 40_000;

function deals(count: number, stage: string): string {
  return HEADER + Array.from({ length: count }, (_, n) => `D${n},${stage},${n},Rep ${n % 40},Customer ${n % 900},note ${n}\n`).join('');
}

let bench: ImportBench;
let base: string;
let file: string;
beforeAll(async () => {
  bench = await ImportBench.open();
  await bench.import([await bench.write('before.csv', deals(BEFORE, 'Open'))]);
  await bench.engine.close();
  base = join(bench.folder, 'test.vigie');
  file = await bench.write('after.csv', deals(AFTER, 'Won'));
});
afterAll(() => bench.close());

/** Imports in a process that is ended once it has said `word`, after a moment more; the last word that it said. */
async function importAndKill(workspace: string, word: string, moreMs: number): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/import-in-child.mjs'), workspace, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let isEnding = false;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1');
    if (isEnding || !said.includes(word)) return;
    isEnding = true;
    void setTimeout(moreMs).then(() => child.kill('SIGKILL'));
  });
  await new Promise((resolve) => child.on('close', resolve));
  return said.trim().split('\n').at(-1) ?? '';
}

describe('killed in the middle of an import', () => {
  const moments = [
    { word: 'reading', most: 20 }, { word: 'loading', most: 150 }, { word: 'loading', most: 600 }, { word: 'finishing', most: 150 },
  ];
  test.each(moments)('while $word, within $most ms: before or after, never between', async ({ word, most }) => {
    const workspace = join(bench.folder, `${word}-${most}.vigie`);
    await copyFile(base, workspace);
    const last = await importAndKill(workspace, word, Math.random() * most);
    expect(last).not.toBe('');
    if (word === 'reading') expect(last).not.toBe('committed');
    const engine = await openEngine({ path: workspace, mode: 'open' });
    try {
      const { objects } = await engine.call('workspace.describe', {});
      const rows = Object.fromEntries(objects.filter((object) => object.rows > 0).map((object) => [object.id, object.rows]));
      const imports = await engine.call('imports.list', {});
      const before = { rows: { deals: BEFORE, reps: 40, accounts: BEFORE }, imports: 1 };
      const after = { rows: { deals: AFTER, reps: 40, accounts: 900 }, imports: 2 };
      const found = { rows, imports: imports.length };
      if (last === 'committed') expect(found).toEqual(after);
      else expect([before, after]).toContainEqual(found);
      // And it goes on: the same file goes in.
      engine.files.grant('again', file);
      const again = await engine.call('import.commit', { files: [{ token: 'again', name: 'after.csv', bytes: 1 }] });
      expect(again.files[0]).toMatchObject({ accepted: AFTER, rejected: 0 });
      expect((await engine.call('workspace.describe', {})).objects.find(({ id }) => id === 'deals')?.rows).toBe(AFTER);
    } finally {
      await engine.close();
    }
  });
});

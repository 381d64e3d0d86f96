import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../../electron/engine/db/database';
import { cellValues } from '../support/cell-values';
import { randomText } from '../support/random-text';
import { stageText } from '../support/stage-text';

/** Tables written by chance come back equal, cell by cell and value by value. `VIGIE_SEED`, `VIGIE_TEXTS`: others, and more. */
const seed = Number(process.env['VIGIE_SEED'] ?? 7);
const count = Number(process.env['VIGIE_TEXTS'] ?? 300);

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-texts-'));
  database = await Database.open(join(folder, 'values.vigie'), { staging: join(folder, 'staging') });
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

test(`${count} random texts from seed ${seed} on`, async () => {
  for (let index = 0; index < count; index += 1) {
    const text = randomText(seed * 100_000 + index);
    const found = await stageText(text.content);
    expect(found.length, text.told).toBe(1);
    const [read] = found;
    expect(read?.cells, text.told).toEqual(text.cells);
    expect(read?.table.rejects.map(({ line }) => line), text.told).toEqual(text.rejectedLines);
    const column = (place: number) => text.cells.slice(1).map((cells) => cells[place] ?? '');
    expect(await cellValues(database, 'amount', column(2)), text.told).toEqual(text.amounts);
    expect(await cellValues(database, 'date', column(3)), text.told).toEqual(text.days);
  }
}, 600_000);

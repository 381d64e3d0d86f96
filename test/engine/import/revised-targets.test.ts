import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from '../cli-trial';

const lineSchema = z.object({ rows: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });
const reportSchema = z.object({ import: z.union([z.string(), z.number()]).transform(String), files: z.array(z.object({ added: z.number(), changed: z.number(), unchanged: z.number() })) });

let trial: CliTrial;
beforeEach(async () => {
  trial = await CliTrial.make();
  await trial.run(['new', 'w.vigie']);
  await writeFile(trial.path('deals.csv'), 'id,owner,status,amount,created_on,closed_on\nd1,Ann,won,80,2026-01-05,2026-01-20\nd2,Bob,won,40,2026-01-05,2026-01-21');
  expect((await trial.run(['import', 'w.vigie', 'deals.csv'])).status).toBe(0);
});
afterEach(() => trial.remove());

async function bring(text: string): Promise<z.infer<typeof reportSchema>> {
  await writeFile(trial.path('targets.csv'), text);
  await writeFile(trial.path('mapping.json'), JSON.stringify({ version: 1, match: 'targets.csv', object: 'targets', columns: { rep: 'rep', period: 'period', value: 'value' } }));
  const ran = await trial.run(['import', 'w.vigie', 'targets.csv', '--mapping', 'mapping.json', '--json']);
  expect(ran.status, ran.errors).toBe(0);
  return reportSchema.parse(JSON.parse(ran.output));
}

async function targets(): Promise<{ told: Record<string, number | null>; notes: string }> {
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl', '--lang', 'en'], { input: JSON.stringify({ version: 1, rows: ['rep'], period: '2026-01', measures: [{ measure: 'target' }] }) });
  expect(ran.status, ran.errors).toBe(0);
  return { told: Object.fromEntries(ran.output.trimEnd().split('\n').map((line) => lineSchema.parse(JSON.parse(line))).map(({ rows, value }) => [Object.values(rows)[0] ?? 'Σ', value])), notes: ran.errors };
}

test('a revised target takes the place of the one that it revises, back and forth, and undo gives it back', async () => {
  expect((await bring('rep,period,value\nAnn,2026-01,100\nBob,2026-01,50')).files).toMatchObject([{ added: 2 }]);
  const revised = await bring('rep,period,value\nAnn,2026-01,120\nBob,2026-01,50');
  expect(revised.files).toMatchObject([{ added: 0, changed: 1, unchanged: 1 }]);
  expect((await targets()).told).toEqual({ Ann: 120, Bob: 50, Σ: 170 });
  expect((await trial.run(['undo-import', 'w.vigie', revised.import])).status).toBe(0);
  expect((await targets()).told).toEqual({ Ann: 100, Bob: 50, Σ: 150 });
  await bring('rep,period,value\nAnn,2026-01,120\nBob,2026-01,50');
  await bring('rep,period,value\nAnn,2026-01,100\nBob,2026-01,50');
  expect((await targets()).told).toEqual({ Ann: 100, Bob: 50, Σ: 150 });
});

test('in another spelling it is the same one; of two in one file the first counts, and it is told', async () => {
  await bring('rep,period,value\nAnn,2026-01,100');
  await bring('rep,period,value\nAnn,01/01/2026,130\nBob,2026-01,50\nBob,2026-01,70');
  const { told, notes } = await targets();
  expect(told).toEqual({ Ann: 130, Bob: 50, Σ: 180 });
  expect(notes).toContain('One target is given several times with different values');
});

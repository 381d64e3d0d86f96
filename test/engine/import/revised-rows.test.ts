import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from '../cli-trial';

const reportSchema = z.object({ import: z.string(), files: z.array(z.object({ object: z.string(), added: z.number(), changed: z.number(), unchanged: z.number() })) });

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  await trial.run(['new', 'w.vigie']);
});
afterAll(() => trial.remove());

async function bring(name: string): Promise<z.infer<typeof reportSchema>> {
  const ran = await trial.run(['import', 'w.vigie', name, '--json']);
  expect(ran.status, ran.errors).toBe(0);
  return reportSchema.parse(JSON.parse(ran.output));
}

// Each export is followed by the next month's: one row as it was, one revised, one new.
const EXPORTS: readonly { object: string; header: string; same: string; was: string; is: string; more: string }[] = [
  { object: 'memberships', header: 'Rep,Team,From,To', same: 'Ann,North,2025-01-01,2025-12-31', was: 'Bob,North,2025-01-01,', is: 'Bob,North,2025-01-01,2026-01-31', more: 'Bob,South,2026-02-01,' },
  { object: 'deal_stages', header: 'Deal ID,Stage,Entered On,Left On', same: 'd1,Lead,2026-01-02,2026-01-10', was: 'd1,Proposal,2026-01-10,', is: 'd1,Proposal,2026-01-10,2026-02-10', more: 'd1,Won,2026-02-10,' },
  { object: 'rates', header: 'Currency,Month,Rate', same: 'USD,2026-01,0.90', was: 'USD,2026-02,0.91', is: 'USD,2026-02,0.925', more: 'GBP,2026-02,1.15' },
  { object: 'holidays', header: 'Date,Holiday,Country', same: '2026-05-14,Ascension,FR', was: '2026-05-15,Pont,FR', is: "2026-05-15,Pont de l'Ascension,FR", more: '2026-05-15,Brückentag,DE' },
];

const folder = (month: string) => trial.path(month);

async function write(month: string, linesOf: (one: (typeof EXPORTS)[number]) => readonly string[]): Promise<void> {
  await mkdir(folder(month));
  for (const one of EXPORTS) await writeFile(join(folder(month), `${one.object}.csv`), linesOf(one).join('\n'));
}

test('a row without an id that was revised is the one that it was, and undo gives it back', async () => {
  await write('january', ({ header, same, was }) => [header, same, was]);
  await write('february', ({ header, same, is, more }) => [header, more, is, same]);
  const each = (counts: object) => expect.arrayContaining(EXPORTS.map(({ object }): unknown => expect.objectContaining({ object, ...counts })));
  expect((await bring('january')).files).toEqual(each({ added: 2 }));
  const revised = await bring('february');
  expect(revised.files).toEqual(each({ added: 1, changed: 1, unchanged: 1 }));
  const again = await bring('february');
  expect(again.files).toEqual(each({ added: 0, changed: 0, unchanged: 3 }));
  for (const { import: id } of [again, revised]) expect((await trial.run(['undo-import', 'w.vigie', id])).status).toBe(0);
  expect((await bring('january')).files).toEqual(each({ added: 0, changed: 0, unchanged: 2 }));
});

test('what a file has no column for tells its rows from those that fill one', async () => {
  await writeFile(trial.path('targets.csv'), 'Rep,Period,Measure,Target\nAnn,2026-01,calls,100');
  await bring('targets.csv');
  await writeFile(trial.path('targets.csv'), 'Rep,Period,Target\nAnn,2026-01,50000');
  expect((await bring('targets.csv')).files).toMatchObject([{ added: 1, changed: 0 }]);
});

test('a deal or an order without an id is all its cells: another of its name and day is another one', async () => {
  const files = { 'deals.csv': ['Opportunity name,Account,Stage,Amount,Created', 'Fleet,Brown,Proposal,200,2026-01-05'], 'orders.csv': ['Order number,Line,Order date,Product,Net amount', '1001,1,2026-01-05,GTX,500'] };
  for (const [name, [header = '', row = '']] of Object.entries(files)) {
    await writeFile(trial.path(name), `${header}\n${row}`);
    await bring(name);
    await writeFile(trial.path(name), `${header}\n${row}\n${row.replace('00,2026-01-05', '10,2026-01-05').replace('500', '510')}`);
    expect((await bring(name)).files, name).toMatchObject([{ added: 1, changed: 0, unchanged: 1 }]);
  }
});

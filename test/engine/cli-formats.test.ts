import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aWorkbook, type Cell } from '../support/workbook-file';
import { aZip } from '../support/zip-file';
import { CliTrial } from './cli-trial';

const HEADER = ['Deal ID', 'Deal Name', 'Deal Stage', 'Amount', 'Close Date'];
const reportSchema = z.looseObject({ files: z.array(z.looseObject({
  path: z.string(), sheet: z.string().nullable(), object: z.string(), accepted: z.number(), rejected: z.number(), added: z.number(), changed: z.number(), warnings: z.array(z.string()),
})) });

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  await mkdir(trial.path('night/deeper'), { recursive: true });
  const rows = Array.from({ length: 12 }, (_, index): Cell[] => [`D${index}`, index === 3 ? '=Deal, "3"' : `Deal ${index}`, 'Won', index === 3 ? 'soon' : index + 0.25, { date: 45292 + index }]);
  const book = await aWorkbook({ sheets: [{ name: 'Deals', rows: [['Export of Monday'], HEADER, ...rows] }, { name: 'Chart', rows: [], isChart: true }] });
  await writeFile(trial.path('night/all.zip'), await aZip([['x/deals.xlsx', book], ['notes.md', 'x']]));
  await writeFile(trial.path('night/deeper/accounts.json'), '{"value":[{"Account":"A","Country":"FR"},{"Account":"B","Country":"DE"}]}');
  await writeFile(trial.path('night/logo.png'), 'x');
  await trial.run(['new', 'w.vigie']);
});
afterAll(() => trial.remove());

const bring = async (paths: readonly string[]) => {
  const ran = await trial.run(['import', 'w.vigie', ...paths, '--rejects', 'rejects.csv', '--json']);
  expect(ran).toMatchObject({ status: 0 });
  return { ...reportSchema.parse(JSON.parse(ran.output)), errors: ran.errors };
};

test('a folder of all formats goes in whole; the reject, mended, goes in after it', async () => {
  const first = await bring(['night']);
  expect(first.files.map(({ path, sheet, object, accepted, rejected }) => [path, sheet, object, accepted, rejected])).toEqual([
    ['all.zip/x/deals.xlsx', 'Deals', 'deals', 11, 1], ['accounts.json', null, 'accounts', 2, 0],
  ]);
  expect(first.errors).toContain('2 files hold no table and are left out: notes.md, logo.png.');
  expect(first.files[0]?.warnings.join(' ')).toContain('Chart');
  const rejects = await readFile(trial.path('rejects.csv'), 'utf8');
  expect(rejects).toBe(`${HEADER.join(',')},line,column,reason\nD3,"'=Deal, ""3""",Won,soon,2024-01-04,6,Amount,Not a number.\n`);
  await writeFile(trial.path('mended.csv'), rejects.replace('soon', '3.25'));
  const again = await bring(['mended.csv']);
  expect(again.files).toMatchObject([{ object: 'deals', accepted: 1, rejected: 0, added: 1 }]);
  expect(again.files[0]?.warnings.join(' ')).toContain('line, column, reason');
  // It is the row that the workbook would have given: the mended workbook changes nothing.
  const view = { version: 1, rows: [], measures: [{ measure: { sum: 'deals.amount' } }, { measure: { count: 'deals.amount' } }] };
  await writeFile(trial.path('view.json'), JSON.stringify(view));
  const asked = await trial.run(['query', 'w.vigie', '--view', 'view.json', '--format', 'csv']);
  expect(asked.output).toContain('69');
});

test('a file that can’t be read stops the call with status 3; a sheet that isn’t there is told with those that are', async () => {
  await writeFile(trial.path('bad.json'), '[{"a":1},\n{"a":]');
  const ran = await trial.run(['import', 'w.vigie', 'bad.json', '--json']);
  expect(ran.status).toBe(3);
  expect(JSON.parse(ran.errors)).toMatchObject({ error: { code: 'json_broken', message: expect.stringContaining('line 2, character 6') } });
  const sheet = await trial.run(['import', 'w.vigie', 'night/all.zip', '--sheet', 'Leads', '--json']);
  expect(sheet.status).toBe(3);
  expect(JSON.parse(sheet.errors)).toMatchObject({ error: { code: 'sheet_missing', hint: expect.stringContaining('Deals, Chart') } });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from './cli-trial';

/** Four deals of two reps in two years, and a line that can't go in. */
const DEALS = `id,owner,amount,status,created_on,closed_on,Note
d1,Ann,100.10,won,2017-01-05,2017-02-10,first
d2,Ann,50,lost,2017-01-06,2017-02-11,
d3,Bob,200.25,won,2017-03-01,2017-05-20,"a, b"
d4,Bob,75.5,won,2016-04-01,2016-05-20,
d1,Ann,1,won,2017-01-05,2017-02-10,again
`;
const MAPPING = { version: 1, match: 'deals*.csv', object: 'deals', columns: Object.fromEntries(['id', 'owner', 'amount', 'status', 'created_on', 'closed_on'].map((field) => [field, field])) };
const VIEW = { version: 1, rows: ['rep'], columns: ['year'], measures: [{ measure: 'revenue_won' }, { measure: 'deals_won' }, { measure: 'win_rate' }] };

const reportSchema = z.strictObject({
  workspace: z.string(), import: z.string().nullable(), asOf: z.string().nullable(), seconds: z.number(),
  files: z.array(z.strictObject({
    path: z.string(), crm: z.string().nullable(), object: z.string().nullable(), language: z.string().nullable(), encoding: z.string(), delimiter: z.string().nullable(),
    decimal: z.string().nullable(), dates: z.string().nullable(), sheet: z.string().nullable(), rows: z.number(), accepted: z.number(), rejected: z.number(), added: z.number(),
    changed: z.number(), unchanged: z.number(), gone: z.number(),
    columns: z.array(z.strictObject({ column: z.string(), field: z.string().nullable(), custom: z.boolean(), sure: z.boolean(), type: z.string(), examples: z.array(z.string()) })),
    rejects: z.array(z.strictObject({ line: z.number(), column: z.string().nullable(), reason: z.string(), text: z.string() })),
    skipped: z.array(z.strictObject({ line: z.number(), reason: z.string(), text: z.string() })),
    warnings: z.array(z.string()), mapping: z.looseObject({ version: z.literal(1), object: z.string() }),
  })),
});

let trial: CliTrial;
let report: z.infer<typeof reportSchema>;
beforeAll(async () => {
  trial = await CliTrial.make();
  await mkdir(trial.path('exports/deeper'), { recursive: true });
  await writeFile(trial.path('exports/deeper/deals.csv'), DEALS);
  await writeFile(trial.path('exports/readme.md'), 'no table');
  await writeFile(trial.path('mapping.json'), JSON.stringify(MAPPING));
  await writeFile(trial.path('view.json'), JSON.stringify(VIEW));
  await trial.run(['new', 'tiny.vigie']);
  const ran = await trial.run(['import', 'tiny.vigie', 'exports', '--mapping', 'mapping.json', '--rejects', 'rejects.csv', '--json']);
  // What in a folder is no table is told, and stops nothing.
  expect(ran).toMatchObject({ status: 0, errors: '1 file holds no table and is left out: readme.md.\n' });
  report = reportSchema.parse(JSON.parse(ran.output));
});
afterAll(() => trial.remove());

describe('import', () => {
  test('a folder is walked for its tables, and the counts add up', () => {
    expect(report.files).toHaveLength(1);
    expect(report.files[0]).toMatchObject({ object: 'deals', rows: 5, accepted: 4, rejected: 1, added: 4, changed: 0, unchanged: 0, gone: 0 });
    expect(report.asOf).toBe('2017-05-20');
  });

  test('rejects in their columns, with line and reason', async () => {
    const [header, line, ...rest] = (await readFile(trial.path('rejects.csv'), 'utf8')).split('\n');
    expect(header).toBe('id,owner,amount,status,created_on,closed_on,Note,line,column,reason');
    expect(line).toMatch(/^d1,Ann,1,won,2017-01-05,2017-02-10,again,6,/);
    expect(rest).toEqual(['']);
    expect(report.files[0]?.rejects[0]?.reason).toMatch(/\b2\b/);
  });

  test('told in words, and a dry run changes nothing', async () => {
    const dry = await trial.run(['import', 'tiny.vigie', 'exports', '--mapping', 'mapping.json', '--dry-run']);
    expect(dry).toMatchObject({ status: 0 });
    expect(dry.output).toContain('Nothing was changed');
    const history = await trial.run(['imports', 'tiny.vigie', '--json']);
    expect(JSON.parse(history.output)).toHaveLength(1);
    expect((await trial.run(['imports', 'tiny.vigie'])).output).toContain('deals.csv');
  });

  test('the same file again changes nothing in the figures', async () => {
    const again = reportSchema.parse(JSON.parse((await trial.run(['import', 'tiny.vigie', 'exports', '--mapping', 'mapping.json', '--json'])).output));
    expect(again.files[0]).toMatchObject({ accepted: 4, added: 0, changed: 0, unchanged: 4 });
  });
});

describe('query', () => {
  test('the tidy form, byte for byte, twice', async () => {
    const line = (rep: string | null, year: string | null, measure: string, value: number | null) =>
      JSON.stringify({ rows: { rep }, columns: { year }, measure, comparison: null, show: 'value', value });
    const cells = (rep: string | null, year: string | null, [revenue, won, rate]: readonly [number, number, number | null]) =>
      [line(rep, year, 'revenue_won', revenue), line(rep, year, 'deals_won', won), line(rep, year, 'win_rate', rate)];
    const expected = [
      ...cells('Ann', '2016', [0, 0, null]), ...cells('Ann', '2017', [100.1, 1, 0.5]), ...cells('Ann', null, [100.1, 1, 0.5]),
      ...cells('Bob', '2016', [75.5, 1, 1]), ...cells('Bob', '2017', [200.25, 1, 1]), ...cells('Bob', null, [275.75, 2, 1]),
      ...cells(null, '2016', [75.5, 1, 1]), ...cells(null, '2017', [300.35, 2, 2 / 3]), ...cells(null, null, [375.85, 3, 0.75]),
    ];
    const ran = await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', 'jsonl']);
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.output.trimEnd().split('\n')).toEqual(expected);
    expect((await trial.run(['query', 'tiny.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify(VIEW) })).output).toBe(ran.output);
  });

  test('a table to read, a grid for a spreadsheet, a file', async () => {
    const table = await trial.run(['query', 'tiny.vigie', '--view', 'view.json']);
    expect(table.output).toMatch(/^Ann /m);
    expect(table.output).toContain('50.0%');
    const csv = await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', 'csv', '--out', 'grid.csv']);
    expect(csv).toMatchObject({ status: 0, output: '' });
    const lines = (await readFile(trial.path('grid.csv'), 'utf8')).trimEnd().split('\n');
    expect(lines.slice(1)).toEqual(['Ann,0,0,,100.1,1,0.5,100.1,1,0.5', 'Bob,75.5,1,1,200.25,1,1,275.75,2,1', `Total,75.5,1,1,300.35,2,${2 / 3},375.85,3,0.75`]);
  });

  test('a file that can’t be written', async () => {
    expect(await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--out', 'no/such/folder.csv'])).toMatchObject({ status: 2, output: '' });
  });

  test('the plan and its SQL', async () => {
    const explained = await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--explain']);
    expect(JSON.parse(explained.output)).toMatchObject({ statements: expect.arrayContaining([expect.objectContaining({ sql: expect.stringContaining('deals') })]) });
  });
});

describe('rows', () => {
  const cell = JSON.stringify({ rows: { rep: 'Bob' }, columns: { year: null }, measure: 'revenue_won' });

  test('the facts behind a cell, from their lines', async () => {
    const ran = await trial.run(['rows', 'tiny.vigie', '--view', 'view.json', '--cell', cell, '--format', 'jsonl']);
    expect(ran).toMatchObject({ status: 0, errors: '' });
    const rows = ran.output.trimEnd().split('\n').map((line): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
    expect(rows.map((row) => Object.keys(row).slice(0, 6))).toEqual([1, 2].map(() => ['file', 'line', 'date', 'part', 'slot', 'contribution']));
    expect(rows.map(({ line, contribution }) => [line, contribution]).toSorted(([one], [other]) => Number(one) - Number(other))).toEqual([[4, 200.25], [5, 75.5]]);
    const csv = await trial.run(['rows', 'tiny.vigie', '--view', 'view.json', '--cell', cell, '--limit', '1']);
    expect(csv.output.split('\n')[0]).toMatch(/^file,line,date,part,slot,contribution,/);
    expect(csv.output.trimEnd().split('\n')).toHaveLength(2);
  });

  test('one side of a ratio', async () => {
    const part = JSON.stringify({ rows: { rep: 'Ann' }, columns: { year: '2017' }, measure: 'win_rate', part: 'denominator' });
    const ran = await trial.run(['rows', 'tiny.vigie', '--view', 'view.json', '--cell', part]);
    expect(ran.output.trimEnd().split('\n')).toHaveLength(3);
  });
});

test('dimensions, with kept columns', async () => {
  const { output } = await trial.run(['dimensions', 'tiny.vigie', '--json']);
  const ids = z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(output)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['rep', 'year', 'custom:Note']));
  expect((await trial.run(['dimensions', 'tiny.vigie'])).output).toContain('custom:Note');
});

describe('data that can’t go in', () => {
  test.each([
    ['empty.csv', '', 'file_empty'],
    ['binary.csv', '\u0000\u0001\u0002PNG\u0000'.repeat(50), 'file_binary'],
    ['unknown.csv', 'foo\n1\n', 'nothing_importable'],
  ])('%s', async (name, text, code) => {
    await writeFile(trial.path(name), text);
    const before = await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', 'jsonl']);
    const ran = await trial.run(['import', 'tiny.vigie', name, '--json']);
    expect({ status: ran.status, output: ran.output }).toEqual({ status: 3, output: '' });
    expect(JSON.parse(ran.errors)).toMatchObject({ error: { code } });
    expect((await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', 'jsonl'])).output).toBe(before.output);
  });
});

test('a quote that is never closed: the lines go in whole, and it is told', async () => {
  await writeFile(trial.path('quote.csv'), 'id,owner,amount\nd9,"Ann,5\nd10,Bob,6\n');
  await trial.run(['new', 'quote.vigie']);
  const ran = await trial.run(['import', 'quote.vigie', 'quote.csv', '--as', 'generic:deals', '--json']);
  expect(ran).toMatchObject({ status: 0, errors: '' });
  const { files } = reportSchema.parse(JSON.parse(ran.output));
  expect(files).toMatchObject([{ object: 'deals', rows: 2, accepted: 2, rejected: 0, skipped: [], columns: [{ examples: ['d9', 'd10'] }, { examples: ['"Ann', 'Bob'] }, { examples: ['5', '6'] }] }]);
  expect(files[0]?.warnings).toContain('1 line has quotes that aren’t closed or doubled as they should be (line 2): read as a person would.');
});

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../electron/engine/db/database';
import { Sql } from '../../electron/engine/sql/sql';
import type { FileReading } from '../../shared/protocol/import';
import { ImportBench } from '../support/import-files';
import { aWorkbook, type Cell, type WorkbookContent } from '../support/workbook-file';
import { aZip, withText } from '../support/zip-file';

let bench: ImportBench;
beforeAll(async () => {
  bench = await ImportBench.open();
});
afterAll(() => bench.close());

const headers = ({ columns }: FileReading) => columns.map(({ column }) => column);
const cells = ({ preview }: FileReading) => preview.map((row) => row.cells);
const codes = ({ warnings }: FileReading) => warnings.map(({ code }) => code);

async function readOne(name: string, content: string | Uint8Array, wishes: Parameters<ImportBench['read']>[1] = {}): Promise<FileReading> {
  const [reading, ...more] = await bench.read([await bench.write(name, content)], wishes);
  if (!reading || more.length > 0) throw new Error(`${more.length + (reading ? 1 : 0)} tables`);
  return reading;
}

const HEADER = ['Deal ID', 'Deal Name', 'Deal Stage', 'Amount', 'Close Date'];

describe('workbooks', () => {
  async function book(content: WorkbookContent, wishes: Parameters<ImportBench['read']>[1] = {}): Promise<FileReading[]> {
    return bench.read([await bench.write('book.xlsx', await aWorkbook(content))], wishes);
  }
  const one = async (rows: readonly (readonly Cell[])[], more: Partial<WorkbookContent['sheets'][number]> = {}, of: Partial<WorkbookContent> = {}) => {
    const [reading] = await book({ sheets: [{ name: 'Deals', rows, ...more }], ...of });
    if (!reading) throw new Error('no table');
    return reading;
  };

  test('cells of every kind, as a person sees them', async () => {
    const reading = await one([
      HEADER,
      ['1', { rich: ['Ac', 'me '] }, 'Closed Won', { raw: '9.9499999999999993' }, { date: 45292 }],
      [{ raw: '12345678901234567' }, { inline: 'Bêta & Co' }, { formula: 'A1', value: 'Open' }, { formula: '1+1', value: '2.5' }, { styled: 'dd/mm/yyyy hh:mm', value: 45292.75 }],
      ['3', 'two\nlines, "q"', 'Closed Lost', { error: '#N/A' }, { error: '#REF!' }],
      ['4', '=1+1', 'Open', { raw: '1.2E+3' }, { formula: 'NOW()' }],
    ]);
    expect(headers(reading)).toEqual(HEADER);
    expect(cells(reading)).toEqual([
      ['1', 'Acme ', 'Closed Won', '9.95', '2024-01-01'], ['12345678901234567', 'Bêta & Co', 'Open', '2.5', '2024-01-01 18:00:00'], ['3', 'two\nlines, "q"', 'Closed Lost', '', ''],
      ['4', '=1+1', 'Open', '1200', ''],
    ]);
    expect(reading.preview.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(reading).toMatchObject({ sheet: 'Deals', delimiter: null, object: 'deals', trouble: null, dates: null });
    expect(reading.warnings).toContainEqual({ code: 'error_cells', params: { count: 1, cell: 'E4', value: '#REF!' } });
    expect(reading.warnings).toContainEqual({ code: 'formulas_without_values', params: { count: 1, cell: 'E5' } });
  });

  test('line breaks in cells, with and without quotes and commas beside them', async () => {
    const rows = [['Deal\nID', 'Deal Name', 'Deal Stage'], ['M1', 'two\nlines', 'Open'], ['M2', 'two\r\nlines, "q"', 'Open'], ['M3', 'one', 'Open\n']];
    const path = await bench.write('breaks.xlsx', await aWorkbook({ sheets: [{ name: 'S', rows }] }));
    const { files: [extracted] } = await bench.engine.call('import.extract', { format: 'csv', into: bench.grantFolder(), files: await bench.grant([path]) });
    expect(await readFile(join(bench.folder, extracted?.written ?? ''), 'utf8')).toBe('"Deal\nID",Deal Name,Deal Stage\r\nM1,"two\nlines",Open\r\nM2,"two\nlines, ""q""",Open\r\nM3,one,"Open\n"\r\n');
    expect((await bench.import([path], { as: 'deals', dryRun: true })).files).toMatchObject([{ rows: 3, accepted: 3 }]);
  });

  test('rows and cells that don’t say where they are, names with a prefix, the dates of 1904', async () => {
    const reading = await one([HEADER, ['1', null, 'Open', 5, { date: 43830 }]], { withoutPlaces: true }, { prefix: 'x', is1904: true });
    expect(cells(reading)).toEqual([['1', '', 'Open', '5', '2024-01-01']]);
  });

  test('numbers and days of which some are kept as texts have one reading', async () => {
    const reading = await one([['Opportunity', 'Stage', 'Amount', 'Close date'], ['A', 'Won', 12500.5, { date: 46081 }], ['B', 'Won', '8 000,25', '31/01/2026'], ['C', 'Open', 7, { date: 46082 }]]);
    expect(reading.columns.map(({ field }) => field)).toEqual(['name', 'stage', 'amount', 'closed_on|expected_close_on']);
    expect(cells(reading)).toEqual([['A', 'Won', '12500,5', '2026-02-28'], ['B', 'Won', '8 000,25', '31/01/2026'], ['C', 'Open', '7', '2026-03-01']]);
    expect(reading).toMatchObject({ decimal: 'comma', dates: 'dmy' });
  });

  test('titles, totals and blank rows around the table; columns that hold nothing', async () => {
    const pad = (row: readonly Cell[]) => [null, ...row.slice(0, 2), null, ...row.slice(2)];
    const reading = await one([['Pipeline of March'], [], pad(HEADER), pad(['1', 'A', 'Open', 5, { date: 45292 }]), pad(['2', 'B', 'Open', 6, { date: 45293 }]), [], [null, 'Total', null, null, null, 11]], { merges: ['A1:G1'] });
    expect(headers(reading)).toEqual(HEADER);
    expect(reading.preview.map(({ line }) => line)).toEqual([4, 5]);
    expect(reading.skipped.map(({ line }) => line)).toEqual(expect.arrayContaining([1, 2, 6, 7]));
  });

  test('tables beside one another are read apart', async () => {
    const readings = await book({ sheets: [{ name: 'All', rows: [[...HEADER, null, 'Rep', 'Quota'], ['1', 'A', 'Open', 5, { date: 45292 }, null, 'Ann', 100], ['2', 'B', 'Open', 6, { date: 45293 }, null, 'Bob', 200.5], ['3', 'C', 'Open', 7, { date: 45294 }]] }] });
    expect(readings.map((reading) => [reading.sheet, headers(reading), cells(reading)])).toEqual([
      ['All', HEADER, [['1', 'A', 'Open', '5', '2024-01-01'], ['2', 'B', 'Open', '6', '2024-01-02'], ['3', 'C', 'Open', '7', '2024-01-03']]],
      ['All (2)', ['Rep', 'Quota'], [['Ann', '100'], ['Bob', '200.5']]],
    ]);
  });

  test('merged cells: a header over columns, a label over rows; a number isn’t repeated', async () => {
    const reading = await one([
      ['Region', 'Owner', 'Won', null, 'Lost', null], [null, null, 'Count', 'Amount', 'Count', 'Amount'],
      ['North', 'Ann', 1, 10.5, 2, 20.5], [null, 'Bob', 3, 30, 4, 40], [null, 'Cid', 5, 50, 6, 60], ['South', 'Dan', 7, 70, 8, 80],
    ], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'A3:A5', 'D4:D5'] });
    expect(headers(reading)).toEqual(['Region', 'Owner', 'Won Count', 'Won Amount', 'Lost Count', 'Lost Amount']);
    expect(cells(reading).map((row) => row[0])).toEqual(['North', 'North', 'North', 'South']);
    expect(cells(reading).map((row) => row[3])).toEqual(['10.5', '30', '50', '70']);
    expect(codes(reading)).toContain('merged_cells');
  });

  test('every sheet with a table; hidden, empty, chart and note sheets are told; one can be named', async () => {
    const rows = (id: string): readonly (readonly Cell[])[] => [HEADER, [id, 'A', 'Open', 5, { date: 45292 }]];
    const content: WorkbookContent = { sheets: [
      { name: 'Notes', rows: [['Made on Monday'], ['by Ann']] }, { name: 'North', rows: rows('1') }, { name: 'Chart', rows: [], isChart: true }, { name: 'Blank', rows: [] },
      { name: 'Südén & Co', rows: rows('2') }, { name: 'hiddenSheet', rows: rows('3'), state: 'veryHidden' },
    ] };
    const readings = await book(content);
    expect(readings.map(({ sheet, path }) => [path, sheet])).toEqual([['book.xlsx', 'North'], ['book.xlsx', 'Südén & Co']]);
    expect(readings[0]?.warnings.filter(({ code }) => code.startsWith('sheets'))).toEqual([
      { code: 'sheets_hidden', params: { count: 1, names: 'hiddenSheet' } }, { code: 'sheets_without_cells', params: { count: 1, names: 'Chart' } },
      { code: 'sheets_empty', params: { count: 1, names: 'Blank' } }, { code: 'sheets_without_table', params: { count: 1, names: 'Notes' } },
    ]);
    expect((await book(content, { sheet: 'hiddenSheet' })).map(({ sheet, preview }) => [sheet, preview[0]?.cells[0]])).toEqual([['hiddenSheet', '3']]);
    expect(await book(content, { sheet: 'West' })).toMatchObject([{ trouble: { code: 'sheet_missing', params: { sheet: 'West', sheets: expect.stringContaining('North') } } }]);
    const named = (sheet: string) => ({ version: 1 as const, match: 'book.xlsx', sheet });
    expect((await book(content, { mappings: [named('North')] })).map(({ sheet }) => sheet)).toEqual(['North']);
  });

  test('hidden rows, macros and links to other workbooks are told', async () => {
    const reading = await one([HEADER, ['1', 'A', 'Open', 5, { date: 45292 }], ['2', 'B', 'Open', 6, { date: 45293 }]], { hiddenRows: [3] }, { hasMacros: true, hasLinks: true });
    expect(reading.rows).toBe(2);
    expect(codes(reading)).toEqual(expect.arrayContaining(['hidden_rows', 'macros_ignored', 'links_ignored']));
  });

  test('real numbers have a point, whatever texts and people say of commas', async () => {
    const rows: Cell[][] = [['Deal ID', 'Deal Stage', 'Amount', 'Cost'], ...Array.from({ length: 10 }, (_, index): Cell[] => [`D${index}`, 'Open', { raw: '1.234' }, '1 234,50'])];
    const path = await bench.write('comma.xlsx', await aWorkbook({ sheets: [{ name: 'S', rows }] }));
    await bench.import([path], { decimal: 'comma' });
    const { rows: total } = await bench.engine.call('view.query', { view: { version: 1, measures: [{ measure: { sum: 'deals.amount' } }, { measure: { sum: 'deals.cost' } }] } }).then((table) => ({ rows: JSON.stringify(table) }));
    expect(total).toContain('12.34');
    expect(total).toContain('12345');
  });

  test('left out by name, the other sheet goes in', async () => {
    const path = await bench.write('two.xlsx', await aWorkbook({ sheets: [
      { name: 'One', rows: [['Product', 'Family'], ['GTX', 'G'], ['MG', 'M']] }, { name: 'Two', rows: [['Account', 'Country'], ['Acme', 'France'], ['Beta', 'Spain']] },
    ] }));
    const report = await bench.import([path], { leaveOut: [{ path: 'two.xlsx', sheet: 'One' }], dryRun: true });
    expect(report.files.map(({ sheet, accepted }) => [sheet, accepted])).toEqual([['Two', 2]]);
  });
});

describe('JSON', () => {
  test('a list of objects: dots for what is nested, keys that come late, exact numbers', async () => {
    const reading = await readOne('deals.json', `[
      {"id": "1", "properties": {"dealname": "A", "amount": 12345678901234567890.12}, "tags": ["x", "y"]},
      {"id": "2", "properties": null},
      {"id": "3", "properties": {"dealname": "C\\nD", "amount": 1e3}, "archived": false}
    ]`);
    expect(headers(reading)).toEqual(['id', 'properties.dealname', 'properties.amount', 'tags', 'archived']);
    expect(cells(reading)).toEqual([['1', 'A', '12345678901234567890.12', '["x", "y"]', ''], ['2', '', '', '', ''], ['3', 'C\nD', '1000', '', 'false']]);
    expect(reading.preview.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(reading.warnings).toContainEqual({ code: 'nested_lists', params: { count: 1, names: 'tags' } });
    expect(reading).toMatchObject({ sheet: null, delimiter: null });
  });

  test.each(['value', 'records', 'results', 'd.results'])('an object that holds its list under %s', async (path) => {
    const [outer = '', inner] = path.split('.');
    const list = [{ Id: 'a', Name: 'X' }, { Id: 'b', Name: 'Y' }];
    const reading = await readOne('odata.json', JSON.stringify({ '@odata.context': 'x', [outer]: inner ? { [inner]: list } : list, done: true, codes: [1, 2] }));
    expect(cells(reading)).toEqual([['a', 'X'], ['b', 'Y']]);
    expect(reading.sheet).toBeNull();
    expect(reading.preview.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('an object with several lists gives a table each', async () => {
    const path = await bench.write('all.json', JSON.stringify({ deals: [{ 'Deal ID': '1', 'Deal Stage': 'Open' }], accounts: [{ Account: 'A', Country: 'FR' }] }));
    expect((await bench.read([path])).map(({ sheet, rows }) => [sheet, rows])).toEqual([['deals', 1], ['accounts', 1]]);
    expect((await bench.read([path], { sheet: 'accounts' })).map(({ sheet }) => sheet)).toEqual(['accounts']);
  });

  test('a list of lists begins with the names of its columns', async () => {
    const reading = await readOne('lists.json', '[["Deal ID", "Deal Stage", "Amount", "Owner"], ["1", "Open", 5, {"name": "Ann", "id": 7}], ["2", "Won", 6.5, null, "more"]]');
    expect(reading).toMatchObject({ object: 'deals', rows: 2 });
    expect(reading.columns.map(({ column, type, examples }) => [column, type, examples])).toEqual([
      ['Deal ID', 'text', ['1', '2']], ['Deal Stage', 'text', ['Open', 'Won']], ['Amount', 'amount', ['5', '6.5']], ['Owner.name', 'text', ['Ann']], ['Owner.id', 'text', ['7']], ['5', 'text', ['more']],
    ]);
    await expect(readOne('numbers.json', '[[1, 2], [3, 4]]')).resolves.toMatchObject({ trouble: { code: 'no_table' } });
  });

  test('or finds them in a list beside it', async () => {
    const columns = ['Deal ID', 'Deal Stage', 'Amount'];
    const split = await readOne('split.json', JSON.stringify({ columns, index: [0, 1], data: [['1', 'Open', 5], ['2', 'Won', null]] }));
    expect(split).toMatchObject({ object: 'deals', rows: 2, sheet: null });
    expect([headers(split), cells(split)]).toEqual([columns, [['1', 'Open', '5'], ['2', 'Won', '']]]);
    const inside = await readOne('result.json', JSON.stringify({ tags: ['x', 'y'], result: { fields: columns, rows: [['1', 'Open', 5]] } }));
    expect([headers(inside), cells(inside)]).toEqual([columns, [['1', 'Open', '5']]]);
    // Names of other lists are none of its own: then it is one record.
    const record = await readOne('one.json', JSON.stringify({ id: 7, tags: ['x', 'y'], pairs: [[1, 2, 3]] }));
    expect([headers(record), cells(record)]).toEqual([['id', 'tags', 'pairs'], [['7', '["x","y"]', '[[1,2,3]]']]]);
    await expect(readOne('broken.json', String.raw`{"columns": ["a", "\x"], "data": [["1", "2"]]}`)).resolves.toMatchObject({ trouble: { code: 'json_broken' } });
  });

  test('a key with a dot beside one inside another: both are kept', async () => {
    const reading = await readOne('dots.json', '[{"id": 1, "a.b": "x", "a": {"b": "y"}}, {"id": 2, "a": {"b": "w"}}]');
    expect(headers(reading)).toEqual(['id', 'a.b', 'a.b (2)']);
    expect(cells(reading)).toEqual([['1', 'x', 'y'], ['2', '', 'w']]);
  });

  test('lines, with a mark, in any name; what isn’t a record is rejected', async () => {
    const reading = await readOne('deals.txt', '\ufeff{"a":1,"l":[{"x":1}]}\r\n\r\n{"a":2,"b":"é"}\r\n[3]\r\n');
    expect(headers(reading)).toEqual(['a', 'l', 'b']);
    expect(reading).toMatchObject({ rows: 3 });
    expect(reading.preview.map(({ line }) => line)).toEqual([1, 3]);
    const utf16 = await readOne('deals.jsonl', Buffer.from('\ufeff{"a":"é","b":1}\n{"a":"b","b":2}\n', 'utf16le'));
    expect(cells(utf16)).toEqual([['é', '1'], ['b', '2']]);
  });
});

describe('Parquet', () => {
  test('types are kept in how their texts are written', async () => {
    const path = join(bench.folder, 'types.parquet');
    const database = await Database.open(':memory:', { staging: bench.folder });
    await database.run(new Sql([`copy (
      select 1 as "Deal ID", 'a,"b"' || chr(10) || 'c' as "Deal Name", 12345678901234.56::DECIMAL(38,2) as "Amount", date '2024-02-29' as "Close Date", timestamp '2024-02-29 00:00:00' as t0,
        timestamp '2024-02-29 10:30:00' as t1, timestamptz '2024-02-29 23:30:00+00' as tz, 1e-7::DOUBLE as small, 3.0::DOUBLE as whole, 'nan'::DOUBLE as missing, [1, 2] as list, {'x': 1} as struct, true as yes
      union all select 2, null, null, null, null, null, null, 0.1, 1e20, 2.5, null, null, false
    ) to '${path}' (format parquet)`]));
    database.close();
    const [reading] = await bench.read([path]);
    expect(reading && cells(reading)).toEqual([
      ['1', 'a,"b"\nc', '12345678901234.56', '2024-02-29', '2024-02-29', '2024-02-29 10:30:00', '2024-02-29T23:30:00Z', '0.0000001', '3', '', '[1,2]', '{"x":1}', 'true'],
      ['2', '', '', '', '', '', '', '0.1', '100000000000000000000', '2.5', '', '', 'false'],
    ]);
    expect(reading?.warnings).toContainEqual({ code: 'nested_lists', params: { count: 2, names: 'list, struct' } });
    expect(reading).toMatchObject({ object: 'deals', rows: 2, trouble: null, preview: [{ line: 1 }, { line: 2 }] });
    expect((await bench.import([path], { as: 'deals', dryRun: true })).files).toMatchObject([{ accepted: 2, rejected: 0 }]);
  });

  test('bytes that are no text stay bytes', async () => {
    const path = join(bench.folder, 'bytes.parquet');
    const database = await Database.open(':memory:', { staging: bench.folder });
    await database.run(new Sql([`copy (select 1 as id, 'abc'::BLOB as bytes union all select 2, '\\xFF\\x00'::BLOB) to '${path}' (format parquet)`]));
    database.close();
    expect((await bench.read([path])).map(cells)).toEqual([[['1', 'abc'], ['2', '\\xFF\\x00']]]);
  });
});

test('what is told of a file is told with its own first table that goes in', async () => {
  const deals = (id: string) => [HEADER, [id, 'A', 'Open', 5, { date: 45292 }]] satisfies Cell[][];
  const words = [['Field', 'Meaning'], ['Amount', 'What the deal is worth today'], ['Stage', 'Where the deal stands in the funnel']] satisfies Cell[][];
  const north = await bench.write('north.xlsx', await aWorkbook({ sheets: [{ name: 'N', rows: deals('1') }, { name: 'Old', rows: deals('2'), state: 'hidden' }] }));
  const south = await bench.write('south.xlsx', await aWorkbook({ sheets: [{ name: 'Words', rows: words }, { name: 'S', rows: deals('3') }, { name: 'Older', rows: deals('4'), state: 'hidden' }], hasMacros: true }));
  const packed = await bench.write('all.zip', await aZip([['north.xlsx', await readFile(north)], ['read-me.txt', 'Made at night.\nBy Ann.\n'], ['south.xlsx', await readFile(south)]]));
  for (const path of [north, south]) bench.engine.files.grant(path, path);
  const files = [north, south].map((path) => ({ token: path, name: path.slice(bench.folder.length + 1), bytes: 1, found: true }));
  const told = (list: readonly { path: string; sheet: string | null; warnings: readonly { code: string; params: Readonly<Record<string, unknown>> }[] }[]) =>
    list.map(({ path, sheet, warnings }) => [path, sheet, warnings.filter(({ code }) => /^(sheets|macros|skipped)/.test(code)).map(({ code, params }) => `${code}: ${String(params['names'])}`)]);
  expect(told((await bench.engine.call('import.read', { files })).files)).toEqual([
    ['north.xlsx', 'N', ['sheets_hidden: Old', 'skipped_documents: south.xlsx']], ['south.xlsx', 'S', ['macros_ignored: south.xlsx', 'sheets_hidden: Older']],
  ]);
  expect(told(await bench.read([packed]))).toEqual([
    ['all.zip/north.xlsx', 'N', ['sheets_hidden: Old', 'skipped_files: all.zip/read-me.txt']], ['all.zip/south.xlsx', 'Words', ['macros_ignored: all.zip/south.xlsx', 'sheets_hidden: Older']], ['all.zip/south.xlsx', 'S', []],
  ]);
});

describe('archives', () => {
  const csv = (id: string) => `Deal ID,Deal Stage,Amount\n${id},Open,5\n`;

  test('folders and entries of all formats; the rest is told', async () => {
    const path = await bench.write('night.zip', await aZip([
      ['2024/deals.csv', csv('1')], ['2025/été/deals.csv', csv('2')], ['book.xlsx', await aWorkbook({ sheets: [{ name: 'S', rows: [['Deal ID', 'Deal Stage'], ['3', 'Open']] }] })],
      ['lines.jsonl', '{"Deal ID":"4","Deal Stage":"Open"}\n'], ['README.txt', 'These are the deals.\nMade at night.\n'], ['logo.png', 'x'], ['inner.zip', await aZip([['a.csv', csv('9')]])],
      ['__MACOSX/._deals.csv', 'x'],
    ]));
    const readings = await bench.read([path]);
    expect(readings.map((reading) => [reading.path, reading.sheet, reading.preview[0]?.cells[0]])).toEqual([
      ['night.zip/2024/deals.csv', null, '1'], ['night.zip/2025/été/deals.csv', null, '2'], ['night.zip/book.xlsx', 'S', '3'], ['night.zip/lines.jsonl', null, '4'],
    ]);
    expect(readings[0]?.warnings).toEqual(expect.arrayContaining([
      { code: 'skipped_files', params: { count: 2, names: expect.stringContaining('logo.png') } }, { code: 'archives_inside', params: { count: 1, names: 'inner.zip' } },
    ]));
    const report = await bench.import([path], { leaveOut: [{ path: 'night.zip/book.xlsx', sheet: null }], as: 'deals', dryRun: true });
    expect(report.files.map((file) => [file.path, file.accepted])).toEqual([['night.zip/2024/deals.csv', 1], ['night.zip/2025/été/deals.csv', 1], ['night.zip/lines.jsonl', 1]]);
    // A mapping fits an entry by its own name, or by all of its path.
    const mapped = await bench.read([path], { mappings: [{ version: 1, match: 'night.zip/2024/deals.csv', columns: { Amount: 'cost' } }] });
    expect(mapped.map(({ columns }) => columns.find(({ column }) => column === 'Amount')?.field)).toEqual(['cost', 'amount', undefined, undefined]);
  });

  test('names that lead out of the archive, or twice to the same place, only name', async () => {
    const bytes = withText(withText(withText(await aZip([['aa/a.csv', csv('1')], ['xb.csv', csv('2')], ['c/d.csv', csv('3')], ['c/e.csv', csv('4')]]), 'aa/a.csv', '../a.csv'), 'xb.csv', '/b.csv'), 'c/e.csv', 'c/d.csv');
    const readings = await bench.read([await bench.write('hostile.zip', bytes)]);
    expect(readings.map(({ path, trouble }) => [path, trouble?.code])).toEqual([
      ['hostile.zip/a.csv', undefined], ['hostile.zip/b.csv', undefined], ['hostile.zip/c/d.csv', undefined], ['hostile.zip/c/d (2).csv', undefined],
    ]);
  });
});

test('a folder: what lies beside the exports and holds no facts is told and left out; named, it goes in', async () => {
  const contents = { 'about.csv': 'About,Owner of it\nFictitious deals made for training,Nobody', 'dictionary.csv': 'Table,Field,Meaning\ndeals,Amount,What the deal is worth\ndeals,Stage,Where the deal stands today', 'expected.json': '{"won":5,"reps":["Ann"]}', 'f-deals.csv': 'Deal ID,Deal Stage,Amount\nF1,Open,5', 'tags.csv': 'Contact,Tag\nJo,vip\nAl,trade fair' };
  const paths: string[] = [];
  for (const [name, text] of Object.entries(contents)) paths.push(await bench.write(name, text));
  for (const path of paths) bench.engine.files.grant(path, path);
  const files = paths.map((path) => ({ token: path, name: path.slice(bench.folder.length + 1), bytes: 1, found: true }));
  const report = await bench.engine.call('import.commit', { files, dryRun: true });
  expect(report.files.map(({ path, object }) => [path, object])).toEqual([['f-deals.csv', 'deals'], ['tags.csv', 'custom:tags']]);
  expect(report.files[0]?.warnings).toContainEqual({ code: 'skipped_documents', params: { count: 3, names: 'about.csv, dictionary.csv, expected.json' } });
  const named = await bench.engine.call('import.commit', { files: files.map((file) => ({ ...file, found: false })), dryRun: true });
  expect(named.files).toHaveLength(5);
});

test('a folder: what isn’t a table is told, the rest goes in', async () => {
  const table = await bench.write('found-deals.csv', 'Deal ID,Deal Stage,Amount\nF1,Open,5\n');
  const paths = [table, await bench.write('README.md', '# Read me'), await bench.write('notes.txt', 'Nothing to see here.\nReally.\n'), await bench.write('logo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])), await bench.write('page.xls', '<html><table></table></html>')];
  for (const path of paths) bench.engine.files.grant(path, path);
  const files = paths.map((path) => ({ token: path, name: path.slice(bench.folder.length + 1), bytes: 1, found: true }));
  const report = await bench.engine.call('import.commit', { files, dryRun: true });
  expect(report.files.map(({ path }) => path)).toEqual(['found-deals.csv']);
  expect(report.files[0]?.warnings).toContainEqual({ code: 'skipped_files', params: { count: 4, names: 'README.md, notes.txt, logo.csv, page.xls' } });
  // The same page, named, is a mistake.
  const page = files.filter(({ name }) => name === 'page.xls').map((file) => ({ ...file, found: false }));
  await expect(bench.engine.call('import.commit', { files: page, dryRun: true })).rejects.toMatchObject({ code: 'file_markup' });
  await rm(table);
  await writeFile(table, '');
});

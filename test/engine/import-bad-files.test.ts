import { createHash } from 'node:crypto';
import { appendFileSync, rmSync, truncateSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../electron/engine/import/read/archive/archive';
import { checkSizes } from '../../electron/engine/import/read/archive/archive-limits';
import { Database } from '../../electron/engine/db/database';
import { Sql } from '../../electron/engine/sql/sql';
import { ImportBench } from '../support/import-files';
import { aWorkbook } from '../support/workbook-file';
import { aZip, encrypted } from '../support/zip-file';

let bench: ImportBench;
beforeAll(async () => {
  bench = await ImportBench.open();
});
afterAll(() => bench.close());

const DEALS = 'Deal ID,Deal Stage,Amount\n1,Won,1\n2,Lost,2\n';
const book = () => aWorkbook({ sheets: [{ name: 'Deals', rows: [['Deal ID', 'Deal Stage', 'Amount'], ...Array.from({ length: 500 }, (_, index) => [`D${index}`, 'Won', index * 1.25])] }] });
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const oldOffice = (stream: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1000), utf16(`${stream}\0`), Buffer.alloc(100)]);

async function aParquet(): Promise<Buffer> {
  const path = join(bench.folder, 'made.parquet');
  const database = await Database.open(':memory:', { staging: bench.folder });
  await database.run(new Sql([`copy (select n as "Deal ID", 'Won' as "Deal Stage", n * 1.5 as "Amount" from range(5000) t(n)) to '${path}' (format parquet)`]));
  database.close();
  return readFile(path);
}

/** Zeros, packed: a few kilobytes that would unpack to a great many. */
async function aBomb(): Promise<Buffer> {
  return aZip([['deals.csv', Buffer.alloc(80 * 2 ** 20, 0x30)]]);
}

const digest = async () => createHash('sha256').update(await readFile(join(bench.folder, 'test.vigie'))).digest('hex');

describe('a file that can’t be read stops the call, says why, and leaves the workspace byte for byte as it was', () => {
  const cases: { name: string; file: string; make: () => Buffer | string | Promise<Buffer>; code: string; params?: Record<string, unknown> }[] = [
    { name: 'an archive cut off', file: 'a.zip', make: async () => (await aZip([['deals.csv', DEALS.repeat(50)]])).subarray(0, 90), code: 'file_damaged' },
    { name: 'an archive without its directory', file: 'a.zip', make: async () => (await aZip([['deals.csv', DEALS]])).subarray(0, -30), code: 'file_damaged' },
    { name: 'an archive of archives', file: 'a.zip', make: async () => aZip([['inner.zip', await aZip([['deals.csv', DEALS]])]]), code: 'no_table' },
    { name: 'an archive without a table', file: 'a.zip', make: () => aZip([['logo.png', 'x'], ['readme.md', 'x']]), code: 'no_table' },
    { name: 'an empty archive', file: 'a.zip', make: () => aZip([]), code: 'no_table' },
    { name: 'an encrypted entry', file: 'a.zip', make: async () => encrypted(await aZip([['deals.csv', DEALS]])), code: 'file_protected', params: { file: 'a.zip/deals.csv' } },
    { name: 'a bomb', file: 'a.zip', make: aBomb, code: 'archive_too_large', params: { file: 'a.zip', gigabytes: 16, ratio: 250 } },
    { name: 'a bad table inside', file: 'a.zip', make: async () => aZip([['deals.csv', DEALS], ['more.json', '[{"a":1},']]), code: 'json_broken', params: { file: 'a.zip/more.json', line: 1, column: 10 } },
    { name: 'a workbook cut off', file: 'a.xlsx', make: async () => (await book()).subarray(0, 2000), code: 'file_damaged' },
    { name: 'a workbook whose sheet is cut off', file: 'a.xlsx', make: async () => aZip([
      ['[Content_Types].xml', '<Types/>'], ['xl/workbook.xml', '<workbook><sheets><sheet name="S" id="r1"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>'], ['xl/worksheets/s.xml', '<worksheet><sheetData><row><c><v>1</v></c>'],
    ]), code: 'file_damaged' },
    { name: 'a workbook that makes up its own entities', file: 'a.xlsx', make: async () => aZip([
      ['[Content_Types].xml', '<Types/>'], ['xl/workbook.xml', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>'],
    ]), code: 'file_damaged' },
    { name: 'a workbook without a table', file: 'a.xlsx', make: () => aWorkbook({ sheets: [{ name: 'S', rows: [] }, { name: 'C', rows: [], isChart: true }] }), code: 'no_table' },
    { name: 'a binary workbook', file: 'a.xlsb', make: () => aZip([['[Content_Types].xml', '<Types/>'], ['_rels/.rels', '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'], ['xl/workbook.bin', 'x']]), code: 'file_binary_workbook' },
    { name: 'a workbook of the old kind', file: 'a.xls', make: () => oldOffice('Workbook'), code: 'file_old_excel' },
    { name: 'a workbook under a password', file: 'a.xlsx', make: () => oldOffice('EncryptedPackage'), code: 'file_protected' },
    { name: 'a letter of the old kind', file: 'a.doc', make: () => oldOffice('WordDocument'), code: 'file_binary' },
    { name: 'a letter of the new kind', file: 'a.docx', make: () => aZip([['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<d/>']]), code: 'file_other_document' },
    { name: 'a web page that calls itself a workbook', file: 'a.xls', make: () => '\ufeff<html><body><table><tr><td>1</td></tr></table></body></html>', code: 'file_markup' },
    { name: 'Parquet cut off', file: 'a.parquet', make: async () => (await aParquet()).subarray(0, -200), code: 'file_damaged' },
    { name: 'Parquet with its middle overwritten', file: 'a.parquet', make: async () => (await aParquet()).fill(0xff, 100, 4000), code: 'file_damaged' },
    { name: 'JSON broken in its middle', file: 'a.json', make: () => '[\n  {"Deal ID": 1},\n  {"Deal ID": 2,, "Amount": 3}\n]', code: 'json_broken', params: { file: 'a.json', line: 3, column: 17 } },
    { name: 'JSON cut off', file: 'a.json', make: () => '{"value": [{"Deal ID": 1}, {"Deal ID"', code: 'json_broken', params: { file: 'a.json', line: 1, column: 38 } },
    { name: 'a broken line among lines of JSON', file: 'a.jsonl', make: () => '{"Deal ID": 1}\n{"Deal ID": }\n{"Deal ID": 3}\n', code: 'json_broken', params: { file: 'a.jsonl', line: 2, column: 13 } },
    { name: 'JSON without records', file: 'a.json', make: () => '[1, 2, 3]', code: 'no_table' },
  ];

  test.each(cases)('$name', async ({ file, make, code, params }) => {
    const good = await bench.write('deals.csv', DEALS);
    const bad = await bench.write(file, await make());
    const before = await digest();
    await expect(bench.import([good, bad])).rejects.toMatchObject({ code, ...(params ? { params } : {}) });
    expect(await digest()).toBe(before);
    expect(await bench.rowCounts()).toEqual({});
    // On screen it can be left out: then the other goes in.
    const readings = await bench.read([good, bad]);
    expect(readings.at(-1)?.trouble?.code).toBe(code);
  });
});

test('what an archive says of its sizes is refused with the limits, and held to', async () => {
  expect(() => checkSizes('a.zip', [{ bytes: 17 * 2 ** 30, compressedBytes: 2 ** 30 }])).toThrow(/archive_too_large/);
  expect(() => checkSizes('a.zip', [{ bytes: 60 * 2 ** 20, compressedBytes: 10 }])).not.toThrow();
  // An entry that unpacks to more than it says is damaged, whatever it holds.
  const bytes = await aZip([['deals.csv', DEALS.repeat(100)]]);
  const entry = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
  bytes.writeUInt32LE(100, entry + 24);
  const archive = await Archive.open(await bench.write('liar.zip', bytes), 'liar.zip');
  const [only] = archive.entries;
  const read = async () => {
    for await (const piece of only ? archive.read(only, new AbortController().signal) : []) expect(piece.length).toBeLessThan(1000);
  };
  await expect(read()).rejects.toMatchObject({ code: 'file_damaged' });
  archive.close();
});

describe('a file that doesn’t hold still', () => {
  const rows = (count: number) => `Deal ID,Deal Stage,Amount\n${Array.from({ length: count }, (_, index) => `${index},Won,1\n`).join('')}`;
  /** Rows beyond which a regular file is taken as it stands, and looked at while it is loaded; one with a title is read first. */
  const MANY = 600_000;
  const title = 'All deals\n\n';
  test.each([
    { name: 'grows while it is read', phase: 'reading', text: rows(20), change: (path: string) => appendFileSync(path, '99,Won,1\n'), code: 'file_changed' },
    { name: 'shrinks while it is read', phase: 'reading', text: title + rows(MANY), change: (path: string) => truncateSync(path, 2 ** 20), code: 'file_changed' },
    { name: 'disappears while it is read', phase: 'reading', text: title + rows(MANY), change: (path: string) => rmSync(path), code: 'file_missing' },
    { name: 'grows before its rows are taken', phase: 'loading', text: rows(MANY), change: (path: string) => appendFileSync(path, 'late,Won,1\n'), code: 'file_changed' },
    { name: 'shrinks before its rows are taken', phase: 'loading', text: rows(MANY), change: (path: string) => truncateSync(path, 2 ** 20), code: 'file_changed' },
  ])('$name', async ({ phase, text, change, code }) => {
    const path = await bench.write('unsteady.csv', text);
    let isChanged = false;
    // At once, and not before the reading has begun: else the file would only have been another one.
    const importing = bench.import([path], {}, {
      progress: (progress) => {
        if (isChanged || progress.phase !== phase || (phase === 'reading' && progress.done === 0)) return;
        isChanged = true;
        change(path);
      },
    });
    await expect(importing).rejects.toMatchObject({ code });
    expect(await bench.rowCounts()).toEqual({});
  });

  test('is gone when it is to be read', async () => {
    const [first, second] = [await bench.write('first.csv', DEALS), await bench.write('second.csv', DEALS)];
    const gone = bench.import([first, second], {}, { progress: ({ file }) => { if (file === 'first.csv') rmSync(second, { force: true }); } });
    await expect(gone).rejects.toMatchObject({ code: 'file_missing', params: { file: 'second.csv' } });
  });
});

test.each(['reading', 'loading'])('a large file that is looked at while it is loaded: can be stopped at the first word of %s', async (phase) => {
  const path = await bench.write('large.csv', `Deal ID,Deal Stage,Amount\n${Array.from({ length: 900_000 }, (_, index) => `${index},Won,1\n`).join('')}`);
  const stop = new AbortController();
  const stopped = bench.import([path], {}, { signal: stop.signal, progress: (progress) => { if (progress.phase === phase) stop.abort(); } });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(await bench.rowCounts()).toEqual({});
});

test.each([['workbook.xlsx', () => book()], ['lines.jsonl', () => Promise.resolve(Buffer.from('{"Deal ID":"1","Deal Stage":"Won"}\n'.repeat(200_000)))], ['archive.zip', () => aZip([['a.csv', DEALS.repeat(200_000)], ['b.csv', DEALS]])]] as const)(
  '%s: reading can be stopped', async (name, make) => {
    const path = join(bench.folder, name);
    await writeFile(path, await make());
    const stop = new AbortController();
    const stopped = bench.import([path], {}, { signal: stop.signal, progress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(await bench.rowCounts()).toEqual({});
  });

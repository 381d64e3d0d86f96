import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { dialectOf } from '../../../electron/engine/import/read/dialect';
import { parseCells } from '../../../electron/engine/import/read/record-cells';
import { scanRecords } from '../../../electron/engine/import/read/record-scanner';
import { sampleRegular } from '../../../electron/engine/import/read/sample-regular';
import { scanRegular } from '../../../electron/engine/import/read/scan-regular';

const folder = mkdtempSync(join(tmpdir(), 'vigie-scan-'));
const path = join(folder, 'some.csv');
afterAll(() => rmSync(folder, { recursive: true }));

function scan(text: string | Uint8Array, width: number, bomBytes = 0) {
  writeFileSync(path, text);
  return scanRegular(path, { separator: ',', width, bomBytes, countsCells: true, repair: true });
}

async function sample(text: string | Uint8Array, width: number, bomBytes = 0) {
  writeFileSync(path, text);
  const file = await open(path);
  try {
    return await sampleRegular(file, Buffer.byteLength(text), { dialect: dialectOf(','), width, bomBytes });
  } finally {
    await file.close();
  }
}

/** What the careful reader makes of the same text; undefined where it isn't one record of one width a line. */
function carefully(text: string, width: number): { line: number; cells: string[] }[] | undefined {
  const bytes = Buffer.from(text);
  const records: { line: number; cells: string[] }[] = [];
  let isPlain = true;
  scanRecords(bytes, { dialect: dialectOf(','), width, firstLine: 1, last: true }, (span) => {
    const cells = parseCells(bytes.toString('utf8', span.start, span.end), dialectOf(','));
    isPlain &&= span.regular && !span.multiline && cells.length === width && !cells.every((cell) => cell.trim() === '');
    records.push({ line: span.line, cells });
  });
  return isPlain ? records.slice(1) : undefined;
}

const cases = [
  { name: 'plain', text: 'a,b\n1,2\n3,4\n', rows: 2, lineEnd: '\n' },
  { name: 'carriage returns', text: 'a,b\r\n1,2\r\n3,"4"\r\n', rows: 2, lineEnd: '\r\n' },
  { name: 'quotes, doubled and empty', text: 'a,b\n"1,5","x ""y"""\n"",été\n', rows: 2, lineEnd: '\n' },
  { name: 'only a header', text: 'a,b\n', rows: 0, lineEnd: '\n' },
];
test.each(cases)('regular: $name', async ({ text, rows, lineEnd }) => {
  expect(await scan(text, 2)).toEqual({ recordCount: rows });
  expect(await sample(text, 2)).toMatchObject({ lineEnd, rows: carefully(text, 2) });
});

test('regular: no end of line at the end', async () => {
  expect(await scan('a,b\r\n1,2\r\n3,"4"', 2)).toEqual({ recordCount: 2 });
});

test.each([
  { name: 'mixed line ends', text: 'a,b\n1,2\r\n3,4\n' }, { name: 'a carriage return alone', text: 'a,b\n1,2\r3,4\n' }, { name: 'a blank line', text: 'a,b\n\n1,2\n' },
  { name: 'a line of separators', text: 'a,b\n , \n1,2\n' }, { name: 'a line break inside quotes', text: 'a,b\n1,"2\n3"\n' }, { name: 'a cell too many', text: 'a,b\n1,2,3\n' },
  { name: 'a cell too few', text: 'a,b\n1\n' }, { name: 'the header again', text: 'a,b\n1,2\na,b\n' }, { name: 'a quote inside a cell', text: 'a,b\n1,5" pipe\n' },
  { name: 'text after a closing quote', text: 'a,b\n1,"5"x\n' }, { name: 'a quote left open', text: 'a,b\n1,"5\n' },
  { name: 'a zero byte', text: 'a,b\n1,\0\n' }, { name: 'words encoded twice', text: 'a,b\n1,SociÃ©tÃ©\n' }, { name: 'bytes that are no UTF-8', text: Buffer.from('a,b\n1,\xe9t\xe9\n', 'latin1') },
  { name: 'a record that is too long', text: `a,b\n1,${'x'.repeat(1_100_000)}\n` },
])('not regular: $name', async ({ text }) => {
  expect(await scan(text, 2)).toBeUndefined();
});

test('words encoded twice stay where nobody wants them mended', async () => {
  writeFileSync(path, 'a,b\n1,SociÃ©tÃ©\n');
  expect(await scanRegular(path, { separator: ',', width: 2, bomBytes: 0, countsCells: true, repair: false })).toEqual({ recordCount: 1 });
});

test('where cells are left to whoever reads the file, quotes and lines are looked at all the same', async () => {
  const found = async (text: string) => {
    writeFileSync(path, text);
    return (await scanRegular(path, { separator: ',', width: 2, bomBytes: 0, countsCells: false, repair: true }))?.recordCount;
  };
  expect([await found('a,b\n1,2,3\n4\n'), await found('a,b\n1,"2,3"\n'), await found('a,b\n1,"2",3\n'), await found('a,b\n1,"2\n3"\n'), await found('a,b\n\n1,2\n'), await found('a,b\n1,2\ra,b\n')])
    .toEqual([2, 1, undefined, undefined, undefined, undefined]);
});

test('a byte order mark is no part of the header; records may lie across the pieces that are read', async () => {
  const line = `${'x'.repeat(500_003)},"${'y'.repeat(999)}"\n`;
  const text = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`a,b\n${line.repeat(9)}`)]);
  expect(await scan(text, 2, 3)).toEqual({ recordCount: 9 });
});

test('whatever it takes for regular, the careful reader reads as one record a line', async () => {
  const text = array(string({ unit: constantFrom('a', '1', ' ', '"', ',', ',', '\n', '\n', '\r\n', 'é'), maxLength: 12 }), { maxLength: 4 }).map((parts) => `h,i\n${parts.join('\n')}`);
  await assert(asyncProperty(text, async (some) => {
    const found = await scan(some, 2);
    if (found) expect(carefully(some, 2)).toHaveLength(found.recordCount);
  }), { numRuns: 400 });
});

test('a sample: the beginning with its lines, then rows from all over the file, and about how many there are', async () => {
  const rows = Array.from({ length: 120_000 }, (_, index) => `${index},"row ${index}, of many with a longer text"`);
  const found = await sample(`a,b\n${rows.join('\n')}\n`, 2);
  const [head, others] = [found?.rows.filter(({ line }) => line !== null) ?? [], found?.rows.filter(({ line }) => line === null) ?? []];
  expect(head.map(({ line, cells }) => [line, cells[0]])).toEqual(Array.from({ length: 2000 }, (_, index) => [index + 2, String(index)]));
  const places = others.map(({ cells }) => Number(cells[0]));
  expect(others.every(({ cells }, index) => cells[1] === `row ${places[index]}, of many with a longer text`)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect([new Set(places).size, Math.min(...places) < 15_000, Math.max(...places) > 100_000]).toEqual([places.length, true, true]);
  expect(places.length).toBeGreaterThan(8);
  expect(Math.abs((found?.recordCount ?? 0) - 120_000)).toBeLessThan(2400);
});

test('no sample of a file whose rows have another width somewhere', async () => {
  const rows = Array.from({ length: 120_000 }, (_, index) => (index < 60_000 ? `${index},a row of two cells with a longer text` : `${index},a row,of three`));
  expect(await sample(`a,b\n${rows.join('\n')}\n`, 2)).toBeUndefined();
});

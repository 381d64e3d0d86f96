import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { dialectOf } from '../../../electron/engine/import/read/dialect';
import { parseCells } from '../../../electron/engine/import/read/record-cells';
import { scanRecords } from '../../../electron/engine/import/read/record-scanner';
import { scanRegular } from '../../../electron/engine/import/read/scan-regular';

const folder = mkdtempSync(join(tmpdir(), 'vigie-scan-'));
const path = join(folder, 'some.csv');
afterAll(() => rmSync(folder, { recursive: true }));

function scan(text: string | Uint8Array, width: number, bomBytes = 0) {
  writeFileSync(path, text);
  return scanRegular(path, { separator: ',', width, bomBytes, sampled: () => true });
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
  { name: 'no end of line at the end', text: 'a,b\r\n1,2\r\n3,"4"', rows: 2, lineEnd: '\r\n' },
  { name: 'quotes, doubled and empty', text: 'a,b\n"1,5","x ""y"""\n"",été\n', rows: 2, lineEnd: '\n' },
  { name: 'only a header', text: 'a,b\n', rows: 0, lineEnd: '\n' },
];
test.each(cases)('regular: $name', async ({ text, rows, lineEnd }) => {
  const found = await scan(text, 2);
  expect(found).toMatchObject({ recordCount: rows, lineEnd });
  expect(found?.sample).toEqual(carefully(text, 2));
});

test.each([
  { name: 'mixed line ends', text: 'a,b\n1,2\r\n3,4\n' }, { name: 'a carriage return alone', text: 'a,b\n1,2\r3,4\n' }, { name: 'a blank line', text: 'a,b\n\n1,2\n' },
  { name: 'a line of separators', text: 'a,b\n , \n1,2\n' }, { name: 'a line break inside quotes', text: 'a,b\n1,"2\n3"\n' }, { name: 'a cell too many', text: 'a,b\n1,2,3\n' },
  { name: 'a cell too few', text: 'a,b\n1\n' }, { name: 'the header again', text: 'a,b\n1,2\na,b\n' }, { name: 'a quote inside a cell', text: 'a,b\n1,5" pipe\n' },
  { name: 'text after a closing quote', text: 'a,b\n1,"5"x\n' }, { name: 'a quote left open', text: 'a,b\n1,"5\n' },
])('not regular: $name', async ({ text }) => {
  expect(await scan(text, 2)).toBeUndefined();
});

test('a byte order mark is no part of the header; records may lie across the pieces that are read', async () => {
  const line = `${'x'.repeat(1_000_003)},"${'y'.repeat(999)}"\n`;
  const found = await scan(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`a,b\n${line.repeat(9)}`)]), 2, 3);
  expect(found?.sample.map(({ line: number, cells }) => [number, cells.map((cell) => cell.length)])).toEqual(Array.from({ length: 9 }, (_, index) => [index + 2, [1_000_003, 999]]));
});

test('whatever it takes for regular, the careful reader reads the same', async () => {
  const text = array(string({ unit: constantFrom('a', '1', ' ', '"', ',', ',', '\n', '\n', '\r\n', 'é'), maxLength: 12 }), { maxLength: 4 }).map((parts) => `h,i\n${parts.join('\n')}`);
  await assert(asyncProperty(text, async (some) => {
    const found = await scan(some, 2);
    if (found) expect(found.sample).toEqual(carefully(some, 2));
  }), { numRuns: 400 });
});

import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

const ROWS = 120_000;
const LATE = 70_001;
const HEADER = 'Opportunity ID,Opportunity Name,Owner,Stage,Amount,Close Date';

let ground: ImportGround | undefined;
afterEach(async () => {
  await ground?.close();
  ground = undefined;
});

const line = (row: number) => `D${row},${createHash('md5').update(String(row)).digest('hex')},Rep ${row % 7},${row % 3 === 0 ? 'Closed Won' : 'Proposal'},${row},2026-0${1 + (row % 9)}-11`;

/** An export of several megabytes, with one line of its own far behind its beginning. */
function exportWith(late: string | undefined): string {
  const lines = Array.from({ length: ROWS }, (_, index) => line(index + 1));
  if (late !== undefined) lines[LATE - 1] = late;
  return `${HEADER}\n${lines.join('\n')}\n`;
}

async function imported(content: string | Uint8Array) {
  ground = await ImportGround.open();
  const { files: [file] } = await ground.import({ 'deals.csv': content });
  const [found] = await ground.rows(sql`
    select count(*) as rows, count(*) filter (where id = 'D' || (file_line - 1) and amount = file_line - 1) as right_lines, count(distinct rep_code) as reps from deals`);
  return { file, found };
}

test('a large export is counted and placed right while it is being looked at', async () => {
  const { file, found } = await imported(exportWith(undefined));
  expect([file?.rows, file?.accepted, file?.rejected, file?.added]).toEqual([ROWS, ROWS, 0, ROWS]);
  expect(found).toEqual({ rows: ROWS, right_lines: ROWS, reps: 7 });
});

test.each([
  { name: 'a line of three cells', late: 'D70001,alone,Rep 0', accepted: ROWS, rejected: 0, right: ROWS - 1 },
  { name: 'a cell too many', late: `${line(LATE)},more`, accepted: ROWS - 1, rejected: 1, right: ROWS - 1 },
  { name: 'a blank line', late: '', accepted: ROWS - 1, rejected: 0, right: ROWS - 1 },
  { name: 'the header once more', late: HEADER, accepted: ROWS - 1, rejected: 0, right: ROWS - 1 },
  { name: 'a cell of two lines', late: line(LATE).replace(/,[0-9a-f]{32},/, ',"two\nlines",'), accepted: ROWS, rejected: 0, right: LATE },
  { name: 'words encoded twice', late: line(LATE).replace(/,[0-9a-f]{32},/, ',SociÃ©tÃ©,'), accepted: ROWS, rejected: 0, right: ROWS },
])('far behind the beginning: $name', async ({ late, accepted, rejected, right }) => {
  const { file, found } = await imported(exportWith(late));
  expect([file?.accepted, file?.rejected]).toEqual([accepted, rejected]);
  expect(found).toEqual({ rows: accepted, right_lines: right, reps: 7 });
});

test('far behind the beginning: letters in another encoding', async () => {
  const { file, found } = await imported(Buffer.from(exportWith(line(LATE).replace(/,[0-9a-f]{32},/, ',Société,')), 'latin1'));
  expect([file?.encoding, file?.accepted]).toEqual(['windows-1252', ROWS]);
  expect(found).toEqual({ rows: ROWS, right_lines: ROWS, reps: 7 });
  expect(await ground?.rows(sql`select name from deals where id = ${`D${LATE}`}`)).toEqual([{ name: 'Société' }]);
});

test('what is read before it goes in is what goes in', async () => {
  const content = exportWith(`${line(LATE)},more`);
  ground = await ImportGround.open();
  const [reading] = await ground.read({ 'deals.csv': content });
  const { files: [file] } = await ground.import({ 'deals.csv': content });
  expect(file?.rejected).toBe(1);
  expect([reading?.rows, reading?.columns, reading?.rejects?.map(({ line: number }) => number)]).toEqual([file?.rows, file?.columns, file?.rejects.map(({ line: number }) => number)]);
});

test('far behind the beginning of a table with months side by side: a cell too many', async () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const rows = Array.from({ length: 40_000 }, (_, index) => `Representative number ${index},${months.map((_month, place) => 1000 + index + place).join(',')}`);
  rows[30_000] += ',1';
  ground = await ImportGround.open();
  const content = `Rep,${months.join(',')}\n${rows.join('\n')}\n`;
  const [reading] = await ground.read({ 'targets.csv': content });
  const { files: [file] } = await ground.import({ 'targets.csv': content });
  expect([file?.object, file?.rows, file?.rejects.map(({ line: number }) => number)]).toEqual(['targets', rows.length, [30_002]]);
  expect([reading?.object, reading?.rows]).toEqual([file?.object, file?.rows]);
});

test('far behind the beginning of two tables side by side: a cell too many', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => `D${index},Won,${index},2026-01-11,,E${index},Proposal,${index},2026-02-11,some words to make it long enough`);
  rows[40_000] += ',1';
  ground = await ImportGround.open();
  const content = `Deal ID,Deal Stage,Amount,Close Date,,Deal ID,Deal Stage,Amount,Close Date,Notes\n${rows.join('\n')}\n`;
  const readings = await ground.read({ 'deals.csv': content });
  const { files } = await ground.import({ 'deals.csv': content });
  expect(files.map(({ rows: count, accepted, rejected }) => [count, accepted, rejected])).toEqual(readings.map(({ rows: count, rejects }) => [count, count - (rejects?.length ?? 0), rejects?.length ?? 0]));
  expect(files.map(({ accepted }) => accepted)).toEqual([rows.length, rows.length]);
});

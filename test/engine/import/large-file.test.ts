import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { numberAt } from '../../../electron/engine/db/read-cells';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

/** Enough for every thread to read whole row groups at a time; the lengths of lines change along the file. */
const ROWS = 2 * 122_880 * availableParallelism() + 12_345;
const BAD_ROW = ROWS - 1000;

test('a file that is read in large parts keeps its order: each row knows its line', async () => {
  const lines = ['Opportunity ID,Stage,Amount,Close Date'];
  for (let row = 1; row <= ROWS; row += 1) lines.push(`D${row},${row % 3 === 0 ? 'Closed Won' : 'Proposal'},${row === BAD_ROW ? 'soon' : row},2026-0${1 + (row % 9)}-11`);
  const ground = await ImportGround.open();
  try {
    const { files: [file] } = await ground.import({ 'deals.csv': `${lines.join('\n')}\n` });
    expect([file?.accepted, file?.rejected, file?.rejects.map(({ line }) => line)]).toEqual([ROWS - 1, 1, [BAD_ROW + 1]]);
    const found = await ground.workspace.database.read(sql`
      select count(*) as rows, count(*) filter (where id = 'D' || (file_line - 1) and amount = file_line - 1) as right_lines, count(distinct row_id) as row_ids,
        count(*) filter (where before >= file_line) as out_of_order from (select *, lag(file_line) over (order by row_id) as before from deals)`);
    expect(['rows', 'right_lines', 'row_ids', 'out_of_order'].map((name) => numberAt(found, name))).toEqual([ROWS - 1, ROWS - 1, ROWS - 1, 0]);
  } finally {
    await ground.close();
  }
}, 120_000);

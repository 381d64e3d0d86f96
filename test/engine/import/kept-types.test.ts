import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberAt, textAt } from '../../../electron/engine/db/read-cells';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const HEADER = 'id,owner,stage,amount,created_on,Batch';
/** Deals whose `Batch` is what is given, in a file long enough for its last lines to be in no sample. */
const deals = (prefix: string, rows: number, batch: (row: number) => string) =>
  [HEADER, ...Array.from({ length: rows }, (_, row) => `${prefix}${row},Ann,Won,10,2026-01-05,${batch(row)}`)].join('\n');

test('a kept column is text in every file of an import where only the end of a later one says so: figures stay as written', async () => {
  const report = await ground.import({ 'a.csv': deals('a', 2, () => '007.50'), 'b.csv': deals('b', 2_300, (row) => (row === 2_290 ? 'old' : '12.0')) });
  expect(report.files.map(({ accepted, rejected }) => [accepted, rejected])).toEqual([[2, 0], [2_300, 0]]);
  expect(await ground.rows(sql`select id, x1 from deals where id in ('a1', 'b0', 'b2290') order by id`)).toEqual([{ id: 'a1', x1: '007.50' }, { id: 'b0', x1: '12.0' }, { id: 'b2290', x1: 'old' }]);
});

test('an import leaves no temporary table behind, neither when it is made nor when it is refused', async () => {
  await ground.import({ 'a.csv': deals('a', 3, () => '1') });
  await ground.import({ 'a.csv': deals('a', 4, () => '2') }, { dryRun: true });
  expect(await ground.workspace.database.transaction((lane) => lane.read(sql`select count(*) as n, string_agg(table_name, ', ') as names from duckdb_tables() where temporary`)).then((found) => [numberAt(found, 'n'), textAt(found, 'names')])).toEqual([0, null]);
});

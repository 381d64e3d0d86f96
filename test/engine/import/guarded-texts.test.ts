import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

test('texts that a program wrote as formulas are what a spreadsheet shows', async () => {
  const [report] = (await ground.import({ 'deals.csv': 'Deal ID,Deal Name,Stage,Amount,Close Date\n="0001","=""A, ""B""""",Won,="5.5",="2024-01-31"\n="0002",C,Lost,6,="2024-02-29"\n' })).files;
  expect(report).toMatchObject({ accepted: 2, rejects: [] });
  expect(await ground.rows(sql`select id, name, amount::DOUBLE as amount, strftime(closed_on, '%Y-%m-%d') as day from deals order by id`)).toEqual([
    { id: '0001', name: 'A, "B"', amount: 5.5, day: '2024-01-31' }, { id: '0002', name: 'C', amount: 6, day: '2024-02-29' },
  ]);
});

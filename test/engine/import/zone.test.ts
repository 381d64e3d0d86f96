import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSetting } from '../../../electron/engine/model/settings';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const deals = (id: string) => ({ [`${id}.csv`]: `id,owner,stage,amount,created_on\n${id},Ann,Open,10,2026-01-31T23:30:00.000+0000` });
const days = () => ground.rows(sql`select id, created_on::VARCHAR as day from deals order by id`);

test('a moment that comes in is a day in the zone that the workspace then has', async () => {
  await ground.import(deals('a'));
  await writeSetting(ground.workspace.database, 'zone', 'Europe/Paris');
  await ground.import(deals('b'));
  expect(await days()).toEqual([{ id: 'a', day: '2026-01-31' }, { id: 'b', day: '2026-02-01' }]);
});

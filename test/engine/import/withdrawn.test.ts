import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const moves = (second: string, third = 'Posted') => ({
  'account.move.csv': `Number,Type,Invoice/Bill Date,Untaxed Amount Signed,Payment Status,Status\nINV/1,Customer Invoice,2026-02-03,100,Paid,Posted\nINV/2,Customer Invoice,2026-02-04,40,Not Paid,${second}\nINV/3,Customer Invoice,2026-02-05,7,Paid,${third}\n`,
});
const invoiced = () => ground.rows(sql`select number, net_amount::INTEGER as amount from invoices order by number`);
const ALL = [{ number: 'INV/1', amount: 100 }, { number: 'INV/2', amount: 40 }, { number: 'INV/3', amount: 7 }];

describe('an invoice that the next export says is cancelled', () => {
  test('counts no more; undone, it is there again, and an older export takes nothing out', async () => {
    await ground.import(moves('Posted'));
    expect(await invoiced()).toEqual(ALL);
    const next = await ground.import(moves('Cancelled'));
    expect(next.files[0]).toMatchObject({ accepted: 2, unchanged: 2, gone: 0, skipped: [{ line: 3 }], warnings: [{ code: 'withdrawn', params: { count: 1 } }] });
    expect(await invoiced()).toEqual([ALL[0], ALL[2]]);
    await ground.undo(next.import);
    expect(await invoiced()).toEqual(ALL);
    await ground.import(moves('Posted', 'Draft'));
    expect(await invoiced()).toEqual(ALL);
  });
});

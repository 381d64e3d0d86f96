import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const REPORT = [
  '"Opportunity ID","Opportunity Name","Account Name","Stage","Close Date","Amount","Opportunity Owner","Product Name","Quantity","Sales Price","Total Price"',
  '"006A1","Big deal","Acme","Closed Won","3/15/2024","300.00","Ann Lee","Desk","2.00","100.00","200.00"',
  '"006A1","Big deal","Acme","Closed Won","3/15/2024","300.00","Ann Lee","Chair","4.00","25.00","100.00"',
  '"006A2","Small deal","Bolt","Prospecting","4/25/2024","50.00","Bob Ray","Chair","2.00","25.00","50.00"',
  '"006A3","No products","Bolt","Prospecting","4/25/2024","70.00","Bob Ray","","","",""',
];

describe('a report of deals with their products', () => {
  test('gives each deal once and its products beside it; a second time nothing changes', async () => {
    const file = { 'Opportunities with Products.csv': `${REPORT.join('\n')}\n"Grand Totals (4 records)"\n` };
    const { files } = await ground.import(file);
    expect(files.map(({ object, accepted, rejected, warnings }) => [object, accepted, rejected, warnings.some(({ code }) => code === 'products_of_deals')])).toEqual([['deals', 3, 0, false], ['deal_lines', 3, 0, true]]);
    expect(await ground.rows(sql`select d.name, d.amount::INTEGER as amount, l.product, l.quantity, l.amount::INTEGER as of_line, l.file_line as line from deals d left join deal_lines l on l.deal_code = d.row_id order by d.id, l.file_line`)).toEqual([
      { name: 'Big deal', amount: 300, product: 'Desk', quantity: 2, of_line: 200, line: 2 }, { name: 'Big deal', amount: 300, product: 'Chair', quantity: 4, of_line: 100, line: 3 },
      { name: 'Small deal', amount: 50, product: 'Chair', quantity: 2, of_line: 50, line: 4 }, { name: 'No products', amount: 70, product: null, quantity: null, of_line: null, line: null },
    ]);
    expect((await ground.import(file)).files.map(({ added, changed, unchanged }) => [added, changed, unchanged])).toEqual([[0, 0, 3], [0, 0, 3]]);
  });

  test('a line that changed is the one that it was, also the second of one product, and undo gives it back', async () => {
    const more = '"006A1","Big deal","Acme","Closed Won","3/15/2024","300.00","Ann Lee","Chair","1.00","25.00","25.00"';
    const file = (lines: readonly string[]) => ({ 'Opportunities with Products.csv': lines.join('\n') });
    const lines = () => ground.rows(sql`select product, quantity, amount::INTEGER as amount from deal_lines where deal_id = '006A1' order by amount`);
    await ground.import(file([...REPORT, more]));
    const before = await lines();
    const revised = await ground.import(file([...REPORT, more.replace('"1.00","25.00","25.00"', '"3.00","20.00","60.00"')]));
    expect(revised.files.map(({ object, added, changed, unchanged }) => [object, added, changed, unchanged])).toEqual([['deals', 0, 0, 3], ['deal_lines', 0, 1, 3]]);
    expect(await lines()).toEqual([{ product: 'Chair', quantity: 3, amount: 60 }, { product: 'Chair', quantity: 4, amount: 100 }, { product: 'Desk', quantity: 2, amount: 200 }]);
    await ground.undo(revised.import);
    expect(await lines()).toEqual(before);
  });

  test('without an amount of the deal, each has the sum of its products, also where one is revised', async () => {
    const without = (lines: readonly string[]) => ({ 'Opportunities with Products.csv': lines.map((line) => line.split(',').toSpliced(5, 1).join(',')).join('\n') });
    const deals = () => ground.rows(sql`select id, amount::INTEGER as amount, (select count(*) from deal_lines l where l.deal_code = d.row_id)::INTEGER as products from deals d order by id`);
    const { files } = await ground.import(without(REPORT));
    expect(files.map(({ object, accepted, rejected, warnings }) => [object, accepted, rejected, warnings.map(({ code }) => code).filter((code) => code.includes('products'))])).toEqual([['deals', 3, 0, ['amounts_of_products']], ['deal_lines', 3, 0, ['products_of_deals']]]);
    expect(await deals()).toEqual([{ id: '006A1', amount: 300, products: 2 }, { id: '006A2', amount: 50, products: 1 }, { id: '006A3', amount: null, products: 0 }]);
    const revised = await ground.import(without(REPORT.map((line) => line.replace('"200.00"', '"250.00"'))));
    expect(revised.files.map(({ object, added, changed, unchanged }) => [object, added, changed, unchanged])).toEqual([['deals', 0, 1, 2], ['deal_lines', 0, 1, 2]]);
    expect(await deals()).toMatchObject([{ amount: 350 }, { amount: 50 }, { amount: null }]);
  });

  test('is not what a table is in which an id stands twice with another amount or stage', async () => {
    const [report] = (await ground.import({ 'deals.csv': [...REPORT.slice(0, 2), (REPORT[2] ?? '').replace('Closed Won', 'Closed Lost')].join('\n') })).files;
    expect(report).toMatchObject({ object: 'deals', accepted: 1, rejects: [{ line: 3, reason: { code: 'same_id' } }] });
  });
});

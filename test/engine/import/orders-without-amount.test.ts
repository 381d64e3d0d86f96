import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { mappingFileSchema } from '../../../shared/protocol/import';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const TOLD = new Set(['net_amount_unknown', 'no_net_amount']);

async function told(file: string, text: string) {
  const [report] = (await ground.import({ [file]: text })).files;
  return report?.warnings.filter(({ code }) => TOLD.has(code));
}

describe('an export that doesn\'t say what is worth how much before tax says so', () => {
  test.each([
    ['Odoo\'s list of orders with its total alone', 'sale.order.csv', '"Référence de la commande","Date de création","Client","Vendeur","Total","Statut"\n"S1","13/02/2024 09:12:11","Azur","Michel","120,00 €","Bon de commande"\n', [{ code: 'net_amount_unknown', params: { columns: 'Total' } }]],
    ['with the untaxed amount beside', 'sale.order.csv', '"Number","Creation Date","Customer","Salesperson","Untaxed Amount","Total","Status"\n"S1","2024-02-03 09:12:11","Azure","Mitchell","100.0","120.0","Sales Order"\n', []],
    ['quantities and prices give it', 'sale_order_line.csv', 'id,order_id,product_id,product_uom_qty,price_unit,price_total\nl1,S1,Desk,2,50,120\n', []],
    ['without any figure', 'sale.order.csv', '"Number","Creation Date","Customer","Salesperson","Status"\n"S1","2024-02-03 09:12:11","Azure","Mitchell","Sales Order"\n', [{ code: 'no_net_amount', params: {} }]],
    ['invoices with their total alone', 'account.move.csv', '"Number","Invoice Partner Display Name","Invoice/Bill Date","Salesperson","Total"\n"INV/1","Azure","2024-02-03","Mitchell","120.5"\n', [{ code: 'net_amount_unknown', params: { columns: 'Total' } }]],
  ])('%s', async (_, file, text, expected) => {
    expect(await told(file, text)).toEqual(expected);
  });

  test('the column is kept, and named as the net amount it is one', async () => {
    const text = '"Number","Creation Date","Customer","Salesperson","Total","Status"\n"S1","2024-02-03 09:12:11","Azure","Mitchell","120.0","Sales Order"\n';
    const [report] = (await ground.import({ 'sale.order.csv': text }, { mappings: mappingFileSchema.parse({ version: 1, match: '*.csv', columns: { Total: 'net_amount' } }) })).files;
    expect(report?.warnings.filter(({ code }) => TOLD.has(code))).toEqual([]);
    expect(await ground.rows(sql`select net_amount::DOUBLE as n from orders`)).toEqual([{ n: 120 }]);
  });
});

describe('a log of a deal\'s changes', () => {
  test('gives the stages that it entered; what tells of other fields is skipped, with the field', async () => {
    const text = '"Opportunity Name","Edit Date","Field / Event","Old Value","New Value"\n"Acme","2/3/2024","Stage","Prospecting","Qualification"\n"Acme","2/5/2024","Amount","$100.00","$120.00"\n"Acme","2/6/2024","","",""\n"Acme","2/13/2024","Stage","Qualification","Closed Won"\n';
    const [report] = (await ground.import({ 'report1700000002.csv': text })).files;
    expect({ object: report?.object, accepted: report?.accepted, rejected: report?.rejected, skipped: report?.skipped.map(({ line, reason }) => [line, reason]) }).toEqual({
      object: 'deal_stages', accepted: 2, rejected: 0,
      skipped: [[3, { code: 'other_rows', params: { column: 'Field / Event', value: 'Amount' } }], [4, { code: 'other_rows', params: { column: 'Field / Event', value: '' } }]],
    });
    expect(await ground.rows(sql`select stage, strftime(entered_on, '%Y-%m-%d') as day from deal_stages order by file_line`)).toEqual([{ stage: 'Qualification', day: '2024-02-03' }, { stage: 'Closed Won', day: '2024-02-13' }]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const COMPANIES = 'Company ID,Company Name,Company Domain Name,Industry\nC1,Acme Inc,www.Acme.com,Steel\nC2,Bolt,https://bolt.fr/,Screws\nC3,Cuir,,Leather\n';
const DEALS = 'Deal ID,Deal Name,Deal Stage,Amount,Associated Company Domain,Deal Owner\n1,A,Closed Won,10,acme.com,ann@x.com\n2,B,Closed Won,20,bolt.fr,ann@x.com\n3,C,Closed Won,40,elsewhere.com,Bob\n';
const ORDERS = 'Order ID,Customer,Order Date,Net Amount\n7,acme inc,2026-01-02,5\n8,C3,2026-01-03,6\n9,www.bolt.fr,2026-01-04,7\n';
const USERS = 'Owner ID,First Name,Last Name,Email\nu1,Ann,Lee,Ann@x.com\n';

const byIndustry = () => ground.rows(sql`select coalesce(industry, a.name) as industry, sum(amount)::INTEGER as won from deals d join accounts a on a.code = d.account_code group by 1 order by 1`);
const accounts = () => ground.rows(sql`select name, industry from accounts order by code`);

describe('a member is found by whatever names it', () => {
  test('an account by its id, its name or its web domain', async () => {
    const { files } = await ground.import({ 'companies.csv': COMPANIES, 'deals.csv': DEALS, 'orders.csv': ORDERS });
    expect(files[0]?.columns.find(({ column }) => column === 'Company Domain Name')).toMatchObject({ field: 'other_ids', custom: true });
    expect(await byIndustry()).toEqual([{ industry: 'Screws', won: 20 }, { industry: 'Steel', won: 10 }, { industry: 'elsewhere.com', won: 40 }]);
    expect(await ground.rows(sql`select a.name, net_amount::INTEGER as amount from orders o join accounts a on a.code = o.account_code order by 2`)).toEqual([
      { name: 'Acme Inc', amount: 5 }, { name: 'Cuir', amount: 6 }, { name: 'Bolt', amount: 7 },
    ]);
  });

  test('that others named in several ways becomes one when it is described; undone, each is named again', async () => {
    const named = () => ground.rows(sql`select a.name, (select count(*) from deals d where d.account_code = a.code)::INTEGER as deals, (select count(*) from orders o where o.account_code = a.code)::INTEGER as orders from accounts a order by a.code`);
    await ground.import({ 'deals.csv': DEALS });
    await ground.import({ 'orders.csv': ORDERS });
    const before = await named();
    expect(before).toHaveLength(6);
    const described = await ground.import({ 'companies.csv': COMPANIES });
    expect(described.files).toMatchObject([{ added: 3, changed: 0 }]);
    expect(await named()).toEqual([{ name: 'Acme Inc', deals: 1, orders: 1 }, { name: 'Bolt', deals: 1, orders: 1 }, { name: 'elsewhere.com', deals: 1, orders: 0 }, { name: 'Cuir', deals: 0, orders: 1 }]);
    await ground.undo(described.import);
    expect(await named()).toEqual(before);
  });

  test('also where its description comes later; undone, it is only named again', async () => {
    await ground.import({ 'deals.csv': DEALS, 'orders.csv': ORDERS });
    const before = await accounts();
    const described = await ground.import({ 'companies.csv': COMPANIES, 'users.csv': USERS });
    expect(described.files.map(({ path, added }) => [path, added])).toEqual([['companies.csv', 3], ['users.csv', 1]]);
    expect(await byIndustry()).toEqual([{ industry: 'Screws', won: 20 }, { industry: 'Steel', won: 10 }, { industry: 'elsewhere.com', won: 40 }]);
    expect(await ground.rows(sql`select r.name, count(*)::INTEGER as deals from reps r left join deals d on d.rep_code = r.code group by 1 order by 1`)).toEqual([{ name: 'Ann Lee', deals: 2 }, { name: 'Bob', deals: 1 }]);
    const [again] = (await ground.import({ 'deals.csv': DEALS })).files;
    expect(again).toMatchObject({ unchanged: 3, warnings: [] });
    await ground.undo(described.import);
    expect(await accounts()).toEqual(before);
  });
});

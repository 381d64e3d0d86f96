import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerView } from '../../../electron/engine/answer/answer-view';
import { writeCustomMeasure } from '../../../electron/engine/model/custom-measures';
import { sql } from '../../../electron/engine/sql/sql';
import { viewSpecSchema } from '../../../shared/view/view-spec';
import type { Mapping } from '../../../shared/protocol/import';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const entry = (mapping: Partial<Mapping>): Mapping => ({ version: 1, match: '*', columns: {}, values: {}, constants: {}, ignore: [], missing: [], scale: {}, ...mapping });
const targets = () => ground.rows(sql`select rep, period, value from targets order by rep, period`);

describe('wide targets', () => {
  test.each([
    { name: 'objectifs.csv', text: 'Vendeur;Année;Janv;Févr;Mars\nAnne;2024;100;;1 250,50\nBob;2025;-;90;\n', expected: [['Anne', '2024-01', 100], ['Anne', '2024-03', 1250.5], ['Bob', '2025-02', 90]] },
    { name: 'targets.csv', text: 'Rep,Year,Jan,Feb,Total\nAnne,2024,100,50,150\n', expected: [['Anne', '2024-01', 100], ['Anne', '2024-02', 50]] },
    { name: 'quotas 2024.csv', text: 'Sales Rep,Q1,Q2,Q3,Q4\nAnne,1,2,3,4\n', expected: [['Anne', '2024-Q1', 1], ['Anne', '2024-Q2', 2], ['Anne', '2024-Q3', 3], ['Anne', '2024-Q4', 4]] },
    { name: 'export.csv', text: 'Commercial;T1 2024;T2 2024\nAnne;10;20\n', expected: [['Anne', '2024-Q1', 10], ['Anne', '2024-Q2', 20]] },
    { name: 'export.csv', text: 'Rep,2024-01,2024-02\nAnne,10,20\n', expected: [['Anne', '2024-01', 10], ['Anne', '2024-02', 20]] },
    { name: 'budget.csv', text: 'Vendeur;janvier 2024;février 2024\nAnne;10;20\n', expected: [['Anne', '2024-01', 10], ['Anne', '2024-02', 20]] },
    { name: 'quota.csv', text: 'Rep,H1 2024,H2 2024\nAnne,10,20\n', expected: [['Anne', '2024-H1', 10], ['Anne', '2024-H2', 20]] },
    { name: 'quota.csv', text: 'Rep,2023,2024\nAnne,10,20\n', expected: [['Anne', '2023', 10], ['Anne', '2024', 20]] },
  ])('$name: $text', async ({ name, text, expected }) => {
    const report = await ground.import({ [name]: text });
    expect((await targets()).map(({ rep, period, value }) => [rep, period, value])).toEqual(expected);
    const lines = text.trim().split('\n').length - 1;
    expect(report.files[0]).toMatchObject({ object: 'targets', rows: lines, accepted: lines, rejected: 0, added: lines });
  });

  test('a mapping says which columns, in which order, in which unit', async () => {
    const mappings = [entry({ object: 'targets', columns: { Qui: 'rep', An: 'period' }, unpivot: { columns: ['A', 'B', 'C', 'D'], period: 'quarter' }, scale: { value: 1000 } })];
    const report = await ground.import({ 'plan.csv': 'Qui,An,A,B,C,D\nAnne,2024,1,,3,4\n' }, { mappings });
    expect((await targets()).map(({ period, value }) => [period, value])).toEqual([['2024-Q1', 1000], ['2024-Q3', 3000], ['2024-Q4', 4000]]);
    expect(report.files[0]).toMatchObject({ rows: 1, accepted: 1, added: 1 });
    expect(report.files[0]?.columns.map(({ column, field }) => [column, field])).toEqual([['Qui', 'rep'], ['An', 'period'], ['A', 'value'], ['B', 'value'], ['C', 'value'], ['D', 'value']]);
  });

  test('a line with a cell that is no number stays outside as a whole; a second time nothing changes', async () => {
    const files = { 'objectifs.csv': 'Vendeur;Année;Janv;Févr\nAnne;2024;100;110\nBob;2024;200;x\n' };
    const [first] = (await ground.import(files)).files;
    expect(first).toMatchObject({ rows: 2, accepted: 1, rejected: 1, added: 1 });
    expect(first?.rejects[0]).toMatchObject({ line: 3, text: 'x', cells: ['Bob', '2024', '200', 'x'] });
    expect((await ground.import(files)).files[0]).toMatchObject({ rows: 2, accepted: 1, added: 0, changed: 0, unchanged: 1 });
  });
});

describe('sales in a column a period', () => {
  const sold = async () => ground.rows(sql`select owner, account, ordered_on::VARCHAR as day, net_amount::DOUBLE as amount from orders order by row_id`);

  test('are orders of the last day of each month or quarter, not targets, where the file’s name says so', async () => {
    const [report] = (await ground.import({ 'CA mensuel.csv': 'Commercial;janv-25;févr-25;Total\nAnne;100,5;;100,5\nBob;8;9;17\n' })).files;
    expect(report).toMatchObject({ object: 'orders', rows: 2, accepted: 2, rejected: 0, added: 2 });
    expect(report?.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['wide_results', 'sums_left_out']));
    expect(report?.columns.map(({ column, field, sure }) => [column, field, sure])).toEqual([['Commercial', 'owner', false], ['janv-25', 'net_amount', false], ['févr-25', 'net_amount', false], ['Total', null, false]]);
    expect(await sold()).toEqual([{ owner: 'Anne', account: null, day: '2025-01-31', amount: 100.5 }, { owner: 'Bob', account: null, day: '2025-01-31', amount: 8 }, { owner: 'Bob', account: null, day: '2025-02-28', amount: 9 }]);
    expect(await targets()).toEqual([]);
  });

  test('by customer and quarter; what the report prints as a mapping reads the same', async () => {
    const files = { 'sales 2025.csv': 'Customer,Q1,Q2\nAcme,10,20\n' };
    const [report] = (await ground.import(files, { dryRun: true })).files;
    const mappings = report?.mapping ? [report.mapping] : [];
    await ground.import(files, { mappings });
    expect((await sold()).map(({ account, day, amount }) => [account, day, amount])).toEqual([['Acme', '2025-03-31', 10], ['Acme', '2025-06-30', 20]]);
  });

  test('a plan of sales holds objectives', async () => {
    await ground.import({ 'sales targets 2025.csv': 'Rep,Q1,Q2\nAnne,10,20\n' });
    expect((await targets()).map(({ period }) => period)).toEqual(['2025-Q1', '2025-Q2']);
  });
});

describe('targets of several reps or teams side by side', () => {
  const told = async () => ground.rows(sql`select rep, team, period, value::DOUBLE as value from targets order by row_id`);

  test('a column a rep, a row a month; the total beside them is left out', async () => {
    const [report] = (await ground.import({ 'Objectifs par commercial.csv': 'Mois;Alice Martin;Bob de la Tour;Total\njanv. 2025;10000;8000;18000\nfévr. 2025;;9000,5;9000,5\n' })).files;
    expect(report).toMatchObject({ object: 'targets', rows: 2, accepted: 2, rejected: 0 });
    expect(report?.warnings).toContainEqual({ code: 'rep_columns', params: { count: 2, columns: 'Alice Martin, Bob de la Tour' } });
    expect(await told()).toEqual([
      { rep: 'Alice Martin', team: null, period: '2025-01', value: 10_000 }, { rep: 'Bob de la Tour', team: null, period: '2025-01', value: 8000 }, { rep: 'Bob de la Tour', team: null, period: '2025-02', value: 9000.5 },
    ]);
  });

  test('a column a team, and the year in the name of the file', async () => {
    const [report] = (await ground.import({ 'Budget 2025.csv': 'Trimestre;Équipe Nord;Équipe Sud\nT1;10;20\nT2;30;40\n' })).files;
    expect(report?.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['team_columns', 'year_from_name']));
    expect((await told()).map(({ team, period, value }) => [team, period, value])).toEqual([['Équipe Nord', '2025-Q1', 10], ['Équipe Sud', '2025-Q1', 20], ['Équipe Nord', '2025-Q2', 30], ['Équipe Sud', '2025-Q2', 40]]);
  });

  test('only where objectives are spoken of, and the columns are nothing else', async () => {
    const objectOf = async (name: string, text: string) => (await ground.import({ [name]: text }, { dryRun: true })).files[0]?.object;
    expect(await objectOf('ventes.csv', 'Mois;Alice Martin;Bob Durand\n2025-01;1;2\n')).not.toBe('targets');
    expect(await objectOf('objectifs.csv', 'Mois;Alice Martin;Bob Durand\n2025-01;bien;mal\n')).not.toBe('targets');
  });

  test('a mapping names them whatever they are called', async () => {
    const mappings = [entry({ match: 'x.csv', object: 'targets', columns: { Quand: 'period' }, unpivot: { columns: ['AM', 'BD'], period: 'rep' } })];
    const [report] = (await ground.import({ 'x.csv': 'Quand;AM;BD\n2025-03;5;7\n' }, { mappings })).files;
    expect(report?.mapping?.unpivot).toEqual({ columns: ['AM', 'BD'], period: 'rep' });
    expect((await told()).map(({ rep, value }) => [rep, value])).toEqual([['AM', 5], ['BD', 7]]);
  });
});

describe('the year of targets', () => {
  test('is that of the file’s name where no column tells it', async () => {
    const [report] = (await ground.import({ 'objectifs 2025.csv': 'Commercial;Mois;Objectif\nAnne;janvier;100\nAnne;T2;300\nBob;mars 2024;7\n' })).files;
    expect(report?.warnings).toContainEqual({ code: 'year_from_name', params: { year: '2025' } });
    expect((await targets()).map(({ rep, period }) => [rep, period])).toEqual([['Anne', '2025-01'], ['Anne', '2025-Q2'], ['Bob', '2024-03']]);
  });

  test('is asked for where nothing tells it', async () => {
    const [report] = (await ground.import({ 'x.csv': 'Commercial;T1;T2;T3;T4;Total\nAnne;1;2;3;4;10\n' }, { dryRun: true })).files;
    expect(report?.warnings).toContainEqual({ code: 'periods_without_year', params: { columns: 'T1, T2, T3, T4' } });
  });

  test('a first and a last day are the period of an objective, not of somebody’s stay', async () => {
    const [report] = (await ground.import({ 'q.csv': 'Rep,Start Date,End Date,Quota\nAnne,2025-01-01,2025-03-31,10\n' })).files;
    expect(report?.object).toBe('targets');
    expect((await targets()).map(({ period }) => period)).toEqual(['2025-Q1']);
  });
});

describe('targets of several measures side by side', () => {
  const told = async () => ground.rows(sql`select rep, period, measure, value::DOUBLE as value from targets order by row_id`);

  test('are recognised by their headers, each measure by the name that people give it', async () => {
    const [report] = (await ground.import({ 'x.csv': 'Commercial;Mois;Objectif CA;Objectif RDV;Commentaire\nAnne;2025-01;12000,5;20;bien\nBob;2025-01;9000;;\n' })).files;
    expect(report).toMatchObject({ object: 'targets', rows: 2, accepted: 2 });
    expect(report?.warnings).toContainEqual({ code: 'measure_columns', params: { count: 2, columns: 'Objectif CA, Objectif RDV' } });
    expect(await told()).toEqual([
      { rep: 'Anne', period: '2025-01', measure: 'ca', value: 12_000.5 }, { rep: 'Anne', period: '2025-01', measure: 'rdv', value: 20 }, { rep: 'Bob', period: '2025-01', measure: 'ca', value: 9000 },
    ]);
    const view = viewSpecSchema.parse({ version: 1, measures: [{ measure: 'target', of: 'revenue_won' }, { measure: 'target', of: 'meetings' }], period: '2025-01' });
    expect([...(await answerView(view, ground.workspace, {})).values]).toEqual([21_000.5, 20]);
  });

  test('by the file’s name where no header says it; not where one of them does, nor where a column holds no numbers', async () => {
    const objectOf = async (name: string, text: string) => (await ground.import({ [name]: text }, { dryRun: true })).files[0]?.warnings.filter(({ code }) => code === 'measure_columns').map(({ params }) => params['columns']);
    expect(await objectOf('Targets 2025.csv', 'Rep,Calls,Meetings\nAnn,200,20\n')).toEqual(['Calls, Meetings']);
    expect(await objectOf('Targets 2025.csv', 'Rep,Month,Revenue Target,Revenue\nAnn,2025-01,200,20\n')).toEqual([]);
    expect(await objectOf('Objectifs.csv', 'Clients,Mois,CA\nAcme,2025-01,200\n')).toEqual([]);
  });

  test('a mapping names them', async () => {
    const mappings = [entry({ match: 'x.csv', object: 'targets', columns: { Qui: 'rep', Quand: 'period' }, unpivot: { columns: ['Marge', 'Devis'], period: 'measure' } })];
    await ground.import({ 'x.csv': 'Qui,Quand,Marge,Devis\nAnn,2025-01,5,7\n' }, { mappings });
    expect((await told()).map(({ measure, value }) => [measure, value])).toEqual([['marge', 5], ['devis', 7]]);
  });

  test('what no measure is called is told; what the workspace calls its own measure isn’t', async () => {
    await ground.workspace.database.transaction((lane) => writeCustomMeasure(lane, { name: 'Ma marge', formula: '1', unit: null, better: 'higher', description: '' }, new Date()));
    const [report] = (await ground.import({ 't.csv': 'rep,period,measure,value\nAnn,2025-01,Truc,5\nAnn,2025-01,CA,6\nAnn,2025-01,Ma marge,7\n' })).files;
    expect(report?.warnings).toContainEqual({ code: 'unknown_measures', params: { count: 1, values: 'Truc' } });
  });
});

describe('heads and lines in two files', () => {
  const heads = 'orderID,customerID,employeeID,orderDate,freight\n1,ALFKI,7,2024-01-05,10.5\n2,BONAP,8,2024-02-06,3\n3,ALFKI,7,2024-03-07,1\n';
  const lines = 'orderID,productID,unitPrice,quantity,discount\n1,11,10,2,0\n1,12,5,4,0.5\n2,11,10,1,0\n9,11,1,1,0\n';

  test('are found and joined; figures of heads stand once', async () => {
    const report = await ground.import({ 'orders.csv': heads, 'order_details.csv': lines });
    expect(await ground.rows(sql`select number, product_id, owner_id, account_id, strftime(ordered_on, '%Y-%m-%d') as day, net_amount from orders order by number, product_id`)).toEqual([
      { number: '1', product_id: '11', owner_id: '7', account_id: 'ALFKI', day: '2024-01-05', net_amount: 20 }, { number: '1', product_id: '12', owner_id: '7', account_id: 'ALFKI', day: '2024-01-05', net_amount: 10 },
      { number: '2', product_id: '11', owner_id: '8', account_id: 'BONAP', day: '2024-02-06', net_amount: 10 }, { number: '3', product_id: null, owner_id: '7', account_id: 'ALFKI', day: '2024-03-07', net_amount: null },
      { number: '9', product_id: '11', owner_id: null, account_id: null, day: null, net_amount: 1 },
    ]);
    expect(report.files.map(({ path, rows, accepted, added }) => [path, rows, accepted, added])).toEqual([['orders.csv', 3, 3, 3], ['order_details.csv', 4, 4, 4]]);
    const freight = await ground.rows(sql`select column_name from custom_fields where object = 'orders' and label = 'freight'`);
    expect(freight).toHaveLength(1);
    expect(await ground.rows(sql`select sum(x1) as freight from orders`)).toEqual([{ freight: 14.5 }]);
    const again = await ground.import({ 'orders.csv': heads, 'order_details.csv': lines });
    expect(again.files.map(({ unchanged }) => unchanged)).toEqual([3, 4]);
  });

  test('a mapping joins them by the columns that it names', async () => {
    const mappings = [entry({ match: 'tete*.csv', object: 'orders', columns: { Ref: 'number', Jour: 'ordered_on', Qui: 'owner', Quoi: 'product', Prix: 'net_amount' }, join: { file: 'corps*.csv', on: { 'N°': 'number' } } })];
    const report = await ground.import({ 'tete1.csv': 'Ref,Jour,Qui\nA,2024-01-05,Anne\nB,2024-01-06,Bob\n', 'corps1.csv': 'N°,Quoi,Prix\nA,x,1\nA,y,2\nB,x,3\n' }, { mappings });
    expect(await ground.rows(sql`select owner, product, net_amount, strftime(ordered_on, '%Y-%m-%d') as day from orders order by row_id`)).toEqual([
      { owner: 'Anne', product: 'x', net_amount: 1, day: '2024-01-05' }, { owner: 'Anne', product: 'y', net_amount: 2, day: '2024-01-05' }, { owner: 'Bob', product: 'x', net_amount: 3, day: '2024-01-06' },
    ]);
    expect(report.files.map(({ path, rows, accepted }) => [path, rows, accepted])).toEqual([['tete1.csv', 2, 2], ['corps1.csv', 3, 3]]);
  });
});

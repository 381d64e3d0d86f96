import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeAll(async () => {
  ground = await ImportGround.open();
});
afterAll(() => ground.close());

const HEADER = 'Opportunity ID,Opportunity Name,Amount,Close Date,Stage,Region\n';
const told = async (content: string, code: string) => (await ground.import({ 'deals.csv': content }, { dryRun: true })).files[0]?.warnings.filter((warning) => warning.code === code);

test('texts that mean no value are told; NA is one for numbers and days, and a region', async () => {
  const rows = ['1,A,NULL,2024-01-31,Closed Won,NA', '2,B, N/A ,NA,Closed Won,NULL', '3,C,-,#N/A,Closed Won,-', '4,D,5,2024-02-01,Closed Won,x', '5,E,6,2024-02-02,Closed Won,'];
  const report = await ground.import({ 'missing.csv': `${HEADER}${rows.join('\n')}\n` });
  expect(report.files[0]?.warnings).toContainEqual({ code: 'missing_texts', params: { count: 6, texts: '#N/A, -, N/A, NA, NULL', columns: 'Amount, Close Date, Region' } });
  expect(await ground.rows(sql`select amount::VARCHAR as amount, x1 as region from deals order by id`)).toEqual([
    { amount: null, region: 'NA' }, { amount: null, region: null }, { amount: null, region: '-' }, { amount: '5.0000', region: 'x' }, { amount: '6.0000', region: null },
  ]);
  expect(await told(`${HEADER}9,A,5,2024-01-31,Closed Won,\n`, 'missing_texts')).toEqual([]);
});

test('lines without an id that say the same are kept and told', async () => {
  const line = ',A,5,2024-01-31,Closed Won,x\n';
  expect(await told(`${HEADER}1${line}2${line}${line}${line}3${line}${line}`, 'equal_lines')).toEqual([{ code: 'equal_lines', params: { count: 2, line: 5 } }]);
  expect(await told(`${HEADER}1${line}2${line}${line}`, 'equal_lines')).toEqual([]);
});

test('a column that is a field by its name and not by its values is told', async () => {
  expect(await told(`${HEADER}1,A,a lot,Tuesday,Closed Won,x\n2,B,little,Monday,Closed Won,y\n`, 'unfit_values')).toEqual([
    { code: 'unfit_values', params: { count: 2, columns: 'Amount, Close Date', examples: 'a lot, Tuesday' } },
  ]);
});

test('one bad value among a few doesn’t take its field from a column: its row is rejected', async () => {
  const report = await ground.import({ 'deals.csv': `${HEADER}1,A,5,2024-01-31,Closed Won,x\n2,B,6,2024-02-01,Closed Won,y\n3,C,a lot,2024-02-02,Closed Won,z\n` }, { dryRun: true });
  expect(report.files[0]).toMatchObject({ accepted: 2, rejected: 1, rejects: [{ line: 4, column: 'Amount', text: 'a lot' }] });
});

test('blanks that aren’t plain ones stand around and inside days', async () => {
  const report = await ground.import({ 'blanks.csv': `${HEADER}B1,A,5\u00a0,31/01/2024\u00a010:30,Closed Won,x\nB2,B,6,01/02/2024\u202f,Closed Won,y\n` });
  expect(report.files[0]).toMatchObject({ accepted: 2, rejected: 0 });
  expect(await ground.rows(sql`select closed_on::VARCHAR as day from deals where id like 'B%' order by id`)).toEqual([{ day: '2024-01-31' }, { day: '2024-02-01' }]);
});

test('objectives of periods that nobody could understand are told', async () => {
  const targets = (period: string) => ground.import({ 'targets.csv': `rep,period,measure,value\nAnn,${period},revenue_won,5\nAnn,2026-01,revenue_won,7\n` }, { dryRun: true });
  for (const period of ['2026-13', '31/02/2026']) {
    expect((await targets(period)).files[0]?.warnings).toContainEqual({ code: 'unknown_values', params: { field: 'period', count: 1, values: period } });
  }
  expect((await targets('FY2026-Q2')).files[0]?.warnings.map(({ code }) => code)).not.toContain('unknown_values');
});

test('amounts in thousands and millions, and grouped as in India, are numbers', async () => {
  const amounts = ['$1.2M', '$350K', '($90k)', '12.5', '€ 3 mio', '1 bn'];
  const report = await ground.import({ 'scaled.csv': `${HEADER}${amounts.map((amount, index) => `K${index},A,${amount},2024-01-31,Closed Won,x`).join('\n')}\n` });
  expect(report.files[0]).toMatchObject({ accepted: 6, rejected: 0 });
  expect(await ground.rows(sql`select amount::DOUBLE as amount from deals where id like 'K%' order by id`)).toEqual([1_200_000, 350_000, -90_000, 12.5, 3_000_000, 1_000_000_000].map((amount) => ({ amount })));
  await ground.import({ 'échelle.csv': 'Nom affaire;Étape;Montant;Date de clôture\nÉ1;Gagnée;12,5 k€;31/01/2024\nÉ2;Gagnée;1,2 M€;31/01/2024\nÉ3;Gagnée;800;31/01/2024\n' });
  expect(await ground.rows(sql`select amount::DOUBLE as amount from deals where name like 'É%' order by name`)).toEqual([{ amount: 12_500 }, { amount: 1_200_000 }, { amount: 800 }]);
  await ground.import({ 'unité.csv': 'Nom affaire;Étape;Montant (k€);Date de clôture\nU1;Gagnée;12,5 k€;31/01/2024\nU2;Gagnée;8;31/01/2024\n' });
  expect(await ground.rows(sql`select amount::DOUBLE as amount from deals where name like 'U%' order by name`)).toEqual([{ amount: 12_500 }, { amount: 8000 }]);
  await ground.import({ 'india.csv': `${HEADER}I1,A,"₹1,00,000",2024-01-31,Closed Won,x\nI2,A,"12,50,000.50",2024-01-31,Closed Won,x\nI3,A,"90,000",2024-01-31,Closed Won,x\n` });
  expect(await ground.rows(sql`select amount::DOUBLE as amount from deals where id like 'I%' order by id`)).toEqual([{ amount: 100_000 }, { amount: 1_250_000.5 }, { amount: 90_000 }]);
});

test('what a spreadsheet shows where a formula went wrong is no value', async () => {
  const report = await ground.import({ 'errors.csv': `${HEADER}E1,A,#REF!,2024-01-31,Closed Won,#NAME?\nE2,B,5,#VALUE!,Closed Won,#1\n` });
  expect(report.files[0]).toMatchObject({ accepted: 2, rejected: 0 });
  expect(report.files[0]?.warnings).toContainEqual({ code: 'missing_texts', params: { count: 3, texts: '#NAME?, #REF!, #VALUE!', columns: 'Amount, Close Date, Region' } });
  expect(await ground.rows(sql`select amount::DOUBLE as amount, closed_on::VARCHAR as day, x1 as region from deals where id like 'E%' order by id`)).toEqual([{ amount: null, day: '2024-01-31', region: null }, { amount: 5, day: null, region: '#1' }]);
});

test('durations in words or as a clock has them are minutes, and stay to be seen', async () => {
  const durations = ['1h30', '45 min', '2 heures', '1 h 15 min', '01:20', '0:05:30', '1,5 h', '90'];
  const report = await ground.import({ 'activités.csv': `Sujet;Type;Date;Durée\n${durations.map((duration, index) => `S${index};Appel;15/02/2024;${duration}`).join('\n')}\n` });
  expect(report.files[0]?.columns.find(({ column }) => column === 'Durée')).toMatchObject({ field: 'minutes', custom: true });
  expect(await ground.rows(sql`select minutes::DOUBLE as minutes from activities order by subject`)).toEqual([90, 45, 120, 75, 80, 5.5, 90, 90].map((minutes) => ({ minutes })));
});

test('of several companies that a deal of HubSpot is associated with, the first is its account; the cell stays to be seen', async () => {
  const header = 'Record ID,Deal Name,Deal Stage,Close Date,Amount,Deal owner,Associated Company IDs,Associated Company\n';
  const report = await ground.import({ 'hubspot.csv': `${header}H1,A,Closed Won,2024-01-31 10:00,5,Ann,11;12,Acme;Bolt SA\nH2,B,Closed Won,2024-02-01 10:00,6,Ann,12,Bolt SA\n` });
  expect(report.files[0]).toMatchObject({ crm: 'HubSpot', object: 'deals', accepted: 2 });
  expect(report.files[0]?.warnings.filter(({ code }) => code === 'first_of_several').map(({ params }) => params)).toEqual([{ column: 'Associated Company IDs' }, { column: 'Associated Company' }]);
  expect(await ground.rows(sql`select account_id, account from deals where id like 'H%' order by id`)).toEqual([{ account_id: '11', account: 'Acme' }, { account_id: '12', account: 'Bolt SA' }]);
  expect(await ground.rows(sql`select count(*)::INTEGER as n from accounts where name in ('Acme', 'Bolt SA')`)).toEqual([{ n: 2 }]);
  expect(report.files[0]?.columns.find(({ column }) => column === 'Associated Company')).toMatchObject({ field: 'account', custom: true });
});

test('calls of hours are doubted: without a unit, figures are read as minutes', async () => {
  const calls = (header: string, lengths: readonly number[]) => `Call ID,Call date,Owner,${header}\n${lengths.map((length, index) => `${index},2024-01-31,Ann,${length}`).join('\n')}\n`;
  const doubted = async (header: string, lengths: readonly number[]) => (await ground.import({ 'calls.csv': calls(header, lengths) }, { dryRun: true })).files[0]?.warnings.filter(({ code }) => code === 'long_calls');
  expect(await doubted('Duration', [185, 20, 330, 240, 0, 95])).toEqual([{ code: 'long_calls', params: { column: 'Duration', minutes: 185 } }]);
  expect(await doubted('Duration', [5, 12, 3, 45, 90, 8])).toEqual([]);
  expect(await doubted('Duration (seconds)', [185, 20, 330, 240, 10, 95])).toEqual([]);
});

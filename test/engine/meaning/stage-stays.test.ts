import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from '../cli-trial';

const lineSchema = z.object({ measure: z.string(), rows: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });

const FILES = {
  'deals.csv': ['deals', `id,name,account,owner,stage,status,amount,product,created_on,closed_on
d1,One,Acme,Ann,Won,won,100,Basic,2026-01-01,2026-03-01
d2,Two,Bolt,Bob,Bid,open,200,Basic,2026-01-05,
d3,Three,Acme,Ann,Lost,lost,50,Basic,2026-01-01,2026-02-07`],
  'stages.csv': ['deal_stages', `deal_id,stage,entered_on,left_on,amount,expected_close_on,owner
d1,Talk,2026-01-01,2026-01-11,100,2026-02-01,Ann
d1,Bid,2026-01-11,2026-03-01,100,2026-03-01,Ann
d2,Talk,2026-01-05,2026-01-25,200,2026-04-01,Bob
d2,Bid,2026-01-25,,200,2026-03-15,Bob
d2,Bid,2026-02-10,,200,2026-05-01,Bob
d3,Talk,2026-01-01,,50,,Ann
d3,Bid,2026-01-08,,50,,Ann
d3,Lost,2026-02-07,,50,,Ann`],
  'accounts.csv': ['accounts', 'id,name,owner,created_on\nA,Acme,Ann,2026-01-02\nB,Bolt,Bob,2026-02-03\nC,Cargo,Bob,2026-02-04\nD,Dale,Ann,'],
  'contacts.csv': ['contacts', 'id,name,owner,account,created_on\nc1,Zoe,Ann,Acme,2026-01-03\nc2,Yves,Bob,Bolt,2026-02-03\nc3,Xia,Bob,Bolt,2026-07-03'],
  'activities.csv': ['activities', 'id,kind,owner,account,status,done_on\na1,call,Ann,Acme,done,2026-03-20\na2,call,Bob,Bolt,planned,'],
  'shares.csv': ['deal_shares', 'deal_id,rep,share\nd1,Ann,60\nd1,Bob,30'],
  'lines.csv': ['deal_lines', 'deal_id,product,quantity,amount\nd1,Basic,1,30\nd1,Plus,2,45'],
} as const;

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  await trial.run(['new', 'w.vigie']);
  for (const [name, [, text]] of Object.entries(FILES)) await writeFile(trial.path(name), text);
  await writeFile(trial.path('mapping.json'), JSON.stringify(Object.entries(FILES).map(([match, [object, text]]) => ({
    version: 1, match, object, columns: Object.fromEntries((text.split('\n')[0] ?? '').split(',').map((column) => [column, column])),
  }))));
  const ran = await trial.run(['import', 'w.vigie', ...Object.keys(FILES), '--mapping', 'mapping.json']);
  expect(ran.status, ran.errors).toBe(0);
});
afterAll(() => trial.remove());

async function told(view: object): Promise<Record<string, number | null>> {
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify({ version: 1, asOf: '2026-06-30', ...view }) });
  expect(ran.status, ran.errors).toBe(0);
  return Object.fromEntries(ran.output.trimEnd().split('\n').map((line) => lineSchema.parse(JSON.parse(line))).map(({ measure, rows, value }) => [[...Object.values(rows).map((member) => member ?? 'Σ'), measure].join(' '), value]));
}
const of = (...ids: string[]) => ids.map((measure) => ({ measure }));

describe('stays in stages', () => {
  test('time in a stage is the median of the stays that are over; those that go on are left out', async () => {
    // d3's history tells no day of leaving: Talk ended with Bid (7 days), Bid with the closing (30). Lost goes on.
    expect(await told({ rows: ['stage'], measures: of('time_in_stage') })).toEqual({ 'Talk time_in_stage': 10, 'Bid time_in_stage': 39.5, 'Lost time_in_stage': null, 'Σ time_in_stage': 20 });
  });

  test('a stay that ends after as-of still goes on', async () => {
    expect(await told({ asOf: '2026-02-15', rows: ['rep', 'stage'], period: '2026', totals: { rows: false }, measures: of('time_in_stage') })).toEqual({
      'Ann Talk time_in_stage': 8.5, 'Ann Bid time_in_stage': 30, 'Ann Lost time_in_stage': null, 'Bob Talk time_in_stage': 20, 'Bob Bid time_in_stage': null,
    });
  });

  test('a close date that moves later is a push, one that moves earlier is none', async () => {
    expect(await told({ rows: ['rep'], measures: of('push_count') })).toEqual({ 'Ann push_count': 1, 'Bob push_count': 1, 'Σ push_count': 2 });
  });

  test('accounts that nobody was in touch with for 90 days; new accounts and contacts by their creation', async () => {
    // Acme was called on 20 March: from 18 June on it is neglected. Bolt's call is only planned.
    expect(await told({ rows: ['rep'], period: { from: '2026-01-01', to: '2026-06-18' }, measures: of('neglected_accounts', 'new_accounts', 'new_contacts') })).toEqual({
      'Ann neglected_accounts': 0, 'Ann new_accounts': 1, 'Ann new_contacts': 1, 'Bob neglected_accounts': 2, 'Bob new_accounts': 2, 'Bob new_contacts': 1,
      'Σ neglected_accounts': 2, 'Σ new_accounts': 3, 'Σ new_contacts': 2,
    });
    // Nobody knows since when Dale is there; nobody was ever in touch with it.
    expect(await told({ measures: of('neglected_accounts') })).toEqual({ neglected_accounts: 4 });
  });
});

describe('deals told in parts', () => {
  test('shared credit: percentages, the rest is the owner’s; the total is the deal’s, once', async () => {
    expect(await told({ rows: ['rep'], measures: of('revenue_won', 'revenue_shared', 'deals_won') })).toEqual({
      'Ann revenue_won': 100, 'Ann revenue_shared': 70, 'Ann deals_won': 1, 'Bob revenue_won': 0, 'Bob revenue_shared': 30, 'Bob deals_won': 0,
      'Σ revenue_won': 100, 'Σ revenue_shared': 100, 'Σ deals_won': 1,
    });
  });

  test('lines: each product has its own, what they leave is the deal’s own product’s; a filter takes its lines alone', async () => {
    expect(await told({ rows: ['product'], measures: of('revenue_won', 'revenue_lines') })).toEqual({
      'Basic revenue_won': 100, 'Basic revenue_lines': 55, 'Plus revenue_won': 0, 'Plus revenue_lines': 45, 'Σ revenue_won': 100, 'Σ revenue_lines': 100,
    });
    expect(await told({ measures: of('revenue_lines'), filters: [{ dimension: 'product', in: ['Plus'] }] })).toEqual({ revenue_lines: 45 });
  });

  test('the rows behind a part are the deal with its part', async () => {
    const ran = await trial.run(['rows', 'w.vigie', '--view', '-', '--cell', JSON.stringify({ rows: { rep: 'Bob' }, columns: {}, measure: 'revenue_shared' }), '--format', 'jsonl'], {
      input: JSON.stringify({ version: 1, asOf: '2026-06-30', rows: ['rep'], measures: of('revenue_shared') }),
    });
    expect(ran.status, ran.errors).toBe(0);
    expect(ran.output.trimEnd().split('\n').map((line) => z.object({ contribution: z.number(), name: z.string() }).parse(JSON.parse(line)))).toEqual([{ contribution: 30, name: 'One' }]);
  });
});

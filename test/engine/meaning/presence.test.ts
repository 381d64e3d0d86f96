import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from '../cli-trial';

/**
 * Worked by hand, as of Friday 14 June 2024, without public holidays. The weeks of 3 and 10 June have ten working days.
 * Ann: six activities, two of them calls. Bob, hired on 10 June: one, on the 12th; five working days. Eve left on 4 June: one; two working days.
 * Zoe has never done anything: nobody counts her days.
 *
 * Acme bought on 1 July 2023 (Ann's deal) and on 2 May 2024 (Bob's order); Beta on 10 June 2024 (Ann); Core on 1 June 2023, more than a
 * year before 14 June 2024; Dale's order was cancelled.
 */
const FILES = {
  'reps.csv': `id,name,team,hired_on,left_on
r1,Ann,West,,
r2,Bob,West,2024-06-10,
r3,Eve,East,2020-01-01,2024-06-04
r4,Zoe,East,2020-01-01,`,
  'activities.csv': `id,kind,owner_id,status,done_on
a1,call,r1,done,2024-05-02
a2,call,r1,done,2024-06-03
a3,call,r1,done,2024-06-04
a4,visit,r1,done,2024-06-05
a5,visit,r1,done,2024-06-06
a6,visit,r1,done,2024-06-07
a7,visit,r1,done,2024-06-13
a8,visit,r2,done,2024-06-12
a9,visit,r3,done,2024-06-03
a10,visit,r4,planned,`,
  'deals.csv': `id,name,account,owner_id,status,amount,created_on,closed_on
d1,One,Acme,r1,won,10,2023-05-01,2023-07-01
d2,Two,Beta,r1,won,20,2024-05-01,2024-06-10
d3,Three,Core,r1,won,30,2023-05-01,2023-06-01
d4,Four,Edge,r1,lost,30,2024-05-01,2024-06-01`,
  'orders.csv': `id,number,account,owner_id,status,net_amount,ordered_on
o1,1,Acme,r2,order,5,2024-05-02
o2,2,Dale,r2,cancelled,5,2024-05-03`,
};
const cellSchema = z.object({ measure: z.string(), rows: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  for (const [name, text] of Object.entries(FILES)) await writeFile(trial.path(name), text);
  await writeFile(trial.path('mapping.json'), JSON.stringify(Object.entries(FILES).map(([name, text]) => ({
    version: 1, match: name, object: name.replace('.csv', ''), columns: Object.fromEntries((text.split('\n')[0] ?? '').split(',').map((column) => [column, column])),
  }))));
  await trial.run(['new', 'w.vigie']);
  const ran = await trial.run(['import', 'w.vigie', ...Object.keys(FILES), '--mapping', 'mapping.json', '--json']);
  expect(ran.status, ran.errors).toBe(0);
});
afterAll(() => trial.remove());

async function told(measure: string, view: object = {}): Promise<Record<string, number | null>> {
  const asked = { version: 1, asOf: '2024-06-14', period: { from: '2024-06-03', to: '2024-07-01' }, measures: [{ measure }], ...view };
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify(asked) });
  expect(ran.status, ran.errors).toBe(0);
  return Object.fromEntries(ran.output.trimEnd().split('\n').map((line) => cellSchema.parse(JSON.parse(line))).map(({ rows, value }) => [Object.values(rows).map((member) => member ?? 'Σ').join(' '), value]));
}

test('activities a working day: of those who were there, up to as-of', async () => {
  expect(await told('activities_per_day', { rows: ['rep'] })).toEqual({ Ann: 6 / 10, Bob: 1 / 5, Eve: 1 / 2, Σ: 8 / 17 });
  expect(await told('activities_per_day', { rows: ['team'] })).toEqual({ West: 7 / 15, East: 1 / 2, Σ: 8 / 17 });
  expect(await told('activities_per_day', { rows: ['week'] })).toEqual({ '2024-W23': 6 / 7, '2024-W24': 2 / 10, '2024-W25': null, '2024-W26': null, Σ: 8 / 17 });
  // Calls alone, on the same days; by kind the days say nothing, but the total does.
  expect(await told('activities_per_day', { filters: [{ dimension: 'activity-kind', in: ['call'] }] })).toEqual({ '': 2 / 17 });
  expect(await told('activities_per_day', { rows: ['activity-kind'] })).toMatchObject({ call: null, Σ: 8 / 17 });
  expect(await told('activities_per_day', { filters: [{ dimension: 'rep', in: ['Ann'] }] })).toEqual({ '': 6 / 10 });
});

test('active accounts: whoever bought in the twelve months that end with the period, each once', async () => {
  expect(await told('active_accounts')).toEqual({ '': 2 });
  // Acme is Ann's and Bob's: each has it, the company once.
  expect(await told('active_accounts', { rows: ['rep'] })).toEqual({ Ann: 2, Bob: 1, Σ: 2 });
  expect(await told('active_accounts', { period: '2023-06' })).toEqual({ '': 1 });
  expect(await told('active_accounts', { measures: [{ measure: 'active_accounts', comparison: 'last-year' }] })).toEqual({ '': 1 });
  // Without a list of accounts, too: the view begins with whoever bought first, and so does a mean of years.
  expect(await told('active_accounts', { period: undefined, rows: ['year'] })).toEqual({ 2023: 2, 2024: 2, Σ: 2 });
  expect(await told('active_accounts', { period: '2024-06', measures: [{ measure: 'active_accounts', comparison: { averageOfYears: 1 } }] })).toEqual({ '': null });
  expect(await told('active_accounts', { asOf: '2025-06-14', period: '2025-06', measures: [{ measure: 'active_accounts', comparison: { averageOfYears: 2 } }] })).toEqual({ '': 2 });
});

test('the days open into the reps who were there, each with theirs', async () => {
  const view = { version: 1, asOf: '2024-06-14', period: { from: '2024-06-03', to: '2024-07-01' }, measures: [{ measure: 'activities_per_day' }] };
  const ran = await trial.run(['rows', 'w.vigie', '--view', '-', '--cell', JSON.stringify({ rows: {}, columns: {}, measure: 'activities_per_day', part: 'denominator' }), '--format', 'jsonl'], { input: JSON.stringify(view) });
  expect(ran.status, ran.errors).toBe(0);
  const rowSchema = z.object({ file: z.string(), line: z.number(), name: z.string(), contribution: z.number() });
  expect(ran.output.trimEnd().split('\n').map((line) => rowSchema.parse(JSON.parse(line))).map(({ line, name, contribution }) => [line, name, contribution])).toEqual([[2, 'Ann', 10], [3, 'Bob', 5], [4, 'Eve', 2]]);
});

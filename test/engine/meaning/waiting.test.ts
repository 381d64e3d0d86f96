import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from '../cli-trial';

/**
 * Worked by hand, as of 2024-06-30. d1: won on 1 March, Acme's first. d2: won on 1 May, within 24 months: existing. d3: open, expected
 * on 1 June, last moved on 10 June. d4: open, created in January, no move since: stands still. d5: lost. d6: its type says new.
 */
const FILES = {
  'deals.csv': `id,name,account,owner,status,amount,type,created_on,closed_on,expected_close_on,stage,probability
d1,One,Acme,Ann,won,100,,2024-01-01,2024-03-01,,,
d2,Two,Acme,Ann,won,50,,2024-02-01,2024-05-01,,,
d3,Three,Beta,Bob,open,70,,2024-05-20,,2024-06-01,Talk,0.4
d4,Four,Beta,Bob,open,30,,2024-01-15,,2024-12-01,Talk,
d5,Five,Core,Bob,lost,20,,2024-02-01,2024-04-01,,,
d6,Six,Acme,Bob,won,10,new,2024-04-01,2024-06-01,,,`,
  'activities.csv': `id,kind,subject,owner,deal_id,lead_id,status,created_on,due_on,done_on
a1,proposal,Offer,Ann,d1,,done,2024-01-10,2024-01-20,2024-01-25
a2,call,Hello,Ann,d1,,done,2024-02-01,2024-02-10,2024-02-09
a3,call,Again,Bob,d3,,done,2024-06-01,2024-06-05,2024-06-10
a4,call,Next,Bob,d3,,planned,2024-06-10,2024-06-20,
a5,call,Later,Bob,,,planned,2024-06-10,2024-07-05,
a6,call,Far,Bob,,,planned,2024-06-10,2024-09-05,
a7,proposal,Bid,Bob,d5,,done,2024-02-20,2024-03-01,2024-03-01
a8,call,Lead,Bob,,l1,done,2024-06-02,,2024-06-03
a9,call,Off,Bob,,,cancelled,2024-05-01,2024-05-02,
a10,call,Early,Bob,d3,,done,2024-02-20,,2024-03-01
a11,call,Some day,Bob,d2,,done,2024-05-01,2024-05-10,
a12,call,Thanks,Ann,d2,,done,2024-05-01,,2024-07-02`,
  'leads.csv': `id,name,owner,created_on,converted_on
l1,Lea,Bob,2024-06-01,
l2,Leo,Bob,2024-06-01,
l3,Lou,Ann,2024-06-01,2024-06-05
l4,Lee,Ann,2024-06-28,`,
};
const HAND: Readonly<Record<string, number>> = {
  new_business: 110, existing_business: 50, revenue_won: 160, new_business_share: 110 / 160, cohort_win_rate: 3 / 6,
  // Two open deals; 160 / 3 a deal; 3 of 4 won; (60 + 90 + 61) / 3 days.
  // a1 and a2 of d1, a11 of d2 on no known day; a12 is still to come.
  velocity: (2 * (160 / 3) * (3 / 4)) / (211 / 3), activities_per_win: 3 / 3, next_step_coverage: 1 / 2, overdue_deals: 1, stalled_deals: 1,
  // d4 has no probability of its own: its stage's.
  weighted_amount: 70 * 0.4 + 30 * 0.4,
  // a4 is overdue, a5 is due in 5 days, a6 far ahead. Late: a1 by 5 days, a3 by 5, a4 by 10.
  due_actions: 2, overdue_actions: 1, lateness: 20 / 3, median_lateness: 5,
  // l1 was called, l3 converted, l4 is new; l1 waited two days.
  untouched_leads: 1, lead_conversion: 1 / 4, first_response: 48, proposal_win_rate: 1 / 2,
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
  expect(await trial.run(['import', 'w.vigie', ...Object.keys(FILES), '--mapping', 'mapping.json', '--json'])).toMatchObject({ status: 0 });
});
afterAll(() => trial.remove());

test('cohorts younger than the median cycle (61 days) are told', async () => {
  const view = JSON.stringify({ version: 1, asOf: '2024-06-30', period: '2024', measures: [{ measure: 'cohort_win_rate' }] });
  const ran = await trial.run(['query', 'w.vigie', '--view', '-'], { input: view });
  expect(ran.errors).toContain('deals created since 2024-05-01 are younger than the median sales cycle (61 days)');
});

async function cellsOf(rows: readonly string[]): Promise<z.infer<typeof cellSchema>[]> {
  const view = { version: 1, rows, asOf: '2024-06-30', period: '2024', measures: Object.keys(HAND).map((measure) => ({ measure })) };
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify(view) });
  expect(ran.status, ran.errors).toBe(0);
  return ran.output.trimEnd().split('\n').map((line) => cellSchema.parse(JSON.parse(line)));
}

test('what waits, what is new business and what is made of others, by hand', async () => {
  const found = Object.fromEntries((await cellsOf([])).map(({ measure, value }) => [measure, value]));
  for (const [measure, value] of Object.entries(HAND)) expect.soft(found[measure], measure).toBeCloseTo(value, 10);
});

test('counts of members add up to the total', async () => {
  const cells = await cellsOf(['rep']);
  for (const measure of ['overdue_deals', 'stalled_deals', 'due_actions', 'overdue_actions', 'untouched_leads']) {
    const values = cells.filter((cell) => cell.measure === measure);
    const sum = values.filter(({ rows }) => rows['rep'] !== null).reduce((total, { value }) => total + (value ?? 0), 0);
    expect.soft(sum, measure).toBe(values.find(({ rows }) => rows['rep'] === null)?.value);
  }
});

test('nothing stands still before it is there: what was done before a deal was created is no move of it', async () => {
  const view = { version: 1, asOf: '2024-04-30', measures: [{ measure: 'stalled_deals' }, { measure: 'open_deals' }] };
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify(view) });
  // d4, since February; d2 was created in February too, and d6 in April.
  expect(ran.output.trimEnd().split('\n').map((line) => cellSchema.parse(JSON.parse(line)).value)).toEqual([2, 3]);
});

test('the rows behind a stock are those that stand', async () => {
  const view = JSON.stringify({ version: 1, asOf: '2024-06-30', period: '2024', measures: [{ measure: 'due_actions' }] });
  await writeFile(trial.path('view.json'), view);
  const ran = await trial.run(['rows', 'w.vigie', '--view', 'view.json', '--cell', JSON.stringify({ rows: {}, columns: {}, measure: 'due_actions' }), '--format', 'csv']);
  expect(ran.status, ran.errors).toBe(0);
  expect(ran.output.split('\n').filter((line) => line.includes('activities.csv'))).toHaveLength(2);
});

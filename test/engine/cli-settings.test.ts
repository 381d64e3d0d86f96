import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from './cli-trial';

const lineSchema = z.object({ measure: z.string(), rows: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });

const DEALS = `id,name,account,owner,stage,status,amount,created_on,closed_on
d1,One,Acme,Ann,Won,won,100,2026-01-10,2026-03-01
d2,Two,Acme,Ann,Lost,lost,40,2026-01-10,2026-03-02
d3,Three,Bolt,Bob,Disqualifiée,lost,60,2026-01-20,2026-03-03
d4,Four,Bolt,Bob,No budget,lost,10,2026-02-01,2026-03-04
d5,Five,Bolt,Bob,Talk,open,70,2026-03-05,
d6,Six,Bolt,Bob,Talk,open,30,2026-03-06,`;
const STAGES = 'deal_id,stage,entered_on\nd1,Talk,2026-01-10\nd1,Bid,2026-02-19\nd2,Bid,2026-02-20\nd1,Bid,2026-02-25';
const ACCOUNTS = 'id,name,owner\nA,Acme,Ann\nB,Bolt,Cy';

let trial: CliTrial;
beforeEach(async () => {
  trial = await CliTrial.make();
  await trial.run(['new', 'w.vigie']);
  const files = { 'deals.csv': ['deals', DEALS], 'stages.csv': ['deal_stages', STAGES], 'accounts.csv': ['accounts', ACCOUNTS] } as const;
  for (const [name, [, text]] of Object.entries(files)) await writeFile(trial.path(name), text);
  await writeFile(trial.path('mapping.json'), JSON.stringify(Object.entries(files).map(([match, [object, text]]) => ({
    version: 1, match, object, columns: Object.fromEntries((text.split('\n')[0] ?? '').split(',').map((column) => [column, column])),
  }))));
  const ran = await trial.run(['import', 'w.vigie', ...Object.keys(files), '--mapping', 'mapping.json']);
  expect(ran.status, ran.errors).toBe(0);
});
afterEach(() => trial.remove());

const set = (change: object) => trial.run(['settings-save', 'w.vigie', '-', '--json'], { input: JSON.stringify(change) });

async function told(view: object): Promise<Record<string, number | null>> {
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify({ version: 1, asOf: '2026-03-31', period: '2026-03', ...view }) });
  expect(ran.status, ran.errors).toBe(0);
  return Object.fromEntries(ran.output.trimEnd().split('\n').map((line) => lineSchema.parse(JSON.parse(line))).map(({ measure, rows, value }) => [[...Object.values(rows).map((member) => member ?? 'Σ'), measure].join(' '), value]));
}
const measures = (...ids: string[]) => told({ measures: ids.map((measure) => ({ measure })) });

describe('what a workspace decides of how figures count', () => {
  test('disqualified deals are told apart by the words of their stage, or as the settings say', async () => {
    const asked = ['deals_lost', 'deals_disqualified', 'lost_amount', 'win_rate', 'win_rate_value'] as const;
    expect(await measures(...asked)).toEqual({ deals_lost: 2, deals_disqualified: 1, lost_amount: 50, win_rate: 1 / 3, win_rate_value: 100 / 150 });
    await set({ disqualifiedStages: ['No budget', 'Disqualifiée'] });
    expect(await measures(...asked)).toEqual({ deals_lost: 1, deals_disqualified: 2, lost_amount: 40, win_rate: 1 / 2, win_rate_value: 100 / 140 });
    await set({ disqualifiedStages: [] });
    expect(await measures(...asked)).toEqual({ deals_lost: 3, deals_disqualified: 0, lost_amount: 110, win_rate: 1 / 4, win_rate_value: 100 / 210 });
  });

  test('win rates are divided by what the workspace says, also inside other measures', async () => {
    // Two open deals × 100 × the rate, in 50 days.
    const velocity = (rate: number) => 4 * rate;
    expect(await measures('win_rate', 'coverage_needed', 'velocity')).toEqual({ win_rate: 1 / 3, coverage_needed: 3, velocity: velocity(1 / 3) });
    await set({ winRateOf: 'disqualified' });
    expect(await measures('win_rate', 'win_rate_value', 'coverage_needed', 'velocity')).toEqual({ win_rate: 1 / 4, win_rate_value: 100 / 210, coverage_needed: 4, velocity: velocity(1 / 4) });
    await set({ winRateOf: 'created' });
    // One won in March, two created in it: d5 and d6.
    expect(await measures('win_rate', 'win_rate_value', 'coverage_needed', 'velocity')).toEqual({ win_rate: 1 / 2, win_rate_value: 1, coverage_needed: 2, velocity: velocity(1 / 2) });
    expect(await told({ rows: ['rep'], measures: [{ measure: 'win_rate' }] })).toEqual({ 'Ann win_rate': null, 'Bob win_rate': 0, 'Σ win_rate': 1 / 2 });
  });

  test('a sales cycle begins at the creation, or on the first day in a stage', async () => {
    expect(await measures('sales_cycle', 'median_sales_cycle', 'lost_cycle')).toEqual({ sales_cycle: 50, median_sales_cycle: 50, lost_cycle: (51 + 31) / 2 });
    await set({ cycleStart: 'Bid' });
    // Four never entered it.
    expect(await measures('sales_cycle', 'median_sales_cycle', 'lost_cycle')).toEqual({ sales_cycle: 10, median_sales_cycle: 10, lost_cycle: 10 });
  });

  test('what waits too long: after the days that the workspace says, in some stages their own', async () => {
    // Open on 31 March: d5 (created on the 5th) and d6 (on the 6th), both in Talk.
    expect(await measures('stalled_deals')).toEqual({ stalled_deals: 0 });
    await set({ stalledAfter: 26 });
    expect(await measures('stalled_deals')).toEqual({ stalled_deals: 1 });
    await set({ stalledAfterByStage: { Talk: 25, Bid: 60 } });
    expect(await measures('stalled_deals')).toEqual({ stalled_deals: 2 });
    await set({ stalledAfterByStage: { Talk: 27 } });
    expect(await measures('stalled_deals')).toEqual({ stalled_deals: 0 });
    await set({ stalledAfter: null, stalledAfterByStage: null });
    expect(await measures('stalled_deals')).toEqual({ stalled_deals: 0 });
    const refused = await set({ neglectedAfter: 0 });
    expect(refused.status).toBe(2);
  });

  test('whose a deal is: of the owner that it names, or of today’s, unless the view says', async () => {
    const lost = { rows: ['rep'], measures: [{ measure: 'deals_lost' }] };
    expect(await told(lost)).toEqual({ 'Ann deals_lost': 1, 'Bob deals_lost': 1, 'Σ deals_lost': 2 });
    await set({ owners: 'today' });
    expect(await told(lost)).toEqual({ 'Ann deals_lost': 1, 'Cy deals_lost': 1, 'Σ deals_lost': 2 });
    expect(await told({ ...lost, owners: 'at-date' })).toEqual({ 'Ann deals_lost': 1, 'Bob deals_lost': 1, 'Σ deals_lost': 2 });
  });

  test('settings are printed, changed, and taken back; what is no setting is refused with its place', async () => {
    const changed = await set({ winRateOf: 'created', cycleStart: 'Bid' });
    expect(JSON.parse(changed.output)).toMatchObject({ winRateOf: 'created', cycleStart: 'Bid', disqualifiedStages: null, owners: 'at-date' });
    await set({ winRateOf: null, cycleStart: null });
    const printed = await trial.run(['settings', 'w.vigie', '--lang', 'en']);
    expect(printed.output).toMatch(/^winRateOf +"decided"$/m);
    const refused = await set({ winRate: 'created', owners: 'tomorrow' });
    expect(refused.status).toBe(2);
    expect(refused.errors).toContain('"code":"invalid_settings"');
    expect(refused.errors).toContain('winRateOf');
    expect(refused.errors).toContain('owners');
  });
});

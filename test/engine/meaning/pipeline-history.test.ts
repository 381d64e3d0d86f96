import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayNumber, dayText } from '../../oracle/calendar';
import { Random } from '../../support/random';
import { CliTrial } from '../cli-trial';

const cellSchema = z.object({ measure: z.string(), rows: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });

let trial: CliTrial;
beforeEach(async () => {
  trial = await CliTrial.make();
  await trial.run(['new', 'w.vigie']);
});
afterEach(() => trial.remove());

async function bring(files: Readonly<Record<string, { readonly object: string; readonly text: string }>>): Promise<void> {
  for (const [name, { text }] of Object.entries(files)) await writeFile(trial.path(name), text);
  await writeFile(trial.path('mapping.json'), JSON.stringify(Object.entries(files).map(([match, { object, text }]) => ({
    version: 1, match, object, columns: Object.fromEntries((text.split('\n')[0] ?? '').split(',').map((column) => [column, column])),
  }))));
  const ran = await trial.run(['import', 'w.vigie', ...Object.keys(files), '--mapping', 'mapping.json', '--json']);
  expect(ran.status, ran.errors).toBe(0);
}

async function told(view: object): Promise<Record<string, number>> {
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--format', 'jsonl'], { input: JSON.stringify({ version: 1, ...view }) });
  expect(ran.status, ran.errors).toBe(0);
  return Object.fromEntries(ran.output.trimEnd().split('\n').map((line) => cellSchema.parse(JSON.parse(line))).map(({ measure, rows, value }) => [[...Object.values(rows).map((member) => member ?? 'Σ'), measure].join(' '), value ?? NaN]));
}

const notesOf = async (asOf: string): Promise<string> => {
  const ran = await trial.run(['query', 'w.vigie', '--view', '-', '--lang', 'en'], { input: JSON.stringify({ version: 1, asOf, measures: [{ measure: 'open_amount' }] }) });
  return ran.output + ran.errors;
};

describe('the pipeline on any date', () => {
  const january = { object: 'deals', text: 'id,name,owner,status,stage,amount,created_on,modified_on\nd1,One,Ann,open,Talk,100,2026-01-10,2026-01-31' };
  const february = { object: 'deals', text: 'id,name,owner,status,stage,amount,created_on,modified_on\nd1,One,Bob,open,Bid,150,2026-01-10,2026-02-20\nd2,Two,Ann,open,Talk,30,2026-02-05,2026-02-28' };
  const on = (to: string) => told({ rows: ['rep'], asOf: '2026-02-28', period: { from: '2026-01-01', to }, measures: [{ measure: 'open_amount' }] });

  test('from two dated imports: what changed between them is known', async () => {
    await bring({ 'january.csv': january });
    await bring({ 'february.csv': february });
    expect(await on('2026-02-11')).toEqual({ 'Ann open_amount': 130, 'Σ open_amount': 130 });
    expect(await on('2026-03-01')).toEqual({ 'Ann open_amount': 30, 'Bob open_amount': 150, 'Σ open_amount': 180 });
    expect(await notesOf('2026-02-28')).toContain('by what changed between imports (2)');
  });

  test('else rebuilt from creation and closing dates, and said so', async () => {
    await bring({ 'february.csv': february });
    expect(await on('2026-02-11')).toEqual({ 'Ann open_amount': 30, 'Bob open_amount': 150, 'Σ open_amount': 180 });
    expect(await on('2026-01-20')).toEqual({ 'Bob open_amount': 150, 'Σ open_amount': 150 });
    expect(await notesOf('2026-02-28')).toContain('is rebuilt from creation and closing dates');
  });
});

describe('what became of open deals, told of them as they then were', () => {
  // Expected by 31 January, and Ann's; on 10 February handed to Bob, expected by 30 June. A visit is planned since 1 March.
  const files = {
    'deals.csv': { object: 'deals', text: 'id,name,owner,status,stage,amount,created_on,expected_close_on\nd1,One,Bob,open,Bid,100,2026-01-02,2026-06-30' },
    'stages.csv': { object: 'deal_stages', text: 'deal_id,stage,entered_on,expected_close_on,owner\nd1,Talk,2026-01-02,2026-01-31,Ann\nd1,Bid,2026-02-10,2026-06-30,Bob' },
    'activities.csv': { object: 'activities', text: 'id,kind,owner,deal_id,status,created_on,due_on,done_on\na1,visit,Ann,d1,planned,2026-01-20,2026-07-01,\na2,call,Ann,d1,done,2026-01-05,,2026-01-06' },
  };
  const on = (day: string) => told({ rows: ['rep'], totals: { rows: false }, asOf: '2026-07-15', period: { from: '2025-01-01', to: dayText(dayNumber(day) + 1) }, measures: ['overdue_deals', 'stalled_deals', 'next_step_coverage'].map((measure) => ({ measure })) });

  test('past its expected close, without a move, with a next step: whose it was, and what was known', async () => {
    await bring(files);
    expect(await on('2026-01-31')).toEqual({ 'Ann overdue_deals': 0, 'Ann stalled_deals': 0, 'Ann next_step_coverage': 1 });
    expect(await on('2026-02-09')).toEqual({ 'Ann overdue_deals': 1, 'Ann stalled_deals': 1, 'Ann next_step_coverage': 1 });
    expect(await on('2026-02-10')).toEqual({ 'Bob overdue_deals': 0, 'Bob stalled_deals': 0, 'Bob next_step_coverage': 1 });
    expect(await on('2026-07-01')).toEqual({ 'Bob overdue_deals': 1, 'Bob stalled_deals': 1, 'Bob next_step_coverage': 1 });
  });
});

describe('steps of one day', () => {
  const deals = { object: 'deals', text: 'id,name,owner,status,stage,amount,created_on,closed_on\nd1,One,Ann,won,Won,100,2026-01-02,2026-05-01\nd2,Two,Ann,open,Bid,100,2026-01-02,' };
  const steps = ['d1,Talk,2026-01-02,10', 'd1,Bid,2026-02-03,20', 'd1,Deal,2026-02-03,30', 'd2,Talk,2026-01-04,40', 'd2,Bid,2026-03-03,50', 'd2,Bid,2026-03-03,60'];

  test.each([['oldest', steps], ['newest', steps.toReversed()]])('follow each other as the file tells them: %s first', async (_, lines) => {
    await bring({ 'deals.csv': deals, 'stages.csv': { object: 'deal_stages', text: ['deal_id,stage,entered_on,amount', ...lines].join('\n') } });
    const view = { rows: ['stage'], totals: { rows: false }, asOf: '2026-07-15', period: '2026-02', measures: [{ measure: 'open_amount' }] };
    expect(await told(view)).toEqual({ 'Deal open_amount': 30, 'Talk open_amount': 40 });
    // What a later export adds stands after what was known.
    await bring({ 'more.csv': { object: 'deal_stages', text: ['deal_id,stage,entered_on,amount', ...(lines === steps ? ['d1,Deal,2026-02-04,70', 'd1,Deal,2026-02-04,80'] : ['d1,Deal,2026-02-04,80', 'd1,Deal,2026-02-04,70', 'd1,Bid,2026-02-03,20'])].join('\n') } });
    expect(await told(view)).toEqual({ 'Deal open_amount': 80, 'Talk open_amount': 40 });
  });
});

test.each([
  ['of the day', (day: string, hour: string) => `${day} ${hour}:05`], ['of twelve hours', (day: string, hour: string) => `${day.slice(5).replace('-', '/')}/2026 ${Number(hour) % 12 || 12}:05 ${Number(hour) < 12 ? 'AM' : 'PM'}`], ['of moments', (day: string, hour: string) => `${day}T${hour}:05:00.000+0000`],
])('steps of one day follow each other by their time %s, whatever the order of the lines', async (_, at) => {
  const line = (stage: string, day: string, hour: string, amount: number) => `d1,${stage},${at(day, hour)},${amount}`;
  const lines = [line('Deal', '2026-02-13', '17', 30), line('Talk', '2026-01-02', '09', 10), line('Bid', '2026-02-13', '12', 25), line('Bid', '2026-02-13', '09', 20)];
  await bring({
    'deals.csv': { object: 'deals', text: 'id,name,owner,status,stage,amount,created_on,closed_on\nd1,One,Ann,won,Won,100,2026-01-02,2026-05-01' },
    'stages.csv': { object: 'deal_stages', text: ['deal_id,stage,entered_on,amount', ...lines].join('\n') },
  });
  expect(await told({ rows: ['stage'], totals: { rows: false }, asOf: '2026-07-15', period: '2026-02', measures: [{ measure: 'open_amount' }] })).toEqual({ 'Deal open_amount': 30 });
});

interface Entry {
  readonly day: number;
  readonly amount: number;
  readonly stage: string;
  readonly due: number;
  readonly owner: string;
}
interface RandomDeal {
  readonly id: string;
  readonly created: number;
  readonly closed: number | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly history: readonly Entry[];
  readonly last: Entry;
}

const START = dayNumber('2024-01-01');

function randomDeals(seed: number): RandomDeal[] {
  const random = new Random(seed);
  const below = (count: number) => random.integer(0, count - 1);
  return Array.from({ length: 120 }, (_, index) => {
    const created = START + below(300);
    const status = random.pick<RandomDeal['status']>(['open', 'won', 'lost']);
    const closed = status === 'open' ? null : created + below(200);
    const entry = (day: number): Entry => ({ day, amount: below(5) * 100, stage: random.pick(['Talk', 'Bid', 'Deal']), due: START + below(400), owner: random.pick(['Ann', 'Bob', 'Cid']) });
    const days = [...new Set(Array.from({ length: below(6) }, () => created + below(250)))].sort((a, b) => a - b);
    const history = below(3) === 0 ? [] : [entry(created), ...days.filter((day) => day > created).map(entry)];
    const last = status === 'open' ? history.at(-1) : undefined;
    return { id: `d${index}`, created, closed, status, history, last: last ?? entry(created) };
  });
}

/** The state of a deal at the end of a day, in plain words; undefined where it isn't open. */
function stateOn(deal: RandomDeal, day: number): Entry | undefined {
  if (deal.created > day || (deal.closed !== null && deal.closed <= day)) return undefined;
  const before = deal.history.filter((entry) => entry.day <= day && (deal.closed === null || entry.day < deal.closed));
  return before.at(-1) ?? deal.last;
}

describe('random histories against plain loops', () => {
  test.each([1, 2, 3])('world %i: pipelines of any date, and movements that leave nothing over', async (seed) => {
    const deals = randomDeals(seed);
    const text = (day: number | null) => (day === null ? '' : dayText(day));
    await bring({
      'deals.csv': { object: 'deals', text: ['id,name,owner,status,stage,amount,created_on,closed_on,expected_close_on', ...deals.map(({ id, created, closed, status, last }) => [id, id, last.owner, status, last.stage, last.amount, text(created), text(closed), text(last.due)].join(','))].join('\n') },
      'deal_stages.csv': { object: 'deal_stages', text: ['deal_id,stage,entered_on,amount,expected_close_on,owner', ...deals.flatMap(({ id, history }) => history.map(({ day, stage, amount, due, owner }) => [id, stage, text(day), amount, text(due), owner].join(',')))].join('\n') },
    });
    const asOf = '2025-12-31';
    const memberOf: Readonly<Record<string, (state: Entry) => string>> = { rep: ({ owner }) => owner, stage: ({ stage }) => stage, 'expected-close-on': ({ due }) => dayText(due) };
    for (const [dimension, member] of Object.entries(memberOf)) {
      const [from, to] = [START + 60 + 20 * seed, START + 250 + 10 * seed];
      const expected = (day: number): Map<string, number> => {
        const sums = new Map<string, number>();
        for (const deal of deals) {
          const state = stateOn(deal, day);
          if (state) for (const key of [member(state), 'Σ']) sums.set(key, (sums.get(key) ?? 0) + state.amount);
        }
        return sums;
      };
      const [opening, closing] = [expected(from - 1), expected(to - 1)];
      const view = { asOf, rows: [dimension], period: { from: dayText(from), to: dayText(to) } };
      const stood = await told({ ...view, measures: [{ measure: 'open_amount' }] });
      const moved = await told({ ...view, measures: [{ measure: 'pipeline_change' }] });
      for (const key of new Set([...opening.keys(), ...closing.keys()])) {
        if (closing.has(key)) expect.soft(stood[`${key} open_amount`], `${dimension} ${key}`).toBe(closing.get(key));
        expect.soft(moved[`${key} pipeline_change`] ?? 0, `${dimension} ${key}`).toBe((closing.get(key) ?? 0) - (opening.get(key) ?? 0));
      }
      expect([...closing].length).toBeGreaterThan(2);
    }
  });
});

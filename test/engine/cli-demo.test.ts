import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openEngine } from '../../electron/engine/engine';
import { CliTrial } from './cli-trial';

/** One small demo company, asked through the command line as people do. */
const SMALL = ['--years', '2', '--reps', '8', '--activities', '2000'];
const VIEW = JSON.stringify({
  version: 1, rows: ['team', 'rep'], columns: ['quarter'],
  measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year', show: 'percent' }, { measure: 'win_rate' }, { measure: 'activities' }],
});
const lineSchema = z.looseObject({ rows: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  expect(await trial.run(['demo', 'one.vigie', ...SMALL, '--truth', 'truth.json'])).toMatchObject({ status: 0, errors: '' });
}, 120_000);
afterAll(() => trial.remove());

const query = async (workspace: string, view = VIEW) => (await trial.run(['query', workspace, '--view', '-', '--format', 'jsonl'], { input: view })).output;
const linesOf = (output: string) => output.trimEnd().split('\n').map((line) => lineSchema.parse(JSON.parse(line)));

test('the same numbers make the same bytes, another seed others', async () => {
  const one = await query('one.vigie');
  expect(one.length).toBeGreaterThan(1000);
  expect(await trial.run(['demo', 'same.vigie', ...SMALL])).toMatchObject({ status: 0 });
  expect(await query('same.vigie')).toBe(one);
  expect(await trial.run(['demo', 'other.vigie', ...SMALL, '--seed', '2'])).toMatchObject({ status: 0 });
  expect(await query('other.vigie')).not.toBe(one);
}, 120_000);

test('four teams, eight reps, every row in, as of its own today', async () => {
  const report = await trial.run(['imports', 'one.vigie', '--json']);
  const [first, ...more] = z.array(z.looseObject({ files: z.array(z.looseObject({ accepted: z.number(), rejected: z.number(), object: z.string() })) })).parse(JSON.parse(report.output));
  expect(more).toEqual([]);
  expect(first?.files.every(({ rejected }) => rejected === 0)).toBe(true);
  expect(first?.files.find(({ object }) => object === 'activities')?.accepted).toBe(2000);
  const names = linesOf(await query('one.vigie')).map(({ rows }) => rows);
  expect(new Set(names.map(({ team }) => team))).toEqual(new Set(['Köln', 'Lyon', 'Nantes', 'Paris', null]));
  expect(new Set(names.flatMap(({ rep }) => rep ?? [])).size).toBe(8);
  expect((await trial.run(['query', 'one.vigie', '--view', '-'], { input: VIEW })).output).toContain('As of 23 Oct 2026');
});

test('the truth names what is there', async () => {
  const truth = z.looseObject({ asOf: z.string(), break: z.looseObject({ team: z.string() }), struggling: z.array(z.looseObject({ rep: z.string() })) })
    .parse(JSON.parse(await readFile(trial.path('truth.json'), 'utf8')));
  expect(truth.asOf).toBe('2026-10-23');
  const reps = new Set(linesOf(await query('one.vigie')).map(({ rows }) => rows['rep']));
  expect(truth.struggling.every(({ rep }) => reps.has(rep))).toBe(true);
});

describe('the workbook that it leaves', () => {
  test('every tab is answered with figures', async () => {
    const engine = await openEngine({ path: trial.path('one.vigie'), mode: 'open' });
    try {
      const [summary] = await engine.call('documents.list', { kind: 'workbook' });
      const document = await engine.call('documents.read', { id: summary?.id ?? '' });
      if (document.kind !== 'workbook') throw new Error('no workbook');
      expect(document.body.views.map(({ name }) => name)).toEqual(['Teams by quarter', 'Season by month', 'Win rates', 'Reps and effort', 'Pipeline', 'Orders']);
      for (const { name, view } of document.body.views) {
        const table = await engine.call('view.query', { view });
        expect(table.values.some((value) => value > 0), name).toBe(true);
      }
      await expect(engine.call('demo.create', { reps: 4, years: 1, activities: 0 })).rejects.toMatchObject({ code: 'workspace_exists' });
    } finally {
      await engine.close();
    }
  });
});

test('given up on the way: nothing is left', async () => {
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(), 700);
  const ran = await trial.run(['demo', 'given-up.vigie', '--activities', '3000000', '--json'], { signal: giveUp.signal });
  expect({ status: ran.status, output: ran.output }).toEqual({ status: 1, output: '' });
  expect(JSON.parse(ran.errors)).toMatchObject({ error: { code: 'cancelled' } });
  expect((await trial.run(['imports', 'given-up.vigie'])).status).toBe(4);
});

import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CliTrial } from './cli-trial';

let trial: CliTrial;
const plan = { name: 'Field', base: 'revenue_won', grain: 'quarter', bands: [{ from: 0.5, rate: 0.02 }, { from: 1, rate: 0.05, fixed: 500 }], cap: 12_000, reps: ['Ann'] };
beforeAll(async () => {
  trial = await CliTrial.make();
  await trial.run(['new', 'w.vigie']);
  await writeFile(trial.path('plan.json'), JSON.stringify(plan));
});
afterAll(() => trial.remove());

test('a plan is saved from a file, saved again in its place, listed and removed', async () => {
  const saved = await trial.run(['bonus-plan-save', 'w.vigie', 'plan.json', '--lang', 'en']);
  expect([saved.status, saved.output]).toEqual([0, 'name   paid on      by       bands\nField  Revenue won  Quarter      2\n']);
  expect(saved.errors).toContain('“Field” names Ann: nobody here goes by that');
  await trial.run(['bonus-plan-save', 'w.vigie', '-'], { input: JSON.stringify({ ...plan, cap: null }) });
  const listed: unknown = JSON.parse((await trial.run(['bonus-plans', 'w.vigie', '--json'])).output);
  expect(listed).toMatchObject([{ ...plan, cap: null, share: 1, thresholds: 'attainment', paid: 'band', overrides: [] }]);
  // What is listed is what is saved.
  expect((await trial.run(['bonus-plan-save', 'w.vigie', '-', '--json'], { input: JSON.stringify(Array.isArray(listed) ? listed[0] : null) })).status).toBe(0);
  expect((await trial.run(['bonus-plan-remove', 'w.vigie', 'Field', '--json'])).output).toBe('[]\n');
  const gone = await trial.run(['bonus-plan-remove', 'w.vigie', 'Field', '--json']);
  expect([gone.status, gone.errors]).toEqual([2, expect.stringContaining('"code":"unknown_bonus_plan"')]);
});

test('a file that is no plan is refused with every problem and its place', async () => {
  const refused = await trial.run(['bonus-plan-save', 'w.vigie', '-', '--json'], { input: JSON.stringify({ name: 'Field', bands: [{ from: 1, rate: 0.1 }, { from: 0.5, rate: 0.2 }], capp: 3 }) });
  expect(refused.status).toBe(2);
  expect(refused.errors).toContain('"code":"invalid_bonus_plan"');
  expect(refused.errors).toContain('bad_bands');
  expect(refused.errors).toContain('capp');
});

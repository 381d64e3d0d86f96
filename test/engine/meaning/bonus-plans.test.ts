import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLANK_REASONS } from '../../../shared/view/pivot-table';
import { dayNumber } from '../../oracle/calendar';
import { aDeal, aRep, aView, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';
import { ask } from './ask';

describe('bonus plans are kept in the workspace', () => {
  let trial: TrialEngine;
  beforeAll(async () => { trial = await trialEngine(aWorld({ reps: [aRep({ id: 'R1', name: 'Ann' })] })); });
  afterAll(() => trial.close());
  const bands = [{ from: 0, rate: 0.05 }];

  test('saved, changed, removed; names that nobody goes by are told', async () => {
    const [saved] = await trial.engine.call('bonus.save', { name: 'Field', bands, reps: ['Ann', 'Nobody'], teams: ['Nowhere'], overrides: [{ rep: 'R1', eligible: false }] });
    expect(saved).toMatchObject({ name: 'Field', base: 'revenue_won', grain: 'quarter', share: 1, cap: null, thresholds: 'attainment', paid: 'band', unknown: { reps: ['Nobody'], teams: ['Nowhere'] } });
    const { unknown: _, ...plan } = saved ?? { unknown: null };
    expect(await trial.engine.call('bonus.save', { bands, name: 'Field 2', id: saved?.id ?? '' })).toMatchObject([{ id: saved?.id, name: 'Field 2', reps: [] }]);
    expect(await trial.engine.call('bonus.save', { bands, ...plan, name: 'Another', id: undefined })).toHaveLength(2);
    expect(await trial.engine.call('bonus.list', {})).toMatchObject([{ name: 'Another' }, { name: 'Field 2' }]);
    expect(await trial.engine.call('bonus.remove', { id: saved?.id ?? '' })).toMatchObject([{ name: 'Another' }]);
    await expect(trial.engine.call('bonus.remove', { id: saved?.id ?? '' })).rejects.toMatchObject({ code: 'unknown_bonus_plan' });
    await expect(trial.engine.call('bonus.save', { name: 'Field', bands, id: saved?.id ?? '' })).rejects.toMatchObject({ code: 'unknown_bonus_plan' });
  });

  test('thresholds that don’t rise, and days that end before they begin, are refused with their places', async () => {
    const refused = trial.engine.call('bonus.save', { name: 'Bad', bands: [{ from: 1, rate: 0.1 }, { from: 1, rate: 0.2 }], overrides: [{ rep: 'Ann', from: '2026-02-01', to: '2026-01-01' }] });
    await expect(refused).rejects.toMatchObject({ problems: [{ path: 'bands', code: 'bad_bands' }, { path: 'overrides[0].to', code: 'bad_validity' }] });
  });
});

/**
 * Worked by hand, as of 31 December 2017. Plan: quarterly, on revenue won; 2 % of what lies from 50 % of the target on, 5 % beyond it.
 * Ann, target 1,000 a quarter. Q1: 400 in January and 800 in March. January reaches 40 %: nothing. March, 1,200 in all: 2 % of 500 and
 * 5 % of 200 = 20. Q2: 500 in May: exactly 50 %: nothing yet.
 * Ben, target 2,000 for the half, so 1,000 a quarter. Q1: 900 in February: 2 % of 400 = 8. He moves from West to East on 15 March, and wins
 * 600 on 20 March: 1,500 in all: 2 % of 500 and 5 % of 500 = 35, of which 27 in East.
 * Cid has no target: 300 in April, of which no bonus can be told.
 */
describe('bonuses by hand', () => {
  const day = dayNumber;
  const [ann, ben, cid] = [
    aRep({ id: 'R1', name: 'Ann' }), aRep({ id: 'R2', name: 'Ben', stays: [{ team: 'West', from: null, to: day('2017-03-15') }, { team: 'East', from: day('2017-03-15'), to: null }] }), aRep({ id: 'R3', name: 'Cid' }),
  ];
  const won = (id: string, owner: ReturnType<typeof aRep>, on: string, amount: number) => aDeal({ id, owner, closedOn: day(on), amount: amount * 10_000 });
  const target = (rep: ReturnType<typeof aRep>, period: string, value: number) => ({ measure: 'revenue_won', rep, team: null, period, value: value * 10_000 });
  let trial: TrialEngine;
  beforeAll(async () => {
    trial = await trialEngine(aWorld({
      teams: [{ name: 'West', parent: null }, { name: 'East', parent: null }], reps: [ann, ben, cid],
      deals: [won('a1', ann, '2017-01-20', 400), won('a2', ann, '2017-03-10', 800), won('a3', ann, '2017-05-05', 500), won('b1', ben, '2017-02-01', 900), won('b2', ben, '2017-03-20', 600), won('c1', cid, '2017-04-03', 300)],
      targets: [target(ann, '2017-Q1', 1000), target(ann, '2017-Q2', 1000), target(ben, '2017-H1', 2000)],
    }));
  });
  afterAll(() => trial.close());
  const bands = [{ from: 0.5, rate: 0.02 }, { from: 1, rate: 0.05 }];
  const bonus = { measure: 'bonus' };

  test('without a plan there is no bonus, and the cell says why', async () => {
    const table = await trial.engine.call('view.query', { view: aView({ period: '2017', measures: [bonus] }) });
    expect([...table.values]).toEqual([NaN]);
    expect(BLANK_REASONS[table.blanks[0] ?? 0]).toBe('no-plan');
  });

  test('by rep and quarter, never on a total', async () => {
    await trial.engine.call('bonus.save', { name: 'Field', bands });
    const { lines, notes } = await ask(trial, { rows: ['rep'], columns: ['quarter'], period: '2017-H1', measures: [bonus, { measure: 'bonus_base' }] });
    expect(lines.filter((line) => line.includes('· 0 ='))).toEqual([
      'Ann · 2017-Q1 · 0 = 20', 'Ann · 2017-Q2 · 0 = 0', 'Ann · Σ · 0 = 20', 'Ben · 2017-Q1 · 0 = 35', 'Ben · 2017-Q2 · 0 = 0', 'Ben · Σ · 0 = 35',
      'Cid · 2017-Q1 · 0 = 0', 'Cid · 2017-Q2 · 0 = null', 'Cid · Σ · 0 = null', 'Σ · 2017-Q1 · 0 = 55', 'Σ · 2017-Q2 · 0 = 0', 'Σ · Σ · 0 = 55',
    ]);
    expect(lines).toContain('Σ · Σ · 1 = 3500');
    expect(notes).toContainEqual({ code: 'bonus_no_target', params: { count: 1, reps: 'Cid' } });
  });

  test('months add up to the quarter, and teams to the company', async () => {
    expect((await ask(trial, { columns: ['month'], period: '2017-Q1', measures: [bonus] })).lines).toEqual(['2017-01 · 0 = 0', '2017-02 · 0 = 8', '2017-03 · 0 = 47', 'Σ · 0 = 55']);
    expect((await ask(trial, { rows: ['team'], period: '2017-Q1', measures: [bonus] })).lines).toEqual(['East · 0 = 27', 'West · 0 = 28', 'Σ · 0 = 55']);
    expect((await ask(trial, { rows: ['team'], period: '2017-Q1', teams: 'as-is', measures: [bonus] })).lines).toEqual(['East · 0 = 35', 'West · 0 = 20', 'Σ · 0 = 55']);
  });

  test('filters on reps, comparisons, running totals; products say nothing of it', async () => {
    expect((await ask(trial, { period: '2017-Q1', filters: [{ dimension: 'rep', in: ['Ann'] }], measures: [bonus] })).lines).toEqual(['0 = 20']);
    expect((await ask(trial, { period: '2017-Q1', filters: [{ dimension: 'team', in: ['East'] }], measures: [bonus] })).lines).toEqual(['0 = 27']);
    expect((await ask(trial, { period: '2017-Q2', measures: [{ ...bonus, comparison: 'previous' }, { ...bonus, comparison: 'previous', show: 'difference' }] })).lines).toEqual(['0 = 55', '1 = -55']);
    expect((await ask(trial, { columns: ['quarter'], period: '2017-H1', totals: { rows: false, columns: false }, measures: [{ ...bonus, show: 'running-total' }] })).lines).toEqual(['2017-Q1 · 0 = 55', '2017-Q2 · 0 = 55']);
    expect((await ask(trial, { rows: ['product'], period: '2017-Q1', measures: [bonus] })).lines).toContain('Σ · 0 = 55');
  });

  test('a cell opens into the facts of its base, each with what it earned', async () => {
    const view = aView({ rows: ['rep'], columns: ['quarter'], period: '2017-H1', measures: [bonus] });
    const { rows, columns, total, contribution } = await trial.engine.call('view.rows', { view, cell: { rows: { rep: 'Ben' }, columns: { quarter: '2017-Q1' }, measure: 'bonus' } });
    const [id, own] = ['id', 'contribution'].map((name) => columns.findIndex((column) => column.id === name));
    expect([total, contribution, rows.map((row) => [row[id ?? -1], row[own ?? -1]])]).toEqual([2, 35, [['b1', 8], ['b2', 27]]]);
  });

  test('shares, caps, one rep’s own terms, teams and validity', async () => {
    const [kept] = await trial.engine.call('bonus.list', {});
    const set = async (plan: object) => trial.engine.call('bonus.save', { id: kept?.id ?? '', name: 'Field', bands, ...plan });
    const total = async () => (await ask(trial, { rows: ['rep'], period: '2017-Q1', measures: [bonus, { measure: 'bonus_base' }] })).lines;
    // Half of Ann's 1,200 is 60 %: 2 % of 100. Half of Ben's 1,500: 2 % of 250.
    await set({ share: 0.5 });
    expect(await total()).toEqual(expect.arrayContaining(['Ann · 0 = 2', 'Ben · 0 = 5', 'Σ · 1 = 1350']));
    await set({ cap: 15, overrides: [{ rep: 'Ben', cap: null }] });
    expect(await total()).toEqual(expect.arrayContaining(['Ann · 0 = 15', 'Ben · 0 = 35', 'Σ · 0 = 50']));
    // East alone: Ben's last 600, and the part of his target for 15 to 31 March.
    await set({ teams: ['East'], thresholds: 'amount', bands: [{ from: 500, rate: 0.1, fixed: 40 }] });
    expect(await total()).toEqual(expect.arrayContaining(['Ben · 0 = 50', 'Ben · 1 = 600', 'Σ · 0 = 50', 'Σ · 1 = 600']));
    await set({ from: '2017-02-01', paid: 'all' });
    expect(await total()).toContain('Σ · 0 = 0');
    await set({ grain: 'month', thresholds: 'amount', bands: [{ from: 0, rate: 0.01 }], overrides: [{ rep: 'Ann', from: '2017-03-01', eligible: false }] });
    expect(await total()).toEqual(expect.arrayContaining(['Ann · 0 = 4', 'Ben · 0 = 15', 'Σ · 0 = 19']));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRep, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';

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

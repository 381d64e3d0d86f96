import { expect, test } from 'vitest';
import { aDeal, aView, aWorld } from '../../support/builders';
import { tidyLines } from '../../oracle/tidy';
import { trialEngine } from '../../support/trial-engine';

test('stages stand in a view in the order that people gave them, else the less likely first', async () => {
  const open = (id: string, stage: string, percent: number | null) => aDeal({ id, status: 'open', closedOn: null, stage, percent });
  const trial = await trialEngine(aWorld({ deals: [open('D1', 'Offer', 60), open('D2', 'Demo', 20), open('D3', 'Audit', null), aDeal({ id: 'D4', stage: 'Won' })] }));
  try {
    const view = aView({ rows: ['stage'], measures: [{ measure: 'new_deals' }], totals: { rows: false, columns: false } });
    const stages = async () => tidyLines(await trial.engine.call('view.query', { view })).map(({ rows }) => rows['stage']);
    expect(await stages()).toEqual(['Demo', 'Offer', 'Audit', 'Won']);
    await trial.engine.call('stages.set', { stages: ['Audit', 'Offer', 'Demo', 'Won'].map((stage) => ({ stage, status: stage === 'Won' ? 'won' as const : 'open' as const, probability: null })) });
    expect(await stages()).toEqual(['Audit', 'Offer', 'Demo', 'Won']);
  } finally {
    await trial.close();
  }
});

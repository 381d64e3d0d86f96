import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oracleAnswer } from '../oracle/answer';
import { tidyLines } from '../oracle/tidy';
import { trialEngine, type TrialEngine } from '../support/trial-engine';
import { goldenCases, shortForm } from './golden-case';
import { goldenWorld } from './golden-world';

/** Views over a company that can be added up by hand: the rows are written down, engine and oracle must both give them. */
describe('golden cases', () => {
  let trial: TrialEngine | undefined;
  beforeAll(async () => {
    trial = await trialEngine(goldenWorld());
  });
  afterAll(() => trial?.close());

  for (const { name, about, formulas, oracle, view, cells } of goldenCases()) {
    it(`${name}: ${about}`, async () => {
      for (const [measure, formula] of Object.entries(formulas)) await trial?.engine.call('measures.save', { name: measure, formula, language: 'en' });
      const table = await trial?.engine.call('view.query', { view });
      expect(table && shortForm(view, tidyLines(table))).toEqual(cells);
      if (oracle) expect(shortForm(view, oracleAnswer(view, goldenWorld()))).toEqual(cells);
    });
  }
});

import { afterAll, describe, expect, it } from 'vitest';
import type { ViewSpec } from '../../shared/view/view-spec';
import { Random } from '../support/random';
import { randomView } from '../support/random-view';
import { randomWorld } from '../support/random-world';
import { trialEngine, type TrialEngine } from '../support/trial-engine';
import { oracleAnswer } from './answer';
import { differencesOf } from './compare';
import { OFFER } from './offer';
import { simplify } from './simplify';
import { tidyLines } from './tidy';
import type { World } from './world';

/**
 * Random questions over random companies: the engine's answer is the one of plain loops, in every cell and in order.
 * `VIGIE_VIEWS`: how many (npm run test:long asks for more); `VIGIE_SEED`: the same ones again.
 */
const VIEWS = Number(process.env['VIGIE_VIEWS'] ?? 520);
const VIEWS_PER_WORLD = 26;
// The same views in every run of `npm test`, so that a change is judged by what it changes; the long run draws new ones.
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);
const SECONDS_PER_VIEW = 0.4;

async function differences(trial: TrialEngine, world: World, view: ViewSpec): Promise<string[]> {
  const table = await trial.engine.call('view.query', { view });
  return differencesOf(view, tidyLines(table), oracleAnswer(view, world));
}

async function fails(trial: TrialEngine, world: World, view: ViewSpec): Promise<boolean> {
  return differences(trial, world, view).then((found) => found.length > 0, () => true);
}

describe(`random views, seed ${SEED}`, () => {
  const worlds = Math.ceil(VIEWS / VIEWS_PER_WORLD);
  let asked = 0;
  afterAll(() => process.stdout.write(`oracle: ${asked} random views, VIGIE_SEED=${SEED}\n`));

  for (let number = 0; number < worlds; number += 1) {
    const seed = SEED + number;
    it(`company ${seed}: ${VIEWS_PER_WORLD} views`, { timeout: 1000 * Math.max(60, VIEWS_PER_WORLD * SECONDS_PER_VIEW) }, async () => {
      const random = new Random(seed);
      const world = randomWorld(random);
      const trial = await trialEngine(world);
      try {
        for (let count = 0; count < VIEWS_PER_WORLD; count += 1) {
          const view = randomView(random, OFFER, world);
          asked += 1;
          const found = await differences(trial, world, view).catch((error: unknown) => [String(error)]);
          if (found.length === 0) continue;
          const smallest = await simplify(view, (candidate) => fails(trial, world, candidate));
          const told = await differences(trial, world, smallest).catch((error: unknown) => [String(error)]);
          expect.fail(`VIGIE_SEED=${seed} VIGIE_VIEWS=1\n${JSON.stringify(smallest)}\n${told.slice(0, 6).join('\n')}`);
        }
      } finally {
        await trial.close();
      }
    });
  }
});

import type { ViewSpec } from '../../shared/view/view-spec';
import { Random } from '../support/random';
import { randomView, type Offer } from '../support/random-view';
import { randomWorld } from '../support/random-world';
import { trialEngine, type TrialEngine } from '../support/trial-engine';
import { oracleAnswer } from './answer';
import { differencesOf } from './compare';
import { OFFER } from './offer';
import { simplify } from './simplify';
import { tidyLines } from './tidy';
import type { World } from './world';

/** What was asked of a company, and what engine and oracle answered differently, as short as it could be made. */
export interface Asked {
  readonly views: number;
  readonly cells: number;
  readonly wrong: readonly string[];
}

async function differences(trial: TrialEngine, world: World, view: ViewSpec): Promise<{ readonly cells: number; readonly found: string[] }> {
  const lines = tidyLines(await trial.engine.call('view.query', { view }));
  return { cells: lines.length, found: differencesOf(view, lines, oracleAnswer(view, world)) };
}

/** A random company, and random questions to it until one is answered differently. */
export async function askCompany(seed: number, views: number, offer: Offer = OFFER): Promise<Asked> {
  const random = new Random(seed);
  const world = randomWorld(random);
  const trial = await trialEngine(world);
  const failed = (error: unknown): { cells: number; found: string[] } => ({ cells: 0, found: [error instanceof Error ? error.stack ?? String(error) : String(error)] });
  const foundIn = (view: ViewSpec): ReturnType<typeof differences> => differences(trial, world, view).catch(failed);
  let cells = 0;
  const wrong: string[] = [];
  try {
    for (let number = 0; number < views; number += 1) {
      const view = randomView(random, offer, world);
      const answer = await foundIn(view);
      cells += answer.cells;
      if (answer.found.length === 0) continue;
      const smallest = await simplify(view, async (candidate) => (await foundIn(candidate)).found.length > 0);
      wrong.push(`company ${seed}, view ${number}\n${JSON.stringify(smallest)}\n${(await foundIn(smallest)).found.slice(0, 6).join('\n')}`);
    }
    return { views, cells, wrong };
  } finally {
    await trial.close();
  }
}

import { afterAll, describe, expect, it } from 'vitest';
import { askCompany } from './random-run';

/**
 * Random questions over random companies: the engine's answer is the one of plain loops, in every cell and in order.
 * `VIGIE_VIEWS`: how many; `VIGIE_SEED`: the same ones again. npm run test:long asks many more, in processes of their own.
 */
const VIEWS = Number(process.env['VIGIE_VIEWS'] ?? 520);
const VIEWS_PER_WORLD = 26;
// The same views in every run of `npm test`, so that a change is judged by what it changes; the long run draws new ones.
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);
const SECONDS_PER_VIEW = 0.4;

describe(`random views, seed ${SEED}`, () => {
  const worlds = Math.ceil(VIEWS / VIEWS_PER_WORLD);
  let asked = 0;
  afterAll(() => process.stdout.write(`oracle: ${asked} random views, VIGIE_SEED=${SEED}\n`));

  for (let number = 0; number < worlds; number += 1) {
    const seed = SEED + number;
    it(`company ${seed}: ${VIEWS_PER_WORLD} views`, { timeout: 1000 * Math.max(60, VIEWS_PER_WORLD * SECONDS_PER_VIEW) }, async () => {
      const { views, wrong } = await askCompany(seed, VIEWS_PER_WORLD);
      asked += views;
      expect(wrong.join('\n\n'), `VIGIE_SEED=${seed} VIGIE_VIEWS=1`).toBe('');
    });
  }
});

import { expect, it } from 'vitest';
import { NONE } from '../../shared/model/member-names';
import { formatDay, partsOf } from '../../shared/time/day';
import { aView } from '../support/builders';
import { Random } from '../support/random';
import { randomWorld } from '../support/random-world';
import { trialEngine } from '../support/trial-engine';
import { randomFormula, type Oracle } from './formulas';
import { tidyLines } from './tidy';

/** `VIGIE_SEED`: the same worlds and formulas again. */
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);
const WORLDS = 3;
const FORMULAS = Number(process.env['VIGIE_FORMULAS'] ?? 0) > 5_000 ? 400 : 16;
const AT_ONCE = 8;

it('random formulas over random worlds are what plain loops say, in members and totals', async () => {
  const random = new Random(SEED);
  let compared = 0;
  let told = 0;
  for (let round = 0; round < WORLDS; round += 1) {
    const world = randomWorld(random);
    const trial = await trialEngine(world);
    const last = partsOf(world.asOf).year - 1;
    const years = [last - 1, last] as const;
    try {
      for (let done = 0; done < FORMULAS; done += AT_ONCE) {
        const formulas = Array.from({ length: AT_ONCE }, (_, index) => ({ name: `M${done + index}`, ...randomFormula(random) }));
        for (const { name, text } of formulas) await trial.engine.call('measures.save', { name, formula: text, language: 'en' });
        const table = await trial.engine.call('view.query', {
          view: aView({ rows: ['product'], columns: ['year'], period: { from: `${years[0]}-01-01`, to: `${last + 1}-01-01` }, asOf: formatDay(world.asOf), measures: formulas.map(({ name }) => ({ measure: `custom:${name}` })), empty: { rows: false, columns: true } }),
        });
        const lines = tidyLines(table);
        const products = [...new Set(lines.flatMap(({ rows }) => (rows['product'] === null ? [] : [nameOf(rows['product'])])))];
        const oracle: Oracle = { world, years, products };
        for (const line of lines) {
          const formula = formulas[line.measure];
          const product = line.rows['product'];
          const year = line.columns['year'];
          if (!formula) throw new Error(String(line.measure));
          const wanted = formula.value({ product: product === null ? undefined : nameOf(product), year: year === null || year === undefined ? null : Number(year), moved: 0, last12: false }, oracle);
          const where = `VIGIE_SEED=${SEED} world ${round} ${formula.text} at ${product ?? 'all'} ${year ?? 'all'}`;
          if (wanted === null || line.value === null) expect(line.value, where).toBe(wanted);
          else {
            expect(Math.abs(line.value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${where}: ${line.value} instead of ${wanted}`).toBe(true);
            told += 1;
          }
          compared += 1;
        }
      }
    } finally {
      await trial.close();
    }
  }
  expect(told).toBeGreaterThan(compared / 4);
}, 600_000);

const nameOf = (member: string | undefined): string | null => (member === undefined || member === NONE ? null : member);

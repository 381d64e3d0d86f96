import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellSpec, ViewSpec } from '../../shared/view/view-spec';
import type { RowsTable } from '../../shared/view/rows-table';
import { aView } from '../support/builders';
import { Random } from '../support/random';
import { randomView } from '../support/random-view';
import { randomWorld } from '../support/random-world';
import { trialEngine, type TrialEngine } from '../support/trial-engine';
import type { Line } from './answer';
import { isComposed } from './compositions';
import { measureOf } from './measures';
import { OFFER } from './offer';
import { tidyLines } from './tidy';
import type { World } from './world';

/** What must hold whatever is asked: rows behind a cell sum to it, nothing is lost, and the same question has the same bytes. */
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);
const VIEWS = 40;
const CELLS_PER_VIEW = 4;
const ALL_ROWS = 100_000;

const near = (value: number): number => Math.max(1, Math.abs(value)) * 1e-9;

function worldWithFacts(random: Random): World {
  for (;;) {
    const world = randomWorld(random);
    if (world.deals.length > 50 && world.orders.length > 10) return world;
  }
}

/** The cell of a line, as the command line would write it. */
function cellOf(view: ViewSpec, line: Line): CellSpec | null {
  const entry = view.measures[line.measure];
  return entry ? { ...entry, rows: line.rows, columns: line.columns } : null;
}

function sumOf(table: RowsTable): number {
  const at = table.columns.findIndex(({ id }) => id === 'contribution');
  let sum = 0;
  for (const row of table.rows) {
    const contribution = row[at];
    sum += typeof contribution === 'number' ? contribution : 0;
  }
  return sum;
}

describe(`properties, seed ${SEED}`, () => {
  const random = new Random(SEED);
  const world = worldWithFacts(random);
  let trial: TrialEngine | undefined;
  beforeAll(async () => {
    trial = await trialEngine(world);
  });
  afterAll(() => trial?.close());

  const query = async (view: ViewSpec) => {
    const table = await trial?.engine.call('view.query', { view });
    if (!table) throw new Error('the engine is gone');
    return table;
  };
  const drill = async (view: ViewSpec, cell: CellSpec, part?: 'numerator' | 'denominator'): Promise<RowsTable> => {
    const table = await trial?.engine.call('view.rows', { view, cell: { ...cell, ...(part && { part }) }, limit: ALL_ROWS });
    if (!table) throw new Error('the engine is gone');
    return table;
  };

  it('rows behind a cell sum to the cell, numerator and denominator apart', async () => {
    for (let count = 0; count < VIEWS; count += 1) {
      const drawn = randomView(random, { ...OFFER, shows: ['value'], comparedShows: ['value', 'difference'] }, world);
      const measures = drawn.measures.filter(({ measure }) => typeof measure === 'string' && !isComposed(measure) && ['sum', 'ratio', 'stock'].includes(measureOf(measure).kind));
      if (measures.length === 0) continue;
      const view = { ...drawn, measures };
      const known = tidyLines(await query(view)).filter((line) => line.value !== null);
      for (const line of random.some(known, CELLS_PER_VIEW)) {
        const cell = cellOf(view, line);
        const entry = view.measures[line.measure];
        if (!cell || !entry || typeof entry.measure !== 'string' || line.value === null || entry.show === 'difference' || typeof entry.comparison === 'object') continue;
        const told = `VIGIE_SEED=${SEED} ${JSON.stringify(view)} ${JSON.stringify(cell)}`;
        if (measureOf(entry.measure).kind === 'ratio') {
          const above = await drill(view, cell, 'numerator');
          const below = await drill(view, cell, 'denominator');
          expect(Math.abs(sumOf(above) / sumOf(below) - line.value), told).toBeLessThanOrEqual(near(line.value));
        } else {
          const rows = await drill(view, cell);
          expect(Math.abs(sumOf(rows) - line.value), told).toBeLessThanOrEqual(near(line.value));
          expect(Math.abs((rows.contribution ?? 0) - line.value), told).toBeLessThanOrEqual(near(line.value));
          expect(rows.rows, told).toHaveLength(rows.total);
        }
      }
    }
  });

  it('the grand total is the plain sum over the rows imported', async () => {
    const view = aView({ measures: [{ measure: 'pipeline_created' }, { measure: 'new_deals' }] });
    const counted = world.deals.filter((deal) => deal.createdOn === null || deal.createdOn <= world.asOf);
    const sum = counted.reduce((total, deal) => total + (deal.amount ?? 0), 0);
    expect([...(await query(view)).values]).toEqual([sum / 10_000, counted.length]);
  });

  it('the same question has the same bytes', async () => {
    const again = await trialEngine(world);
    try {
      for (let count = 0; count < 20; count += 1) {
        const view = randomView(random, OFFER, world);
        const { statistics: _, ...one } = await query(view);
        const { statistics: __, ...other } = await again.engine.call('view.query', { view });
        expect(other, JSON.stringify(view)).toEqual(one);
      }
    } finally {
      await again.close();
    }
  });
});

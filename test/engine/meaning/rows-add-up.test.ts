import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellSpec, MeasureEntry, ViewSpecInput } from '../../../shared/view/view-spec';
import { goldenWorld } from '../../golden/golden-world';
import { tidyLines } from '../../oracle/tidy';
import { aView } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';

/** Whatever a cell tells, what the rows behind it add comes to its value: by parts where it is a ratio, by sides where it compares. */
let trial: TrialEngine;
beforeAll(async () => {
  trial = await trialEngine(goldenWorld());
  await trial.engine.call('measures.save', { name: 'Each', formula: '[Revenue won] / COUNTD([Orders].[Account])', language: 'en' });
});
afterAll(() => trial.close());

const MEASURES: readonly MeasureEntry['measure'][] = [
  'orders_count', 'median_deal', 'target', 'target_attainment', 'gap_to_target', 'custom:Each', { max: 'deals.amount' },
];
const WAYS: readonly Omit<MeasureEntry, 'measure'>[] = [
  { show: 'running-total' }, { comparison: 'last-year' }, { comparison: 'previous', show: 'difference' }, { comparison: { averageOfYears: 2 }, show: 'difference' }, { comparison: 'target', show: 'difference' },
];

/** The value that the rows make: of each side top and bottom added up apart, then told as the cell tells it. */
async function valueOfRows(view: ViewSpecInput, cell: CellSpec): Promise<number> {
  const { columns, rows } = await trial.engine.call('view.rows', { view, cell, limit: 1_000_000 });
  const [part, slot, contribution] = ['part', 'slot', 'contribution'].map((id) => columns.findIndex((column) => column.id === id));
  const sum = (parts: readonly string[], side: string) => rows.filter((row) => parts.includes(String(row[part ?? -1])) && row[slot ?? -1] === side).reduce((total, row) => total + Number(row[contribution ?? -1]), 0);
  const isRatio = rows.some((row) => row[part ?? -1] === 'denominator');
  const valueOf = (side: string) => {
    const top = sum(['value', 'numerator'], side);
    return isRatio && rows.some((row) => row[slot ?? -1] === side) ? top / Math.abs(sum(['denominator'], side)) : top;
  };
  return valueOf('current') + valueOf('reference');
}

test.each(MEASURES.map((measure) => [typeof measure === 'string' ? measure : JSON.stringify(measure), measure] as const))('%s', async (_, measure) => {
  let judged = 0;
  for (const way of WAYS) {
    const view = aView({ rows: ['team', 'rep'], columns: ['half'], measures: [{ measure, ...way }] });
    if (way.comparison === 'target' && JSON.stringify(measure).includes('target')) continue;
    const known = tidyLines(await trial.engine.call('view.query', { view })).filter(({ value }) => value !== null && value !== 0);
    for (const { rows, columns, value } of known.filter((__, index) => index % Math.ceil(known.length / 2) === 0)) {
      judged += 1;
      expect(await valueOfRows(view, { rows, columns, measure, ...way }), JSON.stringify([way, rows, columns])).toBeCloseTo(value ?? 0, 4);
    }
  }
  expect(judged).toBeGreaterThan(3);
});

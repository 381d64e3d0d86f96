import type { ViewSpecInput } from '../../../shared/view/view-spec';
import { tidyLines } from '../../oracle/tidy';
import { aView } from '../../support/builders';
import type { TrialEngine } from '../../support/trial-engine';

/** A view's answer as short lines: `West · 2017-Q1 · 0 = 12`; `Σ` is a total, the number after it the measure's place. */
export async function ask(trial: TrialEngine, view: Partial<ViewSpecInput>): Promise<{ lines: string[]; notes: readonly { code: string; params: Record<string, string | number> }[] }> {
  const table = await trial.engine.call('view.query', { view: aView(view) });
  const lines = tidyLines(table).map(({ rows, columns, measure, value }) => [...Object.values(rows), ...Object.values(columns)].map((member) => member ?? 'Σ').concat(`${measure} = ${value}`).join(' · '));
  return { lines, notes: table.notes };
}

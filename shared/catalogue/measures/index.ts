import type { ComputedMeasure } from '../computed';
import type { Measure } from '../measure';
import { ALERTS } from './alerts';
import { COMPOSED } from './composed';
import { EFFORT } from './effort';
import { PIPELINE } from './pipeline';
import { RESULTS } from './results';
import { TARGETS } from './targets';

/** Every measure that Vigie defines, in the order in which lists show them. */
export const MEASURES: readonly (Measure | ComputedMeasure)[] = [...RESULTS, ...TARGETS, ...PIPELINE, ...EFFORT, ...COMPOSED, ...ALERTS];

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: string): Measure | ComputedMeasure | undefined {
  return byId.get(id);
}

import type { Measure } from '../measure';
import { EFFORT } from './effort';
import { PIPELINE } from './pipeline';
import { RESULTS } from './results';
import { TARGETS } from './targets';

/** Every measure that Vigie defines, in the order in which lists show them. */
export const MEASURES: readonly Measure[] = [...RESULTS, ...TARGETS, ...PIPELINE, ...EFFORT];

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: string): Measure | undefined {
  return byId.get(id);
}

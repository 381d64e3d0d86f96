import type { Lane } from '../../db/database';
import { readSchema } from '../../model/schema';
import type { TablePlan } from '../table-plan';
import { alignTypes, keptTypes } from './kept-types';
import { loadStage, type Stage, type StageOptions } from './load-stage';

/**
 * Every table of an import as a stage, by its place. To be done before the transaction: what a transaction fills itself, DuckDB writes
 * once more when it ends. Columns kept under one name have one type in all tables, and in the workspace.
 */
export async function loadStages(lane: Lane, plans: readonly TablePlan[], optionsOf: (number: number) => StageOptions): Promise<readonly Stage[]> {
  const schema = await readSchema(lane, [...new Set(plans.map(({ object }) => object))]);
  const known = keptTypes(schema, []);
  const stages: Stage[] = [];
  for (const [number, plan] of plans.entries()) stages.push(await loadStage(lane, alignTypes(plan, known), number, optionsOf(number)));
  // What one table turns out to hold widens the type for all. Types only ever widen, so this ends.
  for (;;) {
    const types = keptTypes(schema, stages.map(({ plan }) => plan));
    const stale = stages.flatMap(({ plan, number }) => (alignTypes(plan, types) === plan ? [] : [{ plan: alignTypes(plan, types), number }]));
    if (stale.length === 0) return stages;
    for (const { plan, number } of stale) stages[number] = await loadStage(lane, plan, number, optionsOf(number));
  }
}

import { VigieError } from '../../../shared/protocol/errors';
import type { Lane } from '../db/database';
import { loadStages } from './load/load-stages';
import type { Stage, StageOptions } from './load/load-stage';
import { IrregularFile } from './read/irregular-file';
import type { RunningChecks } from './read/running-checks';
import type { TablePlan } from './table-plan';

export interface StagedPlans {
  readonly plans: readonly TablePlan[];
  /** By the places of the plans. */
  readonly stages: readonly Stage[];
}

export interface StagingContext {
  /** Looks at the plans' files that go on. */
  readonly checks: RunningChecks | undefined;
  readonly signal: AbortSignal;
  readonly optionsOf: (number: number, signal: AbortSignal) => StageOptions;
}

/** All plans with their stages, once every file was looked at as a whole. Throws `IrregularFile` where one isn't what it was taken for. */
export async function stagePlans(lane: Lane, plans: readonly TablePlan[], { checks, signal, optionsOf }: StagingContext): Promise<StagedPlans> {
  if (!checks?.areAny) return { plans, stages: await loadStages(lane, plans, (number) => optionsOf(number, signal)) };
  const whileSound = AbortSignal.any([signal, checks.failed]);
  checks.start();
  const stages = await loadStages(lane, plans, (number) => optionsOf(number, whileSound)).catch((error: unknown) => {
    throw isOfContent(error) ? new IrregularFile(plans.map(({ table }) => table.file).join(', '), error) : error;
  });
  await checks.settle();
  const counted = (plan: TablePlan): TablePlan => ({ ...plan, table: checks.counted(plan.table), source: plan.source && checks.counted(plan.source) });
  return { plans: plans.map(counted), stages: stages.map((stage) => ({ ...stage, plan: counted(stage.plan) })) };
}

/** Whether DuckDB may have met a row of another width: its own words say so, and no code of ours. */
function isOfContent(error: unknown): boolean {
  return !(error instanceof VigieError && (error.code === 'cancelled' || error.code === 'disk_full' || error.code === 'file_changed'));
}

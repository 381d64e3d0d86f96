import type { Stages, StageSet } from '../../../shared/protocol/stages';

export type Stage = Stages[number];
/** A stage whose meaning is known, and which therefore has a place in the order. */
export type MeantStage = Stage & { readonly status: NonNullable<Stage['status']> };

const isMeant = (stage: Stage): stage is MeantStage => stage.status !== null;

/** Stages with a meaning, in order; those without one stand apart until somebody says it. */
export function partStages(stages: Stages): { readonly meant: readonly MeantStage[]; readonly unmapped: readonly Stage[] } {
  return { meant: stages.filter(isMeant).toSorted((one, other) => one.order - other.order), unmapped: stages.filter(({ status }) => status === null) };
}

/** The whole order as the engine takes it. */
export function settingsOf(stages: readonly MeantStage[]): StageSet[] {
  return stages.map(({ stage, status, probability }) => ({ stage, status, probability }));
}

/** The stage at `from` put in front of the one at `to` (the length: to the end). */
export function moveStage<Item>(stages: readonly Item[], from: number, to: number): Item[] {
  const moved = stages[from];
  const rest = stages.filter((_, index) => index !== from);
  return moved === undefined ? [...stages] : rest.toSpliced(to > from ? to - 1 : to, 0, moved);
}

/** A stage that gets a meaning joins its like: open ones stand before won, won before lost. */
export function joinStage(stages: readonly MeantStage[], stage: Stage, status: MeantStage['status']): MeantStage[] {
  const joining: MeantStage = { ...stage, status };
  const last = stages.findLastIndex((one) => one.status === status);
  if (last >= 0) return stages.toSpliced(last + 1, 0, joining);
  const after = { open: ['won', 'lost'], won: ['lost'], lost: [] as string[] }[status];
  const first = stages.findIndex((one) => after.includes(one.status));
  return stages.toSpliced(first < 0 ? stages.length : first, 0, joining);
}

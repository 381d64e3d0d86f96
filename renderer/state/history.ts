import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from 'immer';
import type { MessageKey } from '../../shared/text/translate';
import type { Workbook } from '../../shared/protocol/documents';

enablePatches();

/**
 * What a change leaves behind for undo. `record`: a step of its own. `merge`: one step with the change just before, when that had
 * the same key (dragging a width, typing a name). `skip`: none, because it isn't an edit (which tab is in front).
 */
export type UndoPolicy = 'record' | 'merge' | 'skip';

interface Step {
  /** What was done, for "Undo: …". */
  readonly name: MessageKey;
  /** The tab in front before and after: undo goes where the change is seen. */
  readonly before: string;
  readonly after: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly mergeKey: string | null;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

export interface Change {
  readonly name: MessageKey;
  readonly undo: UndoPolicy;
  /** Changes with the same key merge; needed with `merge`. */
  readonly mergeKey?: string;
}

export interface Recorded {
  readonly workbook: Workbook;
  readonly history: History;
}

/** The workbook after the recipe, with what undo needs to know. A recipe that changes nothing leaves no step. */
export function record({ workbook, history }: Recorded, change: Change, recipe: (draft: Draft<Workbook>) => void): Recorded {
  const [next, patches, inverse] = produceWithPatches(workbook, (draft) => {
    recipe(draft);
  });
  if (patches.length === 0) return { workbook, history };
  if (change.undo === 'skip') return { workbook: next, history };
  const step: Step = { name: change.name, before: workbook.active, after: next.active, patches, inverse, mergeKey: change.mergeKey ?? null };
  const last = history.past.at(-1);
  if (change.undo === 'merge' && last !== undefined && last.mergeKey !== null && last.mergeKey === step.mergeKey) {
    return { workbook: next, history: { past: [...history.past.slice(0, -1), joined(last, step)], future: [] } };
  }
  return { workbook: next, history: { past: [...history.past, step], future: [] } };
}

const joined = (first: Step, second: Step): Step => ({
  ...second,
  before: first.before,
  patches: [...first.patches, ...second.patches],
  inverse: [...second.inverse, ...first.inverse],
});

export function undo({ workbook, history }: Recorded): Recorded {
  const step = history.past.at(-1);
  if (step === undefined) return { workbook, history };
  return {
    workbook: facing(applyPatches(workbook, [...step.inverse]), step.before),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

export function redo({ workbook, history }: Recorded): Recorded {
  const step = history.future.at(-1);
  if (step === undefined) return { workbook, history };
  return {
    workbook: facing(applyPatches(workbook, [...step.patches]), step.after),
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
  };
}

function facing(workbook: Workbook, tab: string): Workbook {
  return workbook.views.some((view) => view.id === tab) ? { ...workbook, active: tab } : workbook;
}

import type { CellFrame } from '../layout/fold';
import type { OrderedAxis } from '../layout/order';
import type { ScanAnswer } from '../layout/sides';
import type { Plan } from '../plan/plan';
import type { GoalSheet } from './goal-sides';
import type { PreparedView } from './prepare-view';

/** What the sides of all entries are told from. */
export interface SideContext {
  readonly plan: Plan;
  readonly frame: CellFrame;
  readonly answers: readonly ScanAnswer[];
  readonly goals: GoalSheet | null;
  readonly prepared: PreparedView;
  readonly axes: { readonly rows: OrderedAxis; readonly columns: OrderedAxis };
}

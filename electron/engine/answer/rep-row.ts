import type { RunOptions } from '../db/database';
import type { FoldedAggregate } from '../plan/plan';
import type { Seasons } from './goal-sides';
import type { PreparedView } from './prepare-view';

/** What is worked out for a rep in a segment of the plan. `team`: the one that the facts behind it name. */
export interface RepRow {
  readonly rep: number;
  readonly team: number | null;
  readonly segment: number;
  readonly values: Readonly<Partial<Record<Extract<FoldedAggregate, { kind: 'byRep' }>['what'], number>>>;
}

export interface ByRepContext {
  readonly prepared: PreparedView;
  readonly seasons: Seasons;
  readonly options: RunOptions;
}

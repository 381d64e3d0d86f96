/** What rows of a fact go through, some of them several times: each row is read once a spell, with the fields `spell_from` and `spell_to`. */
export type SpellId =
  /** Open deals as they were: once a state (amount, stage, owner, expected close) that history tells, else once. */
  | 'pipeline'
  /** What changed in the pipeline, once a change (`movement`): `amount` is what the change adds to it. */
  | 'pipeline-moves'
  /** Once a win or an order of an account, by who made it. */
  | 'purchases'
  /** Deals, once for everybody who has a share of their credit; once a line, by its product. Their days are the deal's own. */
  | 'shared-credit' | 'product-lines'
  /** Open deals as they were, cut to what the spell says of them. */
  | 'past-expected-close' | 'without-move' | 'with-next-step'
  | 'linked-activities' | 'due-soon' | 'overdue' | 'lead-untouched' | 'account-neglected';

/** What a workspace decides of waiting, in days. */
export interface WaitingDays {
  /** An open deal stands still after so many days without a move; those of its stage, where it has its own. */
  readonly stalledAfter: number;
  readonly stalledAfterByStage: Readonly<Record<string, number>>;
  readonly untouchedAfter: number;
  readonly neglectedAfter: number;
  /** Days ahead from which an action is due. */
  readonly dueWithin: number;
}

export const MOST_WAITING_DAYS = 3650;
export const USUAL_WAITING: WaitingDays = { stalledAfter: 30, stalledAfterByStage: {}, untouchedAfter: 7, neglectedAfter: 90, dueWithin: 7 };

/** Told of deals as history tells that they were. */
export const TOLD_BY_HISTORY: ReadonlySet<SpellId> = new Set(['pipeline', 'pipeline-moves', 'past-expected-close', 'without-move', 'with-next-step']);

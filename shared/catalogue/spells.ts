import type { Condition, Expression } from './measure';

/** What rows of a fact go through, some of them several times: each row is read once a spell, with the fields `spell_from` and `spell_to`. */
export type SpellId =
  /** Open deals as they were: once a state (amount, stage, owner, expected close) that history tells, else once. */
  | 'pipeline'
  /** What changed in the pipeline, once a change (`movement`): `amount` is what the change adds to it. */
  | 'pipeline-moves'
  /** Once a win or an order of an account, by who made it. */
  | 'purchases'
  | 'past-expected-close' | 'without-move' | 'with-next-step' | 'linked-activities' | 'due-soon' | 'overdue' | 'lead-untouched' | 'account-neglected';

/** Days after which an open deal stands still, a lead is untouched, an account neglected; days ahead from which an action is due. */
export const SPELL_DAYS = { still: 30, untouched: 7, neglected: 90, ahead: 7 } as const;

/** Nothing says that it ended. */
export const STILL_IN_SPELL: readonly Condition[] = [{ noneOf: [{ field: 'spell_to', known: true }] }];

/** How many rows are in a spell at the end of a day. */
export const ROWS_IN_SPELL: Expression = { kind: 'stock', of: { kind: 'count' }, enters: 'spell_from', leaves: 'spell_to', openWhere: STILL_IN_SPELL };

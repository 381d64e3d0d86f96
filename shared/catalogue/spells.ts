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
  | 'past-expected-close' | 'without-move' | 'with-next-step' | 'linked-activities' | 'due-soon' | 'overdue' | 'lead-untouched' | 'account-neglected';

/** Days after which an open deal stands still, a lead is untouched, an account neglected; days ahead from which an action is due. */
export const SPELL_DAYS = { still: 30, untouched: 7, neglected: 90, ahead: 7 } as const;

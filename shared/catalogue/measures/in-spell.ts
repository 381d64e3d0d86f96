import type { Condition, Expression } from '../measure';

/** Nothing says that it ended. */
export const STILL_IN_SPELL: readonly Condition[] = [{ noneOf: [{ field: 'spell_to', known: true }] }];

/** How many rows are in a spell at the end of a day. */
export const ROWS_IN_SPELL: Expression = { kind: 'stock', of: { kind: 'count' }, enters: 'spell_from', leaves: 'spell_to', openWhere: STILL_IN_SPELL };

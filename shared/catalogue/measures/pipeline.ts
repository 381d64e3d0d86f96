import type { Condition, Measure } from '../measure';
import { ROWS_IN_SPELL } from '../spells';

/** Deals on their way. What is open is told for the end of each period: entered by then and not left. */
const open: readonly Condition[] = [{ field: 'status', is: 'open' }];
const deals = { family: 'pipeline', fact: 'deals', role: 'created_on', better: 'higher' } as const;
const stock = { kind: 'stock', enters: 'created_on', leaves: 'closed_on', openWhere: open } as const;

export const PIPELINE: readonly Measure[] = [
  { ...deals, id: 'open_deals', unit: 'count', additivity: 'semi-additive', suits: ['rep', 'manager', 'director'], expression: { ...stock, of: { kind: 'count' } } },
  { ...deals, id: 'open_amount', unit: 'amount', additivity: 'semi-additive', suits: ['rep', 'manager', 'director'], expression: { ...stock, of: { kind: 'sum', of: { field: 'amount' } } } },
  {
    ...deals, id: 'weighted_amount', unit: 'amount', additivity: 'semi-additive', suits: ['manager', 'director'],
    expression: { ...stock, of: { kind: 'sum', of: { times: [{ field: 'amount' }, { field: 'probability' }] } } },
  },
  { ...deals, id: 'pipeline_created', unit: 'amount', additivity: 'additive', suits: ['rep', 'manager', 'director'], expression: { kind: 'sum', of: { field: 'amount' } } },
  { ...deals, id: 'new_deals', unit: 'count', additivity: 'additive', suits: ['rep', 'manager', 'director'], expression: { kind: 'count' } },
  { ...deals, id: 'overdue_deals', unit: 'count', better: 'lower', suits: ['rep', 'manager'], spells: 'past-expected-close', additivity: 'semi-additive', expression: ROWS_IN_SPELL },
  { ...deals, id: 'stalled_deals', unit: 'count', better: 'lower', suits: ['rep', 'manager'], spells: 'without-move', additivity: 'semi-additive', expression: ROWS_IN_SPELL },
  {
    ...deals, fact: 'deal_stages', role: 'entered_on', id: 'time_in_stage', unit: 'days', additivity: 'distinct', better: 'lower', suits: ['manager', 'director'],
    expression: { kind: 'median', of: { daysBetween: ['entered_on', 'left_on'] } },
  },
  {
    ...deals, fact: 'deal_stages', role: 'entered_on', id: 'push_count', unit: 'count', additivity: 'additive', better: 'lower', suits: ['manager', 'director'],
    expression: { kind: 'count', where: [{ field: 'is_pushed', isTrue: true }] },
  },
];

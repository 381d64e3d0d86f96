import type { Measure } from '../measure';
import { ROWS_IN_SPELL, STILL_IN_SPELL } from './in-spell';

/** Deals on their way. What is open is told for the end of each period: entered by then and not left. */
const deals = { family: 'pipeline', fact: 'deals', role: 'created_on', better: 'higher' } as const;
const stock = { kind: 'stock', enters: 'spell_from', leaves: 'spell_to', openWhere: STILL_IN_SPELL } as const;
const states = { ...deals, spells: 'pipeline' } as const;

/** What changes in the pipeline from day to day; what leaves it is told as a positive amount. */
const amount = { field: 'amount' } as const;
const movement = (id: string, kind: string, sign: 1 | -1, better: Measure['better']): Measure => ({
  ...deals, id, role: 'spell_from', spells: 'pipeline-moves', unit: 'amount', additivity: 'additive', better, suits: ['manager', 'director'],
  expression: { kind: 'sum', of: sign === 1 ? amount : { minus: [{ constant: 0 }, amount] }, where: [{ field: 'movement', is: kind }] },
});

export const PIPELINE: readonly Measure[] = [
  { ...states, id: 'open_deals', unit: 'count', additivity: 'semi-additive', suits: ['rep', 'manager', 'director'], expression: { ...stock, of: { kind: 'count' } } },
  { ...states, id: 'open_amount', unit: 'amount', additivity: 'semi-additive', suits: ['rep', 'manager', 'director'], expression: { ...stock, of: { kind: 'sum', of: { field: 'amount' } } } },
  {
    ...states, id: 'weighted_amount', unit: 'amount', additivity: 'semi-additive', suits: ['manager', 'director'],
    leavesOut: { note: 'no_probability', where: [{ field: 'status', is: 'open' }, { noneOf: [{ field: 'chance', known: true }] }], worth: amount },
    expression: { ...stock, of: { kind: 'sum', of: { times: [amount, { field: 'chance' }] } } },
  },
  { ...deals, id: 'pipeline_created', unit: 'amount', additivity: 'additive', suits: ['rep', 'manager', 'director'], expression: { kind: 'sum', of: { field: 'amount' } } },
  { ...deals, id: 'new_deals', unit: 'count', additivity: 'additive', suits: ['rep', 'manager', 'director'], expression: { kind: 'count' } },
  { ...deals, id: 'overdue_deals', unit: 'count', better: 'lower', suits: ['rep', 'manager'], spells: 'past-expected-close', additivity: 'semi-additive', expression: ROWS_IN_SPELL },
  { ...deals, id: 'stalled_deals', unit: 'count', better: 'lower', suits: ['rep', 'manager'], spells: 'without-move', additivity: 'semi-additive', expression: ROWS_IN_SPELL },
  {
    ...deals, fact: 'deal_stages', role: 'entered_on', id: 'time_in_stage', unit: 'days', additivity: 'distinct', better: 'lower', suits: ['manager', 'director'],
    expression: { kind: 'median', of: { daysBetween: ['entered_on', 'stay_to'] } },
  },
  {
    ...deals, fact: 'deal_stages', role: 'entered_on', id: 'push_count', unit: 'count', additivity: 'additive', better: 'lower', suits: ['manager', 'director'],
    expression: { kind: 'count', where: [{ field: 'is_pushed', isTrue: true }] },
  },
  {
    ...deals, fact: 'deal_stages', role: 'entered_on', id: 'stage_conversion', unit: 'ratio', additivity: 'ratio', suits: ['rep', 'manager', 'director'],
    expression: { kind: 'ratio', numerator: { kind: 'count', where: [{ field: 'is_advanced', isTrue: true }] }, denominator: { kind: 'count' } },
  },
  {
    ...deals, id: 'pipeline_change', role: 'spell_from', spells: 'pipeline-moves', unit: 'amount', additivity: 'additive', suits: ['manager', 'director'],
    expression: { kind: 'sum', of: amount },
  },
  movement('pipeline_new', 'new', 1, 'higher'),
  movement('pipeline_increased', 'increased', 1, 'higher'),
  movement('pipeline_pulled_in', 'pulled-in', 1, 'neither'),
  movement('pipeline_received', 'received', 1, 'neither'),
  movement('pipeline_entered_stage', 'entered-stage', 1, 'neither'),
  movement('pipeline_decreased', 'decreased', -1, 'lower'),
  movement('pipeline_pushed_out', 'pushed-out', -1, 'neither'),
  movement('pipeline_handed_over', 'handed-over', -1, 'neither'),
  movement('pipeline_left_stage', 'left-stage', -1, 'neither'),
  movement('pipeline_won', 'won', -1, 'higher'),
  movement('pipeline_lost', 'lost', -1, 'lower'),
];

import type { Condition, Measure, RowValue } from '../measure';
import { ROWS_IN_SPELL } from './in-spell';
import type { SpellId } from '../spells';

/** What waits for somebody, told for the end of each day. */
const waiting = (id: string, fact: Measure['fact'], role: string, spells: SpellId): Measure => ({
  id, family: 'alerts', fact, role, spells, needs: ['activities'], unit: 'count', additivity: 'semi-additive', better: 'lower', suits: ['rep', 'manager'],
  expression: ROWS_IN_SPELL,
});

/** Days between due and done, or as-of where it isn't done yet; only what is late counts. What was done on no known day can't be told. */
const late: RowValue = { daysUpTo: ['due_on', 'done_on'] };
const isLate: readonly Condition[] = [{ field: 'status', isNot: 'cancelled' }, { anyOf: [{ field: 'status', is: 'planned' }, { field: 'done_on', known: true }] }, { compared: { number: late }, by: '>', with: { number: { constant: 0 } } }];
const lateness = { family: 'alerts', fact: 'activities', role: 'due_on', unit: 'days', better: 'lower', suits: ['rep', 'manager'] } as const;

export const ALERTS: readonly Measure[] = [
  waiting('due_actions', 'activities', 'due_on', 'due-soon'),
  waiting('overdue_actions', 'activities', 'due_on', 'overdue'),
  { ...lateness, id: 'lateness', additivity: 'ratio', expression: { kind: 'ratio', numerator: { kind: 'sum', of: late, where: isLate }, denominator: { kind: 'count', where: isLate } } },
  { ...lateness, id: 'median_lateness', additivity: 'distinct', expression: { kind: 'median', of: late, where: isLate } },
  waiting('untouched_leads', 'leads', 'created_on', 'lead-untouched'),
  waiting('neglected_accounts', 'accounts', 'created_on', 'account-neglected'),
];

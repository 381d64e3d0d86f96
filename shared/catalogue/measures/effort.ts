import type { ObjectId } from '../../model/objects';
import type { Condition, Measure } from '../measure';

/** What was done. Planned and cancelled activities are not. */
const done: readonly Condition[] = [{ field: 'status', isNot: 'planned' }, { field: 'status', isNot: 'cancelled' }];

const counted = (id: string, kind?: string): Measure => ({
  id, family: 'effort', fact: 'activities', role: 'done_on', unit: 'count', additivity: 'additive', better: 'higher', suits: ['rep', 'manager'],
  expression: { kind: 'count', where: kind === undefined ? done : [{ field: 'kind', is: kind }, ...done] },
});
const made = (id: string, fact: ObjectId): Measure => ({
  id, family: 'effort', fact, role: 'created_on', unit: 'count', additivity: 'additive', better: 'higher', suits: ['rep', 'manager'], expression: { kind: 'count' },
});

const proposed: Condition = { field: 'has_proposal', isTrue: true };

export const EFFORT: readonly Measure[] = [
  counted('calls', 'call'),
  counted('visits', 'visit'),
  counted('meetings', 'meeting'),
  counted('demos', 'demo'),
  counted('proposals', 'proposal'),
  counted('emails', 'email'),
  counted('activities'),
  made('new_leads', 'leads'),
  made('new_contacts', 'contacts'),
  made('new_accounts', 'accounts'),
  {
    id: 'lead_conversion', family: 'effort', fact: 'leads', role: 'created_on', unit: 'ratio', additivity: 'ratio', better: 'higher', suits: ['rep', 'manager', 'director'],
    expression: { kind: 'ratio', numerator: { kind: 'count', where: [{ compared: { dateField: 'converted_on' }, by: '<=', with: { asOf: true } }] }, denominator: { kind: 'count' } },
  },
  {
    id: 'proposal_win_rate', family: 'effort', fact: 'deals', needs: ['activities'], role: 'closed_on', unit: 'ratio', additivity: 'ratio', better: 'higher', suits: ['rep', 'manager'],
    expression: {
      kind: 'ratio', numerator: { kind: 'count', where: [{ field: 'status', is: 'won' }, proposed] }, denominator: { kind: 'count', where: [{ field: 'status', is: ['won', 'lost'] }, proposed] },
    },
  },
  {
    id: 'first_response', family: 'effort', fact: 'leads', needs: ['activities'], role: 'created_on', unit: 'number', additivity: 'distinct', better: 'lower', suits: ['rep', 'manager'],
    expression: { kind: 'median', of: { times: [{ daysBetween: ['created_on', 'first_activity_on'] }, { constant: 24 }] } },
  },
];

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
];

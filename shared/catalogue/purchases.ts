import type { ObjectId } from '../model/objects';
import type { Condition } from './measure';
import { ordered } from './measures/results';

/** What an account buys: deals that are won, and orders; `day`: the field that says when. */
export const PURCHASES: readonly { readonly fact: Extract<ObjectId, 'deals' | 'orders'>; readonly day: string; readonly where: readonly Condition[] }[] = [
  { fact: 'deals', day: 'closed_on', where: [{ field: 'status', is: 'won' }] },
  { fact: 'orders', day: 'ordered_on', where: ordered },
];

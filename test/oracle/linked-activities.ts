import type { Deal, World } from './world';

/** A deal, once for each activity that was done about it. */
export interface LinkedDeal extends Deal {
  readonly doneOn: number | null;
}

export function linkedTo({ activities = [] }: World): LinkedDeal[] {
  return activities.flatMap(({ deal, status, doneOn }) => (deal !== null && status !== 'planned' && status !== 'cancelled' ? [{ ...deal, doneOn }] : []));
}

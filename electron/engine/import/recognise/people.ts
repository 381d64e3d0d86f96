import type { ObjectId } from '../../../../shared/model/objects';
import type { TemplateLibrary } from './templates';

/** Whose tables list people. */
export const PEOPLE: ReadonlySet<ObjectId> = new Set(['leads', 'contacts']);
const OF_DEALS = ['amount', 'won_amount', 'stage', 'probability', 'closed_on', 'expected_close_on', 'closed_on|expected_close_on'];

/** A person's name, where they work and how to reach them, and nothing of what could be sold: such a table is of people. */
export function listsPeople(headers: readonly string[], { words }: TemplateLibrary): boolean {
  const has = (object: ObjectId, targets: readonly string[]) => {
    const fields = words.find((known) => known.object === object)?.fields;
    return targets.some((target) => fields?.get(target)?.some((word) => headers.includes(word)) === true);
  };
  return has('leads', ['first_name', 'last_name', 'name']) && has('leads', ['account']) && has('leads', ['email', 'phone']) && !has('deals', OF_DEALS);
}

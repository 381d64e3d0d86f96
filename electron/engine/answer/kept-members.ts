import type { DimensionPath } from '../../../shared/catalogue/dimensions';
import type { Accepted } from '../plan/bound-filter';
import { acceptedMember } from './accepted-member';
import type { Directory } from './directory';

/** Members that stay themselves, as a statement accepts them; null: all do. */
export async function keptMembers(path: DimensionPath, kept: ReadonlySet<string> | undefined, directory: Directory): Promise<Accepted | null> {
  return kept ? acceptedMember(path, { members: [...kept], negated: false }, directory) : null;
}

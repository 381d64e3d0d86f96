import type { DimensionPath } from '../../../shared/catalogue/dimensions';
import { NONE } from '../../../shared/catalogue/member-names';
import type { Accepted } from '../plan/bound-filter';
import { acceptedCodes } from './bind-filters';
import type { Directory } from './directory';

/** Members that stay themselves, as a statement accepts them; null: all do. */
export async function keptMembers(path: DimensionPath, kept: ReadonlySet<string> | undefined, directory: Directory): Promise<Accepted | null> {
  if (!kept) return null;
  const members = [...kept];
  if (path.kind === 'team') return acceptedCodes(directory.teamPeople, { kind: 'in', members });
  if (path.kind === 'reference') return acceptedCodes(await directory.people(path.reference), { kind: 'in', members });
  return { kind: 'texts', texts: members.filter((member) => member !== NONE), none: kept.has(NONE), negated: false };
}

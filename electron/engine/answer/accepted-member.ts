import type { DimensionPath } from '../../../shared/catalogue/dimensions';
import { NONE } from '../../../shared/model/member-names';
import type { Accepted } from '../plan/bound-filter';
import { acceptedCodes } from './bind-filters';
import type { Directory } from './directory';

/** Members of a dimension by name, as a statement accepts them. */
export async function acceptedMember(path: DimensionPath, { members, negated }: { readonly members: readonly string[]; readonly negated: boolean }, directory: Directory): Promise<Accepted> {
  const test = { kind: negated ? 'notIn' : 'in', members } as const;
  if (path.kind === 'team') return acceptedCodes(directory.teamPeople, test);
  if (path.kind === 'reference') return acceptedCodes(await directory.people(path.reference), test);
  return { kind: 'texts', texts: members.filter((member) => member !== NONE), none: members.includes(NONE), negated };
}

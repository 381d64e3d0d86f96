import { NONE } from '../../../shared/model/member-names';
import { isOfDates, type DimensionPath, type MemberDimension } from '../../../shared/catalogue/dimensions';
import type { Problem } from '../../../shared/protocol/errors';
import type { FilterTest, ResolvedFilter, ResolvedView } from '../../../shared/view/resolved-view';
import { nearest } from '../../../shared/text/nearest';
import { formatDay, parseDay } from '../../../shared/time/day';
import { grainOf } from '../../../shared/time/grains';
import { parsePeriod, periodNames } from '../../../shared/time/named-periods';
import type { Accepted, BoundFilter } from '../plan/bound-filter';
import type { PlanFilter } from '../plan/plan';
import { passes, periodOfMember } from '../plan/time-filters';
import type { Directory, People } from './directory';
import { memberNames } from './member-names';

/** The members named by filters that don't exist. */
export async function memberProblems(view: ResolvedView, directory: Directory): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, dimension, test } of view.filters) {
    if (test.kind !== 'in' && test.kind !== 'notIn') continue;
    const known = dimension.kind === 'time' ? periodTest(dimension.id, view) : isOfDates(dimension, directory.shape) ? datesTest(view) : await memberTest(dimension, directory);
    test.members.forEach((member, index) => {
      if (member === NONE || known.has(member)) return;
      const meant = nearest(member, known.names);
      const params = { member, dimension: dimension.id };
      problems.push({ path: `${path}.${test.kind}[${index}]`, code: meant === undefined ? 'unknown_member' : 'unknown_member_near', params: meant === undefined ? params : { ...params, nearest: meant } });
    });
  }
  return problems;
}

interface KnownMembers {
  has(member: string): boolean;
  readonly names: readonly string[];
}

function periodTest(id: string, view: ResolvedView): KnownMembers {
  const grain = grainOf(id);
  if (grain?.kind === 'cyclic') return { has: (member) => grain.keys.includes(member), names: grain.keys };
  return { has: (member) => grain !== undefined && periodOfMember(grain, member, view) !== undefined, names: periodNames(view.asOf, view.calendar) };
}

/** Days, and periods that have a name. */
function datesTest(view: ResolvedView): KnownMembers {
  return { has: (member) => parseDay(member) !== undefined || parsePeriod(member, view.asOf, view.calendar) !== undefined, names: periodNames(view.asOf, view.calendar) };
}

/** Filters on dates with the days of each period that they name. */
export function inDays({ filters, asOf, calendar }: ResolvedView, { shape }: Pick<Directory, 'shape'>): readonly ResolvedFilter[] {
  const daysOf = (member: string): string[] => {
    const range = parseDay(member) === undefined ? parsePeriod(member, asOf, calendar) : undefined;
    return range ? Array.from({ length: range.to - range.from }, (_, index) => formatDay(range.from + index)) : [member];
  };
  return filters.map((filter) => {
    const { dimension, test } = filter;
    if ((test.kind !== 'in' && test.kind !== 'notIn') || dimension.kind === 'time' || !isOfDates(dimension, shape)) return filter;
    return { ...filter, dimension, test: { kind: test.kind, members: test.members.flatMap(daysOf) } };
  });
}

async function memberTest(dimension: MemberDimension, directory: Directory): Promise<KnownMembers> {
  const names = await memberNames(dimension, directory);
  const known = new Set(names);
  const people = await peopleOf(dimension, directory);
  return { has: (member) => known.has(member) || (people?.codes.has(member) ?? false), names };
}

async function peopleOf(dimension: MemberDimension, directory: Directory): Promise<People | undefined> {
  const path = [...dimension.paths.values()][0];
  if (path?.kind === 'team') return directory.teamPeople;
  return path?.kind === 'reference' ? directory.people(path.reference) : undefined;
}

/** A filter with its members found: codes for those that go by one. */
export async function bindFilter({ dimension, path, test }: PlanFilter, directory: Directory): Promise<BoundFilter> {
  return { dimension, path, accept: await accepted(path, test, directory) };
}

async function accepted(path: DimensionPath, test: FilterTest, directory: Directory): Promise<Accepted> {
  if (path.kind === 'reference' || path.kind === 'team') {
    return acceptedCodes(path.kind === 'team' ? directory.teamPeople : await directory.people(path.reference), test);
  }
  switch (test.kind) {
    case 'in': case 'notIn': return { kind: 'texts', texts: test.members.filter((member) => member !== NONE), none: test.members.includes(NONE), negated: test.kind === 'notIn' };
    case 'text': return { kind: 'contains', text: test.text };
    case 'between': return { kind: 'between', from: test.from, to: test.to };
  }
}

export function acceptedCodes({ labels, codes }: People, test: FilterTest): Accepted {
  if (test.kind === 'in' || test.kind === 'notIn') {
    return { kind: 'codes', codes: test.members.flatMap((member) => codes.get(member) ?? []), none: test.members.includes(NONE), negated: test.kind === 'notIn' };
  }
  return { kind: 'codes', codes: [...labels].filter(([, label]) => passes(test, label)).map(([code]) => code), none: false, negated: false };
}

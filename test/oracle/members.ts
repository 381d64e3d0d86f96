import type { Row } from './rows';
import type { Rep, World } from './world';

/** Which member of a dimension a fact belongs to, read off the objects one at a time. */

export const NONE = '(none)';
export const OTHERS = '(others)';

/** Names shared by two members get their id appended. */
export function labelOf(member: { readonly id: string; readonly name: string }, all: readonly { readonly name: string }[]): string {
  let same = 0;
  for (const other of all) if (other.name === member.name) same += 1;
  return same > 1 ? `${member.name} (${member.id})` : member.name;
}

/** The rep's own team on a day; a rep with a manager and no team is in the team named after the manager. */
export function teamOn(rep: Rep, day: number): string | null {
  if (rep.stays.length === 0) return rep.manager;
  for (const stay of rep.stays) {
    if ((stay.from === null || stay.from <= day) && (stay.to === null || day < stay.to)) return stay.team;
  }
  return null;
}

/** From the top team down to the rep's own. */
export function chainOf(team: string | null, world: World): string[] {
  const chain: string[] = [];
  for (let current = team; current !== null; ) {
    const name: string = current;
    chain.unshift(name);
    current = world.teams.find((candidate) => candidate.name === name)?.parent ?? null;
  }
  return chain;
}

function teamMember(owner: Rep | null, level: number | null, day: number, world: World): string {
  const chain = owner ? chainOf(teamOn(owner, day), world) : [];
  const wanted = level === null ? chain.length - 1 : Math.min(level, chain.length) - 1;
  return chain[wanted] ?? NONE;
}

/** The country whose days off a fact's team takes, where the workspace says so: the team's own, or that of the nearest team above. Null: the workspace's. */
export function countryOf(row: Row, day: number, { world, isToday }: Looked): string | null {
  const owner = ownerOf(row, isToday);
  const chain = owner ? chainOf(teamOn(owner, day), world) : [];
  const named = chain.toReversed().flatMap((team) => world.teamCountries?.[team] ?? []);
  return named[0] === undefined || named[0] === world.country ? null : named[0];
}

/** Today's owner is the account's; else whoever the row names. */
const ownerOf = (row: Row, isToday: boolean): Rep | null => (isToday ? row.of.account?.owner : null) ?? row.of.owner;

const OF_DEALS = ['stage', 'source', 'custom:Channel', 'loss-reason'];
const OF_PRODUCTS = ['product', 'product-family'];
const OF_PEOPLE = ['stage', 'custom:Channel', 'loss-reason', 'activity-kind', ...OF_PRODUCTS];
const DEALS = ['activity-kind'];
/** Of what is told of reps alone. */
const BESIDE_REPS = ['account', 'industry', 'country', 'status', 'activity-kind', ...OF_DEALS, ...OF_PRODUCTS];
/** What each fact has no way to. */
const BEYOND: Readonly<Record<Row['fact'], readonly string[]>> = {
  deals: DEALS, states: DEALS, moves: DEALS, credits: DEALS, lines: DEALS, linked: DEALS,
  deal_stages: ['account', 'industry', 'country', 'status', 'source', 'custom:Channel', 'loss-reason', 'activity-kind', ...OF_PRODUCTS],
  orders: [...OF_DEALS, 'activity-kind'], invoices: [...OF_DEALS, 'activity-kind', 'status'], activities: [...OF_DEALS, ...OF_PRODUCTS],
  leads: OF_PEOPLE, contacts: OF_PEOPLE, accounts: OF_PEOPLE, purchases: OF_PEOPLE,
  presence: BESIDE_REPS, bonuses: BESIDE_REPS,
};

/** False where the fact has no way to the dimension: its values are blank in the members. */
export function reaches(fact: Row['fact'], dimension: string): boolean {
  return !BEYOND[fact].includes(dimension);
}

/** `isToday`: told by whoever owns the account now. */
export interface Looked {
  readonly world: World;
  readonly isToday: boolean;
}

/** `teamDay`: the day whose team counts (the fact's own under as-was, today under as-is; today too for an undated fact). */
export function memberOf(row: Row, dimension: string, teamDay: number, { world, isToday }: Looked): string {
  const { account, product } = row.of;
  const owner = ownerOf(row, isToday);
  switch (dimension) {
    case 'rep': return owner ? labelOf(owner, world.reps) : NONE;
    case 'manager': return owner?.manager ?? NONE;
    case 'team': return teamMember(owner, null, teamDay, world);
    case 'team-1': return teamMember(owner, 1, teamDay, world);
    case 'team-2': return teamMember(owner, 2, teamDay, world);
    case 'account': return account ? labelOf(account, world.accounts) : NONE;
    case 'industry': return account?.industry ?? NONE;
    case 'country': return account?.country ?? NONE;
    case 'product': return product?.name ?? NONE;
    case 'product-family': return product?.family ?? NONE;
    case 'status': return 'status' in row.of ? row.of.status ?? NONE : NONE;
    case 'stage': return 'stage' in row.of ? row.of.stage ?? NONE : NONE;
    case 'source': return 'source' in row.of ? row.of.source ?? NONE : NONE;
    case 'loss-reason': return 'lossReason' in row.of ? row.of.lossReason ?? NONE : NONE;
    case 'custom:Channel': return 'channel' in row.of ? row.of.channel ?? NONE : NONE;
    case 'activity-kind': return row.fact === 'activities' ? row.of.kind ?? NONE : NONE;
    default: throw new Error(`the oracle knows no dimension ${dimension}`);
  }
}

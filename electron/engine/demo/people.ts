import type { Day } from '../../../shared/time/day';
import { monthStart, monthsBetween } from './demand';
import { drawUnusedName, emailOf } from './person-names';
import { randomStream, type Random } from './random';
import { DEMO_TODAY, TEAMS, type DemoRequest } from './settings';
import type { Country } from './working-days';

/** A stay in a team, half-open; null: since ever, until now. */
interface Stay {
  readonly team: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface DemoRep {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly country: Country;
  readonly hiredOn: Day;
  readonly leftOn: Day | null;
  readonly stays: readonly [Stay, ...Stay[]];
  /** Multiplies how many deals are brought to an end, and how many of them are won. */
  readonly pace: number;
  readonly persuasion: number;
  /** Share of the activities that are done late. */
  readonly lateness: number;
  /** Who had the accounts before, for a rep hired in a leaver's place. */
  readonly predecessor: number | null;
}

export interface DemoManager {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: number;
}

const DOMAIN = 'vigie-demo.example';

/** What becomes of a rep: there throughout, leaving on the way, or hired on the way; `at` is the share of the years gone by then. */
interface Fate {
  readonly kind: 'stays' | 'leaves' | 'comes';
  readonly at: number;
}

const leaversOf = (size: number) => Math.round(size * 0.2);

/** In each team the last quarter is hired on the way: first in the places of the leavers, who stand just before, then beyond. */
function fateOf(place: number, size: number): Fate {
  const leavers = leaversOf(size);
  const hires = Math.round(size * 0.25);
  const evenly = (rank: number, count: number) => 0.25 + (0.6 * (rank + 0.5)) / count;
  const rank = place - (size - hires);
  if (rank >= leavers) return { kind: 'comes', at: evenly(rank - leavers, hires - leavers) };
  if (rank >= 0) return { kind: 'comes', at: evenly(rank, leavers) };
  if (rank >= -leavers) return { kind: 'leaves', at: evenly(rank + leavers, leavers) };
  return { kind: 'stays', at: 0 };
}

/** Who is hired in a leaver's place comes one to three months after the departure. */
function datesOf(random: Random, fate: Fate, firstDay: Day): { hiredOn: Day; leftOn: Day | null } {
  const turn = firstDay + Math.round((DEMO_TODAY - firstDay) * fate.at);
  if (fate.kind === 'leaves') return { hiredOn: firstDay - random.integer(300, 2500), leftOn: turn + random.integer(0, 25) };
  if (fate.kind === 'comes') return { hiredOn: monthStart(turn, 2 + random.integer(0, 1)), leftOn: null };
  return { hiredOn: firstDay - random.integer(200, 3800), leftOn: null };
}

/** The team that a rep changes to and when: one of ten in the French teams, at the start of a quarter. */
function moveOf(random: Random, place: number, team: number, firstDay: Day): { team: number; on: Day } | null {
  const french = TEAMS[team]?.country === 'FR';
  if (!french || place % 10 !== 2) return null;
  const quarters = Math.floor(monthsBetween(firstDay, DEMO_TODAY) / 3);
  const on = monthStart(firstDay, 3 * random.integer(Math.ceil(quarters * 0.35), Math.floor(quarters * 0.7)));
  return { team: (team + 1) % 3, on };
}

/** The company's sellers in order of their ids, and the managers of the four teams (who sell nothing themselves). */
export function hirePeople(request: DemoRequest, firstDay: Day): { reps: DemoRep[]; managers: DemoManager[] } {
  const random = randomStream(request.seed, 'people');
  const taken = new Set<string>();
  const managers = TEAMS.map(({ country }, team) => {
    const name = drawUnusedName(random, country, taken);
    return { id: `M${team + 1}`, name, email: emailOf(name, DOMAIN), team };
  });
  const sizes = TEAMS.map((_, team) => Math.floor(request.reps / 4) + (team < request.reps % 4 ? 1 : 0));
  const reps = Array.from({ length: request.reps }, (_, index): DemoRep => {
    const team = index % 4;
    const place = Math.floor(index / 4);
    const fate = fateOf(place, sizes[team] ?? 1);
    const country = TEAMS[team]?.country ?? 'FR';
    const name = drawUnusedName(random, country, taken);
    const move = fate.kind === 'stays' ? moveOf(random, place, team, firstDay) : null;
    const leaver = place - leaversOf(sizes[team] ?? 1);
    return {
      index, name, country, id: `E${1001 + index}`, email: emailOf(name, DOMAIN), ...datesOf(random, fate, firstDay),
      stays: move ? [{ team, from: null, to: move.on }, { team: move.team, from: move.on, to: null }] : [{ team, from: null, to: null }],
      pace: Math.exp(0.14 * random.normal()), persuasion: Math.exp(0.09 * random.normal()),
      lateness: random.between(0.05, 0.2),
      predecessor: fate.kind === 'comes' && fateOf(leaver, sizes[team] ?? 1).kind === 'leaves' ? leaver * 4 + team : null,
    };
  });
  return { reps, managers };
}

export function teamOn(rep: DemoRep, day: Day): number {
  return rep.stays.find((stay) => stay.to === null || day < stay.to)?.team ?? rep.stays[0].team;
}

/** Share of a full rep on a day: 0 outside the contract, growing over the first four months. */
export function presenceOf(rep: DemoRep, day: Day): number {
  if (day < rep.hiredOn || (rep.leftOn !== null && day >= rep.leftOn)) return 0;
  return Math.min(1, 0.25 * (1 + Math.floor((day - rep.hiredOn) / 30.4)));
}

import type { ViewSpec } from '../../shared/view/view-spec';
import { calendarDay, dayText } from './calendar';
import { rateBetween, rateOf, REPORTING } from './exchange';
import { periodKey, periodsOf } from './grains';
import { chainOf, labelOf, memberOf, NONE, teamOn } from './members';
import type { Deal, Rep, Target, World } from './world';
import type { Frame } from './windows';

/**
 * Objectives told day by day: who is asked for, whose objective speaks for them, and which part of it falls on the days asked.
 * All in whole units of the objective; null is blank.
 */
export type Fixed = ReadonlyMap<string, string>;
type Told = number | null;

/** Days of the objective's period. */
function daysOf(target: Target, frame: Frame): number[] {
  for (const grain of ['year', 'half', 'quarter', 'month']) {
    const found = periodsOf(grain, frame.years).find(({ key }) => key === target.period);
    if (found) return Array.from({ length: found.to - found.from }, (_, index) => found.from + index);
  }
  throw new Error(`the oracle knows no period ${target.period}`);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const monthOf = (day: number): string => dayText(day).slice(0, 7);

/** How much each month of a period weighs: alike, or as the company did in it a year before, where all of them can tell. */
function monthWeights(months: readonly string[], seasons: ReadonlyMap<string, number> | null): ReadonlyMap<string, number> {
  const before = months.map((month) => seasons?.get(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`));
  const canTell = before.every((weight) => weight !== undefined && weight >= 0) && before.some((weight) => weight !== 0);
  const weights = months.map((_, index) => (canTell ? before[index] ?? 0 : 1));
  return new Map(months.map((month, index) => [month, (weights[index] ?? 0) / sum(weights)]));
}

export interface Objectives {
  readonly world: World;
  readonly frame: Frame;
  readonly view: ViewSpec;
  readonly targets: readonly Target[];
  /** What the company did by month, where objectives are spread by it. */
  readonly seasons: ReadonlyMap<string, number> | null;
  /** The currency that amounts are told in; null: as they stand. */
  readonly to: string | null;
}

/** What a unit of an objective is worth on a day; NaN where nobody knows. */
function worthOf({ to, world }: Objectives): (day: number) => number {
  return (day) => (to === null ? 1 : rateBetween(REPORTING, to, day, world) ?? NaN);
}

/** A part of an objective: each month its share, inside a month by working days (by days where there are none). */
function partOf(target: Target, wanted: ReadonlySet<number>, objectives: Objectives): number {
  const { frame, seasons } = objectives;
  const days = daysOf(target, frame);
  const weights = monthWeights([...new Set(days.map(monthOf))], seasons);
  const worth = worthOf(objectives);
  let part = 0;
  for (const [month, weight] of weights) {
    const inMonth = days.filter((day) => monthOf(day) === month);
    const worked = inMonth.filter(frame.isWorked);
    const counting = worked.length > 0 ? worked : inMonth;
    part += (weight * sum(counting.filter((day) => wanted.has(day)).map(worth))) / counting.length;
  }
  return target.value * part;
}

/** What one member's own objectives say of some days, and the days of which they say nothing. */
export function ownGoal(targets: readonly Target[], days: ReadonlySet<number>, objectives: Objectives): { told: Told; left: Set<number> } {
  const left = new Set(days);
  let told: Told = null;
  const longest = targets.map((target) => ({ target, days: daysOf(target, objectives.frame) })).sort((a, b) => b.days.length - a.days.length || (a.days[0] ?? 0) - (b.days[0] ?? 0));
  for (const { target, days: own } of longest) {
    if (!own.every((day) => left.has(day))) continue;
    told = (told ?? 0) + (objectives.to === null ? target.value : partOf(target, new Set(own), objectives));
    for (const day of own) left.delete(day);
  }
  for (const { target, days: own } of longest.toReversed()) {
    const part = own.filter((day) => left.has(day));
    if (part.length === 0) continue;
    told = (told ?? 0) + partOf(target, new Set(part), objectives);
    for (const day of part) left.delete(day);
  }
  return { told, left };
}

const TEAM_DIMENSIONS = ['team', 'team-1', 'team-2'];

/** The name that a rep in a team (either may be missing) has in a dimension. */
function nameIn(dimension: string, rep: Rep | null, team: string | null, world: World): string {
  if (dimension === 'rep') return rep ? labelOf(rep, world.reps) : NONE;
  if (dimension === 'manager') return rep?.manager ?? NONE;
  const chain = chainOf(team, world);
  if (dimension === 'team') return chain.at(-1) ?? NONE;
  return chain[Math.min(Number(dimension.slice(-1)), chain.length) - 1] ?? NONE;
}

/** Whether a cell asks for a rep in a team; `rep` null: for the team itself. */
function asksFor(fixed: Fixed, rep: Rep | null, team: string | null, { view, world }: Objectives): boolean {
  for (const [dimension, member] of fixed) if (nameIn(dimension, rep, team, world) !== member) return false;
  return view.filters.every((filter) => !('dimension' in filter) || !('in' in filter) || filter.in.includes(nameIn(filter.dimension, rep, team, world)));
}

function teamsOf({ world, targets }: Objectives): string[] {
  return [...new Set([...world.teams.map(({ name }) => name), ...world.reps.flatMap((rep) => (rep.stays.length === 0 && rep.manager !== null ? [rep.manager] : [])), ...targets.flatMap(({ team }) => team ?? [])])];
}

/** All of a team is asked for: nobody under it is left out. */
function asksForTeam(fixed: Fixed, team: string, objectives: Objectives): boolean {
  const asked = [...fixed.keys(), ...objectives.view.filters.flatMap((filter) => ('dimension' in filter ? [filter.dimension] : []))];
  if (!asked.every((dimension) => TEAM_DIMENSIONS.includes(dimension)) || !asksFor(fixed, null, team, objectives)) return false;
  // The rep's own team has nothing to do with the teams under it.
  if (asked.includes('team')) return true;
  return teamsOf(objectives).filter((other) => chainOf(other, objectives.world).slice(0, -1).includes(team)).every((other) => asksFor(fixed, null, other, objectives));
}

/** Of a rep: the days on which it is in a team. */
function daysIn(team: string | null, rep: Rep, days: ReadonlySet<number>, { view, frame }: Objectives): Set<number> {
  return new Set([...days].filter((day) => teamOn(rep, view.teams === 'as-is' ? frame.asOf : day) === team));
}

/** A member's own objective where there is one, on the days left the sum of those under it. `share`: what of a team's counts. */
export function goalOf(fixed: Fixed, days: ReadonlySet<number>, objectives: Objectives, share: (team: string | null) => number): Told {
  const { targets, world } = objectives;
  const told = (team: string | null, asked: ReadonlySet<number>): Told => {
    const own = targets.filter((target) => target.rep === null && target.team === team);
    const speaks = team === null ? fixed.size === 0 && objectives.view.filters.length === 0 : asksForTeam(fixed, team, objectives);
    const found = speaks && own.length > 0 ? ownGoal(own, asked, objectives) : { told: null, left: asked };
    let total: Told = found.told === null ? null : found.told * share(team);
    if (found.left.size === 0) return total;
    for (const rep of world.reps) {
      const there = daysIn(team, rep, found.left, objectives);
      if (there.size === 0 || !asksFor(fixed, rep, team, objectives)) continue;
      const value = ownGoal(targets.filter((target) => target.rep === rep), there, objectives).told;
      if (value !== null) total = (total ?? 0) + value * share(team);
    }
    for (const child of teamsOf(objectives)) {
      if ((world.teams.find(({ name }) => name === child)?.parent ?? null) !== team) continue;
      const value = told(child, found.left);
      if (value !== null) total = (total ?? 0) + value;
    }
    return total;
  };
  return told(null, days);
}

/** Each rep's own objective in a cell. */
export function repGoals(fixed: Fixed, days: ReadonlySet<number>, objectives: Objectives): Map<Rep, number> {
  const found = new Map<Rep, number>();
  for (const rep of objectives.world.reps) {
    for (const team of [null, ...teamsOf(objectives)]) {
      const there = daysIn(team, rep, days, objectives);
      if (there.size === 0 || !asksFor(fixed, rep, team, objectives)) continue;
      const { told } = ownGoal(objectives.targets.filter((target) => target.rep === rep), there, objectives);
      if (told !== null) found.set(rep, (found.get(rep) ?? 0) + told);
    }
  }
  return found;
}

/** Of a period, what is over by working days; of the calendar that a team has. */
export function elapsed(days: readonly number[], over: ReadonlySet<number>, team: string | null, { world, frame }: Objectives): number {
  const country = chainOf(team, world).toReversed().flatMap((name) => world.teamCountries?.[name] ?? [])[0];
  const isWorked = (country === undefined ? undefined : frame.isWorkedIn.get(country)) ?? frame.isWorked;
  const worked = days.filter(isWorked);
  const counting = worked.length > 0 ? worked : days;
  return counting.filter((day) => over.has(day)).length / counting.length;
}

/** Deals of a cell, by a day of theirs. */
function dealsIn(fixed: Fixed, days: ReadonlySet<number>, { world, frame, view }: Objectives, dayOf: (deal: Deal) => number | null): Deal[] {
  return world.deals.filter((deal) => {
    const day = dayOf(deal);
    if (day === null || !days.has(day)) return false;
    const member = (dimension: string): string => memberOf({ fact: 'deals', of: deal }, dimension, view.teams === 'as-is' ? frame.asOf : day, { world, isToday: false });
    return [...fixed].every(([dimension, name]) => member(dimension) === name) && view.filters.every((filter) => !('dimension' in filter) || !('in' in filter) || filter.in.includes(member(filter.dimension)));
  });
}

/** What deals are worth, each on its day; without a rate, nothing. */
function amountOf(deals: readonly Deal[], to: string | null, world: World, dayOf: (deal: Deal) => number | null): number {
  return sum(deals.map((deal) => (deal.amount ?? 0) * (to === null ? 1 : rateOf({ fact: 'deals', of: deal }, dayOf(deal), to, world) ?? 0))) / 10_000;
}

/** What was won in some days, in a cell. */
export function wonIn(fixed: Fixed, days: ReadonlySet<number>, objectives: Objectives, isCounted: boolean): number {
  const { asOf } = objectives.frame;
  const deals = dealsIn(fixed, days, objectives, ({ status, closedOn }) => (status === 'won' && closedOn !== null && closedOn <= asOf ? closedOn : null));
  return isCounted ? deals.length : amountOf(deals, objectives.to, objectives.world, ({ closedOn }) => closedOn);
}

/** What is open at as-of and expected to close in some days. */
export function openDueIn(fixed: Fixed, days: ReadonlySet<number>, objectives: Objectives): number {
  const { asOf } = objectives.frame;
  const isOpen = ({ status, createdOn, closedOn }: Deal): boolean => (status === 'open' || (closedOn !== null && closedOn > asOf)) && (createdOn === null || createdOn <= asOf);
  const due = dealsIn(fixed, days, objectives, (deal) => (isOpen(deal) ? deal.expectedCloseOn ?? null : null));
  return amountOf(due, objectives.to, objectives.world, ({ expectedCloseOn }) => expectedCloseOn ?? null);
}

/** What the company won by month: months that are over and not before the first fact. */
export function seasonsOf(world: World, frame: Frame, isCounted: boolean, isConverted: boolean): Map<string, number> {
  const found = new Map<string, number>();
  for (let day = 365 * 45; day <= frame.asOf; day += 1) {
    const isLast = day === frame.asOf && calendarDay(day + 1).day !== 1;
    if (!found.has(monthOf(day))) found.set(monthOf(day), 0);
    // The month that as-of lies in isn't over.
    if (isLast) found.delete(monthOf(day));
  }
  for (const deal of world.deals) {
    const { status, closedOn } = deal;
    const month = closedOn === null ? '' : monthOf(closedOn);
    const known = found.get(month);
    if (status === 'won' && closedOn !== null && closedOn <= frame.asOf && known !== undefined) found.set(month, known + (isCounted ? 1 : amountOf([deal], isConverted ? REPORTING : null, world, () => closedOn)));
  }
  return found;
}

/** The days of a cell: those of the view's period that its time members name. */
export function cellDays(times: Fixed, frame: Frame): number[] {
  const days: number[] = [];
  for (let day = frame.from; day < frame.to; day += 1) if ([...times].every(([dimension, key]) => periodKey(dimension, day, frame.years) === key)) days.push(day);
  return days;
}

import { formatDate } from '../../../../shared/format/dates';
import type { Parameters } from '../../../../shared/protocol/methods';
import type { RepStays } from '../../../../shared/protocol/memberships';
import type { Translate } from '../../../../shared/text/translate';
import { formatDay, parseDay } from '../../../../shared/time/day';

export type Stay = Parameters<'memberships.set'>['stays'][number];

const plain = ({ team, from, to }: Stay): Stay => ({ team, from, to });
/** What the engine is given for a rep as it stands: nothing where only the list of reps tells. */
export const standing = ({ stays }: Pick<RepStays, 'stays'>): Stay[] => stays.filter(({ source }) => source !== 'usual').map(plain);

/** In the new team from that day on: what holds on it ends the day before, what comes later makes way. */
export function moveRep({ stays }: Pick<RepStays, 'stays'>, team: number, on: string): Stay[] {
  const before = stays.map(plain).filter(({ from }) => from === null || from < on).map((stay) => (stay.to === null || stay.to > on ? { ...stay, to: on } : stay));
  const last = before.at(-1);
  // Where the rep is there already, the stay goes on.
  return last?.team === team && last.to === on ? [...before.slice(0, -1), { ...last, to: null }] : [...before, { team, from: on, to: null }];
}

/** Of two that overlap, the earlier ends where the later begins; one that began on the same day or lies around the other is left out. */
export function mendOverlap({ stays }: Pick<RepStays, 'stays'>, { first, second }: { readonly first: number; readonly second: number }): Stay[] {
  const later = stays[second];
  return stays.map(plain).flatMap((stay, place): Stay[] => {
    if (place !== first) return [stay];
    if (later === undefined || later.from === null || (stay.from !== null && stay.from >= later.from)) return [];
    const after: Stay[] = later.to !== null && (stay.to === null || stay.to > later.to) ? [{ ...stay, from: later.to }] : [];
    return [{ ...stay, to: later.from }, ...after];
  });
}

/** The last day of a half-open stay. */
export function lastDay(to: string | null): string | null {
  const day = to === null ? undefined : parseDay(to);
  return day === undefined ? null : formatDay(day - 1);
}

/** The end of a stay whose last day is known. */
export function endAfter(last: string | null): string | null {
  const day = last === null ? undefined : parseDay(last);
  return day === undefined ? null : formatDay(day + 1);
}

/** "1 Jan 2016 to 31 Mar 2017", "since …", "until …", "always". */
export function saySpan({ from, to }: Pick<Stay, 'from' | 'to'>, words: Translate): string {
  const [first, last] = [from, lastDay(to)].map((day) => (day === null ? null : formatDate(day, words.language)));
  if (first && last) return words('settings.teams.span', { from: first, to: last });
  if (first) return words('settings.teams.since', { date: first });
  return last ? words('settings.teams.until', { date: last }) : words('settings.teams.always');
}

/** The same inside a sentence. */
export function sayDays({ from, to }: Pick<Stay, 'from' | 'to'>, words: Translate): string {
  const [first, last] = [from, lastDay(to)].map((day) => (day === null ? null : formatDate(day, words.language)));
  if (first && last) return words('settings.teams.from_to', { from: first, to: last });
  if (first) return words('settings.teams.from_on', { from: first });
  return last ? words('settings.teams.up_to', { to: last }) : words('settings.teams.all_time');
}

import { NONE } from '../../../shared/model/member-names';
import { intersect, union, without } from '../../../shared/time/calendar';
import { parsePeriod } from '../../../shared/time/named-periods';
import type { DayRange } from '../../../shared/time/day';
import { grainOf, periodsIn, type LinearGrain } from '../../../shared/time/grains';
import type { FilterTest, ResolvedView } from '../../../shared/view/resolved-view';
import type { TimeFrame } from './time-paths';

/** What the view's period and its time filters leave: a time filter applies to the target period, so references survive. */
export function timeFrame(period: DayRange | null, undated: boolean, { filters, calendar, asOf }: Pick<ResolvedView, 'filters' | 'calendar' | 'asOf'>): TimeFrame {
  let pieces: DayRange[] = period ? [period] : [];
  let keepsUndated = undated;
  const cyclic = new Map<string, Set<number>>();
  for (const { dimension, test } of filters) {
    const grain = dimension.kind === 'time' ? grainOf(dimension.id) : undefined;
    if (!grain) continue;
    keepsUndated &&= passes(test, NONE);
    if (test.kind === 'between') pieces = pieces.flatMap((piece) => intersect(piece, { from: test.from ?? -Infinity, to: test.to ?? Infinity }) ?? []);
    else if (grain.kind === 'linear') pieces = passing(pieces, grain, test, { calendar, asOf });
    else cyclic.set(grain.id, new Set([...grain.keys.keys()].filter((index) => passes(test, grain.keys[index] ?? '') && (cyclic.get(grain.id)?.has(index) ?? true))));
  }
  return { calendar, pieces: union(pieces), undated: keepsUndated, cyclic };
}

type Clock = Pick<ResolvedView, 'calendar' | 'asOf'>;

function passing(pieces: readonly DayRange[], grain: LinearGrain, test: FilterTest, clock: Clock): DayRange[] {
  if (test.kind === 'in' || test.kind === 'notIn') {
    const named = test.members.flatMap((member) => periodOfMember(grain, member, clock) ?? []);
    return test.kind === 'notIn' ? without(pieces, named) : pieces.flatMap((piece) => union(named).flatMap((range) => intersect(piece, range) ?? []));
  }
  return pieces.flatMap((piece) => periodsIn(grain, piece, clock.calendar)
    .filter((range) => passes(test, grain.key(range.from, clock.calendar)))
    .flatMap((range) => intersect(piece, range) ?? []));
}

/** The days that a filter names: a member of its own grain, or any period that has a name (`last-30-days`, `2017-H1`). */
export function periodOfMember(grain: LinearGrain, member: string, { calendar, asOf }: Clock): DayRange | undefined {
  const from = grain.parse(member, calendar);
  return from === undefined ? parsePeriod(member, asOf, calendar) : { from, to: grain.shift(from, 1, calendar) };
}

/** Whether a member's name passes a filter. */
export function passes(test: FilterTest, name: string): boolean {
  switch (test.kind) {
    case 'in': return test.members.includes(name);
    case 'notIn': return !test.members.includes(name);
    case 'text': return name !== NONE && name.toLowerCase().includes(test.text.toLowerCase());
    case 'between': return name !== NONE;
  }
}

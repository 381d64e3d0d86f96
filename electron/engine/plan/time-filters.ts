import { NONE } from '../../../shared/model/member-names';
import { intersect, union, type Calendar } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import { grainOf, periodsIn, type LinearGrain } from '../../../shared/time/grains';
import type { FilterTest, ResolvedFilter } from '../../../shared/view/resolved-view';
import type { TimeFrame } from './time-paths';

/** What the view's period and its time filters leave: a time filter applies to the target period, so references survive. */
export function timeFrame(period: DayRange | null, undated: boolean, filters: readonly ResolvedFilter[], calendar: Calendar): TimeFrame {
  let pieces: DayRange[] = period ? [period] : [];
  let keepsUndated = undated;
  const cyclic = new Map<string, Set<number>>();
  for (const { dimension, test } of filters) {
    const grain = dimension.kind === 'time' ? grainOf(dimension.id) : undefined;
    if (!grain) continue;
    keepsUndated &&= passes(test, NONE);
    if (test.kind === 'between') pieces = pieces.flatMap((piece) => intersect(piece, { from: test.from ?? -Infinity, to: test.to ?? Infinity }) ?? []);
    else if (grain.kind === 'linear') pieces = passing(pieces, grain, test, calendar);
    else cyclic.set(grain.id, new Set([...grain.keys.keys()].filter((index) => passes(test, grain.keys[index] ?? '') && (cyclic.get(grain.id)?.has(index) ?? true))));
  }
  return { calendar, pieces: union(pieces), undated: keepsUndated, cyclic };
}

function passing(pieces: readonly DayRange[], grain: LinearGrain, test: FilterTest, calendar: Calendar): DayRange[] {
  return pieces.flatMap((piece) => periodsIn(grain, piece, calendar)
    .filter((range) => passes(test, grain.key(range.from, calendar)))
    .flatMap((range) => intersect(piece, range) ?? []));
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

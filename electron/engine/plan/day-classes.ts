import { CYCLIC_GRAINS, type CyclicGrain } from '../../../shared/time/grains';
import type { Day } from '../../../shared/time/day';

/** Days told apart by the cyclic grains that a view uses (Mondays, Novembers): each day by itself, on both sides of a comparison. */
export interface DayClasses {
  readonly count: number;
  readonly classOf: (day: Day) => number;
  /** Classes whose days have, in each grain given, one of its members (indexes into the grain's keys). */
  readonly allowing: (wanted: ReadonlyMap<string, ReadonlySet<number>>) => readonly number[] | null;
}

export function dayClasses(grainIds: ReadonlySet<string>): DayClasses {
  const grains: readonly CyclicGrain[] = CYCLIC_GRAINS.filter((grain) => grainIds.has(grain.id));
  const count = grains.reduce((product, grain) => product * grain.keys.length, 1);
  return {
    count,
    classOf: (day) => grains.reduce((index, grain) => index * grain.keys.length + grain.classOf(day), 0),
    allowing: (wanted) => {
      if (wanted.size === 0) return null;
      return Array.from({ length: count }, (_, index) => index).filter((index) => {
        let rest = index;
        return grains.toReversed().every((grain) => {
          const key = rest % grain.keys.length;
          rest = Math.floor(rest / grain.keys.length);
          return wanted.get(grain.id)?.has(key) ?? true;
        });
      });
    },
  };
}

import { formatDay, type Day } from '../../../shared/time/day';

/** The same function, each day worked out once: a day's season is asked for by every rep, twice. */
export function rememberedByDay<Value>(of: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<Day, Value>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const value = of(day);
    known.set(day, value);
    return value;
  };
}

/** `2024-03-01`; each date is written out once for all its rows. */
export const dateText = rememberedByDay(formatDay);

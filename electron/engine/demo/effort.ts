import type { Day } from '../../../shared/time/day';
import { rememberedByDay } from './by-day';
import { monthsBetween, monthStart, type Demand } from './demand';
import { presenceOf, type DemoRep } from './people';
import type { Plot } from './plot';
import { randomStream } from './random';

/** How hard each rep works: what activities follow at once, and results follow a month and a half later. */
export interface Effort {
  /** A month's zeal against the rep's own mean, about 1. */
  readonly zeal: (rep: DemoRep, day: Day) => number;
  /** Weight of a rep's day among all the activities; 0 when nobody works. Noise included, the same at each call. */
  readonly weight: (rep: DemoRep, day: Day) => number;
}

const MEMORY = 0.6;
const RESULTS_FOLLOW_AFTER_DAYS = 45;

/** Zeal by month: it wanders, and comes back to 1. */
function wander(seed: number, rep: number, months: number): Float64Array {
  const random = randomStream(seed, `effort ${rep}`);
  let level = 0.15 * random.normal();
  return Float64Array.from({ length: months }, () => {
    level = MEMORY * level + 0.12 * random.normal();
    return Math.exp(level);
  });
}

/** Uniform in [0, 1), of a rep's day alone: the days of a rep aren't alike, and no order of calls changes them. */
function dayNoise(seed: number, rep: number, day: Day): number {
  let mixed = Math.imul(seed ^ Math.imul(rep + 1, 0x9e3779b1) ^ Math.imul(day, 0x85ebca6b), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 4_294_967_296;
}

export function makeEffort(seed: number, reps: readonly DemoRep[], plot: Plot, span: { from: Day; to: Day; demand: Demand }): Effort {
  const start = monthStart(span.from, -3);
  const months = monthsBetween(start, span.to) + 1;
  const zeals = reps.map((rep) => wander(seed, rep.index, months));
  const monthOf = rememberedByDay((day) => monthsBetween(start, day));
  const zeal = (rep: DemoRep, day: Day) => zeals[rep.index]?.[monthOf(day)] ?? 1;
  const slack = (rep: DemoRep, day: Day) =>
    plot.struggles.find((struggle) => struggle.rep === rep.index && day >= struggle.from)?.effort ?? 1;
  return {
    zeal,
    weight: (rep, day) => {
      const presence = presenceOf(rep, day);
      const busy = Math.sqrt(span.demand.season(rep.country, day));
      if (presence === 0 || busy === 0) return 0;
      return (0.4 + 0.6 * presence) * busy * zeal(rep, day) * slack(rep, day) * (0.35 + 1.3 * dayNoise(seed, rep.index, day));
    },
  };
}

/** How the zeal of some weeks ago multiplies what is brought to an end today. */
export function resultOfEffort(effort: Effort, rep: DemoRep, day: Day): number {
  return effort.zeal(rep, day - RESULTS_FOLLOW_AFTER_DAYS) ** 0.7;
}

import { calendarDay } from './calendar';
import type { Rep, World } from './world';

/** A day on which a rep was there, worked or not. */
export interface Presence {
  readonly owner: Rep;
  readonly account: null;
  readonly product: null;
  readonly day: number;
  /** The first day on which the rep did anything. */
  readonly since: number;
}

/** Whoever has ever done something is there from the hiring (else that day) to the leaving. `isToday`: what was done is told of whoever owns the account now. */
export function presentIn(world: World, isToday: boolean): Presence[] {
  return world.reps.flatMap((rep) => presenceOf(rep, world, isToday));
}

function presenceOf(rep: Rep, { activities = [] }: World, isToday: boolean): Presence[] {
  const days = activities.flatMap(({ owner, account, status, doneOn }) => (((isToday ? account?.owner : null) ?? owner) === rep && status !== 'planned' && status !== 'cancelled' && doneOn !== null ? [doneOn] : []));
  if (days.length === 0) return [];
  const since = Math.min(...days);
  const present: Presence[] = [];
  for (let day = rep.hiredOn ?? since; day <= (rep.leftOn ?? LAST_DAY); day += 1) if (calendarDay(day).weekday <= 5) present.push({ owner: rep, account: null, product: null, day, since });
  return present;
}

/** 31 December 2021: no view looks further. */
const LAST_DAY = 18_992;

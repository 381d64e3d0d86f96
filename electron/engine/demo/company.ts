import type { Day } from '../../../shared/time/day';
import { makeDemand, type Demand } from './demand';
import { makeEffort, resultOfEffort, type Effort } from './effort';
import { hirePeople, presenceOf, teamOn, type DemoManager, type DemoRep } from './people';
import { drawPlot, type Plot, type Struggle } from './plot';
import { DEMO_TODAY, firstDayOf, type DemoRequest } from './settings';
import { LONGEST_CYCLE_DAYS } from './deals';

/** Everything that is settled before the first day: who there is, how much is bought when, and what goes wrong. */
export interface Company {
  readonly request: DemoRequest;
  readonly firstDay: Day;
  readonly reps: readonly DemoRep[];
  readonly managers: readonly DemoManager[];
  readonly plot: Plot;
  readonly demand: Demand;
  readonly effort: Effort;
}

/** Deals that a rep of usual pace brings to an end, won or lost, on a mean working day at the start. */
const PACE = 0.78;

export function foundCompany(request: DemoRequest): Company {
  const firstDay = firstDayOf(request.years);
  const { reps, managers } = hirePeople(request, firstDay);
  const plot = drawPlot(request, reps, firstDay);
  const demand = makeDemand(firstDay, plot.rupture);
  const effort = makeEffort(request.seed, reps, plot, { from: firstDay - LONGEST_CYCLE_DAYS, to: DEMO_TODAY + LONGEST_CYCLE_DAYS, demand });
  return { request, firstDay, reps, managers, plot, demand, effort };
}

export function struggleOf(company: Company, rep: DemoRep, day: Day): Struggle | undefined {
  return company.plot.struggles.find((struggle) => struggle.rep === rep.index && day >= struggle.from);
}

/** Deals expected to be won or lost by a rep on a day when nobody struggles and nothing breaks: what targets are made from. */
export function plannedEnds({ demand }: Company, rep: DemoRep, day: Day): number {
  return PACE * presenceOf(rep, day) * demand.season(rep.country, day) * demand.growth(day);
}

/** The same with all that happens: the rep's own pace and zeal, the team's break, a struggle. */
export function expectedEnds(company: Company, rep: DemoRep, day: Day): number {
  const planned = plannedEnds(company, rep, day);
  if (planned === 0) return 0;
  const struggle = struggleOf(company, rep, day)?.pace ?? 1;
  return planned * rep.pace * struggle * company.demand.breakOf(teamOn(rep, day), day) * resultOfEffort(company.effort, rep, day);
}

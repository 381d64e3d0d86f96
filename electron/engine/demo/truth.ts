import { formatDay } from '../../../shared/time/day';
import type { Company } from './company';
import { GROWTH_PER_YEAR, SEASON } from './demand';
import { lastTeamOf } from './reference-rows';
import { DEMO_TODAY, TEAMS } from './settings';

/** What the demo hid, in plain data (dates ISO; effects as fractions: −0.32 is 32 % less), for people and tests to check against. */
export function truthOf({ request, firstDay, reps, plot }: Company) {
  const nameOfTeam = (team: number) => TEAMS[team]?.name ?? '';
  const nameOfRep = (rep: number) => reps[rep]?.name ?? '';
  const change = (factor: number) => Math.round((factor - 1) * 1000) / 1000;
  return {
    version: 1,
    request: { seed: request.seed, years: request.years, reps: request.reps, language: request.language },
    from: formatDay(firstDay),
    asOf: formatDay(DEMO_TODAY),
    growthPerYear: GROWTH_PER_YEAR,
    /** Demand of a working day by month, January first. */
    season: SEASON,
    break: { team: nameOfTeam(plot.rupture.team), from: formatDay(plot.rupture.from), demand: change(plot.rupture.factor) },
    struggling: plot.struggles.map((struggle) => ({
      rep: nameOfRep(struggle.rep), team: nameOfTeam(reps[struggle.rep]?.stays[0].team ?? -1), from: formatDay(struggle.from),
      dealsClosed: change(struggle.pace), winRate: change(struggle.persuasion), dealsWon: change(struggle.pace * struggle.persuasion),
      activities: change(struggle.effort),
    })),
    hired: reps.filter((rep) => rep.hiredOn >= firstDay).map((rep) => ({
      rep: rep.name, team: nameOfTeam(rep.stays[0].team), on: formatDay(rep.hiredOn), inPlaceOf: rep.predecessor === null ? null : nameOfRep(rep.predecessor),
    })),
    left: reps.flatMap((rep) => (rep.leftOn === null ? [] : [{ rep: rep.name, team: nameOfTeam(lastTeamOf(rep)), on: formatDay(rep.leftOn) }])),
    moved: reps.flatMap((rep) => rep.stays.slice(1).map((stay, index) => ({
      rep: rep.name, from: nameOfTeam(rep.stays[index]?.team ?? -1), to: nameOfTeam(stay.team), on: formatDay(stay.from ?? firstDay),
    }))),
  };
}

export type DemoTruth = ReturnType<typeof truthOf>;

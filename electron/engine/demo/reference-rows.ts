import { formatDay, partsOf, type Day } from '../../../shared/time/day';
import { plannedEnds, type Company } from './company';
import { monthStart } from './demand';
import { teamOn, type DemoRep } from './people';
import { DEMO_TODAY, PRODUCTS, TEAMS } from './settings';
import { hundredths, type Cell } from './table';
import type { DemoWords } from './words';

export const TEAM_COLUMNS = ['id', 'name', 'manager', 'region'] as const;

export function teamRows({ managers }: Company, words: DemoWords): Cell[][] {
  return TEAMS.map((team, index) => [team.id, team.name, managers.find((manager) => manager.team === index)?.name ?? null, words.countries[team.country]]);
}

export const REP_COLUMNS = ['id', 'name', 'email', 'manager', 'team', 'hired_on', 'left_on', 'ramp_months', 'role'] as const;

/** The team of today, or of the day of departure. */
export function lastTeamOf(rep: DemoRep): number {
  return teamOn(rep, rep.leftOn ?? DEMO_TODAY);
}

/** The reps in order of id, then the four managers. */
export function repRows({ reps, managers, firstDay }: Company, words: DemoWords): Cell[][] {
  const managerOf = (team: number) => managers.find((manager) => manager.team === team);
  return [
    ...reps.map((rep): Cell[] => [
      rep.id, rep.name, rep.email, managerOf(lastTeamOf(rep))?.name ?? null, TEAMS[lastTeamOf(rep)]?.name ?? null, formatDay(rep.hiredOn),
      rep.leftOn === null ? null : formatDay(rep.leftOn), 4, words.roles.rep,
    ]),
    ...managers.map((manager): Cell[] => [
      manager.id, manager.name, manager.email, null, TEAMS[manager.team]?.name ?? null, formatDay(firstDay - 900 - 211 * manager.team), null, null,
      words.roles.manager,
    ]),
  ];
}

export const MEMBERSHIP_COLUMNS = ['rep', 'team', 'from', 'to'] as const;

/** The stays of those who moved; half-open, as all periods are. */
export function membershipRows({ reps }: Company): Cell[][] {
  return reps
    .filter((rep) => rep.stays.length > 1)
    .flatMap((rep) => rep.stays.map((stay): Cell[] => [rep.name, TEAMS[stay.team]?.name ?? null, dayOrNull(stay.from), dayOrNull(stay.to)]));
}

const dayOrNull = (day: Day | null) => (day === null ? null : formatDay(day));

export const PRODUCT_COLUMNS = ['id', 'name', 'family', 'list_price', 'cost'] as const;

export function productRows(): Cell[][] {
  return PRODUCTS.map(({ id, name, family, priceCents, costShare }) => [id, name, family, hundredths(priceCents), hundredths(Math.round(priceCents * costShare))]);
}

export const TARGET_COLUMNS = ['measure', 'rep', 'period', 'value'] as const;
/** What a deal brings on average, those that are lost counted as nothing; with the ambition that targets have. */
const PLANNED_PER_END = 3_000;
const ROUND_TO = 500;

/** Each rep's objective of revenue for each month to the end of the year, season and growth included, breaks not foreseen. */
export function* targetRows(company: Company): Generator<Cell[]> {
  const end = monthStart(DEMO_TODAY, 13 - partsOf(DEMO_TODAY).month);
  for (let month = company.firstDay; month < end; month = monthStart(month, 1)) {
    for (const rep of company.reps) {
      let value = 0;
      for (let day = month; day < monthStart(month, 1); day += 1) value += PLANNED_PER_END * plannedEnds(company, rep, day);
      if (value > 0) yield ['revenue_won', rep.name, formatDay(month).slice(0, 7), Math.max(ROUND_TO, ROUND_TO * Math.round(value / ROUND_TO))];
    }
  }
}

import type { KeptBonusPlan } from '../../../shared/protocol/bonus-plan';
import { intersect, union } from '../../../shared/time/calendar';
import { formatDay, parseDay, type Day, type DayRange } from '../../../shared/time/day';
import { linearGrain, periodOf } from '../../../shared/time/grains';
import type { BlankReason, Note } from '../../../shared/view/pivot-table';
import { payout, termsOn, type BonusTerms } from '../layout/bonus-payout';
import { resolveGoals, sumOf } from '../layout/goal-spread';
import type { Plan } from '../plan/plan';
import { teamOn } from '../plan/teams';
import { bonusDays, type BaseDay } from './bonus-days';
import { readGoals } from './read-goals';
import type { ByRepContext, RepRow } from './rep-row';
import type { PreparedScan } from './run-scan';

export const UNITS = 10_000;
const MOST_NAMES = 5;

interface Told {
  readonly rows: RepRow[];
  readonly missing: BlankReason | null;
  readonly notes: Note[];
}

/**
 * What plans pay, rep by rep: each day adds what the period's bonus has grown by since the day before. So days add up to periods and
 * reps to teams, though a plan isn't linear; and whoever changes team in the middle of a period leaves behind what was earned there.
 */
export async function bonusRows(plan: Plan, scan: PreparedScan, context: ByRepContext): Promise<Told> {
  const plans = await context.prepared.bonusPlans();
  if (plans.length === 0) return { rows: [], missing: 'no-plan', notes: [] };
  const paid = (await paydays(plan, context)).flatMap(({ days }) => days);
  const { first, segments } = scan.days;
  const rows = paid.flatMap(({ rep, team, day, base, bonus, isTold }): RepRow[] => {
    const segment = segments[day - first] ?? 0;
    return segment > 0 ? [{ rep, team, segment, values: { bonus_base: base, bonus, bonus_told: Number(isTold), bonus_untold: Number(!isTold) } }] : [];
  });
  const untold = new Set(paid.flatMap(({ rep, day, isTold }) => (isTold || (segments[day - first] ?? 0) === 0 ? [] : [rep])));
  const { labels } = await context.prepared.directory.people('rep');
  const names = [...untold].map((rep) => labels.get(rep) ?? String(rep)).sort();
  const unknown = [...new Set(plans.flatMap((one) => [...one.unknown.reps, ...one.unknown.teams]))].sort();
  return {
    rows, missing: null,
    notes: [
      ...(names.length > 0 ? [{ code: 'bonus_no_target', params: { count: names.length, reps: names.slice(0, MOST_NAMES).join(', ') } }] : []),
      ...(unknown.length > 0 ? [{ code: 'bonus_unknown', params: { count: unknown.length, names: unknown.slice(0, MOST_NAMES).join(', ') } }] : []),
    ],
  };
}

/** What a rep's facts of a day add to what a plan is paid on and to what it pays, in units of the last decimal. */
export interface Payday extends Omit<BaseDay, 'amount' | 'worth'> {
  readonly rep: number;
  readonly base: number;
  readonly bonus: number;
  /** False: no target says what thresholds stand for. */
  readonly isTold: boolean;
}

/** Each plan with all of its days of which the view may tell something. */
export async function paydays(plan: Plan, context: ByRepContext): Promise<{ readonly plan: KeptBonusPlan; readonly days: readonly Payday[] }[]> {
  const { bounds } = plan.segments;
  const [first] = bounds;
  if (first === undefined) return [];
  return Promise.all((await context.prepared.bonusPlans()).map(async (one) => {
    const payer = await payerOf(one, context);
    const days = await bonusDays(one, { from: payer.periodAt(first).from, to: Math.min(plan.asOf + 1, bounds.at(-1) ?? first) }, plan, context);
    return { plan: one, days: [...days].flatMap(([rep, own]) => earned(rep, own, payer)) };
  }));
}

/** A plan's questions, answered for the reps of the workspace. */
interface Payer {
  readonly plan: KeptBonusPlan;
  readonly periodAt: (day: Day) => DayRange;
  readonly isPaying: (period: DayRange) => boolean;
  readonly termsOf: (rep: number, period: DayRange) => BonusTerms | null;
  /** The days of a period in which the plan is for the rep. */
  readonly daysOf: (rep: number, period: DayRange) => DayRange[];
  /** What a threshold of 1 stands for; null: no target says it. */
  readonly unitOf: (rep: number, days: readonly DayRange[]) => number | null;
}

async function payerOf(plan: KeptBonusPlan, { prepared: { directory, view, work }, seasons }: ByRepContext): Promise<Payer> {
  const { codes } = await directory.people('rep');
  const { teams, teamPeople } = directory;
  const isFor = (wanted: ReadonlySet<number>, team: number | undefined): boolean => {
    const seen = new Set<number>();
    for (let at = team; at !== undefined && !seen.has(at); at = teams.parents.get(at)) {
      if (wanted.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const named = new Set(plan.reps.flatMap((name) => codes.get(name) ?? []));
  const inTeams = new Set(plan.teams.flatMap((name) => teamPeople.codes.get(name) ?? []));
  const isOpen = plan.reps.length === 0 && plan.teams.length === 0;
  const overrides = new Map<number, KeptBonusPlan['overrides']>();
  for (const override of plan.overrides) {
    const rep = codes.get(override.rep);
    if (rep !== undefined) overrides.set(rep, [...(overrides.get(rep) ?? []), override]);
  }
  const [from, to] = [plan.from === null ? -Infinity : parseDay(plan.from) ?? -Infinity, plan.to === null ? Infinity : parseDay(plan.to) ?? Infinity];
  const goals = plan.thresholds === 'attainment' ? (await readGoals(directory, view.calendar)).of(plan.base) : [];
  const grain = linearGrain(plan.grain);
  return {
    plan,
    periodAt: (day) => periodOf(grain, day, view.calendar),
    isPaying: (period) => from <= period.from && period.from < to,
    termsOf: (rep, period) => termsOn(plan, overrides.get(rep) ?? [], formatDay(period.from)),
    daysOf: (rep, period) => {
      if (isOpen || named.has(rep)) return [period];
      const stays = teams.stays.get(rep);
      const bounds = [...new Set([period.from, period.to, ...(stays ?? []).flatMap((stay) => [stay.from, stay.to]).filter((day) => day !== null && period.from < day && day < period.to)])].filter((day) => day !== null).sort((a, b) => a - b);
      return union(bounds.slice(0, -1).flatMap((start, index) => (isFor(inTeams, teamOn(stays, start)) ? [{ from: start, to: bounds[index + 1] ?? period.to }] : [])));
    },
    unitOf: (rep, days) => {
      if (plan.thresholds === 'amount') return 1;
      const value = sumOf(resolveGoals(goals.filter((goal) => goal.rep === rep), days, { workdays: work.calendars[0], season: seasons.get(plan.base) ?? null, allows: null, worth: null }).parts);
      return value !== null && value > 0 ? value : null;
    },
  };
}

/** What a product of decimals may lack of a half. */
const LACKING = 1e-5;

/** To the nearest unit, halves away from zero. */
const whole = (units: number) => Math.sign(units) * Math.floor(Math.abs(units) + 0.5 + LACKING);

/** What a rep's days add to base and bonus, in their order. */
function earned(rep: number, days: readonly BaseDay[], payer: Payer): Payday[] {
  const found: Payday[] = [];
  let period: DayRange = { from: 0, to: 0 };
  let terms: BonusTerms | null = null;
  let own: readonly DayRange[] = [];
  let unit: number | null = null;
  let [base, paid] = [0, 0];
  for (const { day, team, currency, amount, worth } of days) {
    if (day < period.from || day >= period.to) {
      period = payer.periodAt(day);
      terms = payer.isPaying(period) ? payer.termsOf(rep, period) : null;
      own = payer.daysOf(rep, period);
      unit = payer.unitOf(rep, own);
      [base, paid] = [0, 0];
    }
    if (!terms || !own.some((range) => intersect(range, { from: day, to: day + 1 }))) continue;
    const added = whole(amount * terms.share * UNITS);
    base += added;
    const bonus = unit === null ? 0 : whole(payout(terms, payer.plan.paid, base / UNITS, unit) * UNITS);
    // What has no rate can't be told.
    if (!Number.isNaN(worth)) found.push({ rep, team, currency, day, base: whole(added * worth), bonus: whole((bonus - paid) * worth), isTold: unit !== null });
    paid = bonus;
  }
  return found;
}

import type { ViewSpec } from '../../shared/view/view-spec';
import { calendarDay, dayText } from './calendar';
import { rateBetween, rateOf, REPORTING } from './exchange';
import { periodOf, type Period } from './grains';
import type { Ground } from './measure';
import { chainOf, teamOn } from './members';
import { measureOf } from './measures';
import { rowsOf } from './rows';
import { ownGoal } from './targets';
import type { Frame } from './windows';
import type { BonusPlan, BonusTerms, Rep, World } from './world';

/** What a rep's facts of a day in one currency add to what a plan is paid on, and to what it pays; in ten-thousandths. */
export interface Bonus {
  readonly owner: Rep;
  readonly account: null;
  readonly product: null;
  readonly day: number;
  readonly base: number;
  readonly bonus: number;
  /** False: no target says what thresholds stand for. */
  readonly isTold: boolean;
}

export function bonusesIn({ world }: Ground, frame: Frame, view: ViewSpec): Bonus[] {
  return (world.bonusPlans ?? []).flatMap((plan) => world.reps.flatMap((rep) => bonusesOf(plan, rep, { world, frame, view })));
}

interface Payday {
  readonly world: World;
  readonly frame: Frame;
  readonly view: ViewSpec;
}

/** Day after day, what the bonus of the day's period has grown by. */
function bonusesOf(plan: BonusPlan, rep: Rep, payday: Payday): Bonus[] {
  const found: Bonus[] = [];
  const sums = new Map<string, { base: number; paid: number }>();
  for (const { day, amount } of earningsOf(plan, rep, payday)) {
    const period = periodOf(plan.grain, day, payday.frame.years);
    const terms = termsOf(plan, rep, period);
    const days = terms === null ? [] : daysFor(plan, rep, period, payday.world);
    if (terms === null || !days.includes(day)) continue;
    const so = sums.get(period.key) ?? { base: 0, paid: 0 };
    const unit = unitOf(plan, rep, days, payday);
    const base = rounded(amount * terms.share);
    const paid = unit === null ? 0 : rounded(paidOn(so.base + base, unit, terms, plan.paid));
    // Worked out in the reporting currency, told in the view's.
    const worth = payday.view.currency ? rateBetween(REPORTING, payday.view.currency.to, day, payday.world) : 1;
    if (worth !== null) found.push({ owner: rep, account: null, product: null, day, base: rounded(base * worth), bonus: rounded((paid - so.paid) * worth), isTold: unit !== null });
    sums.set(period.key, { base: so.base + base, paid });
  }
  return found;
}

/** Halves away from zero: also such as decimals only nearly make. */
const rounded = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-5);

interface Earning {
  readonly day: number;
  amount: number;
}

/** The rep's facts of the base by day and currency; what has no rate is left out. */
function earningsOf({ base }: BonusPlan, rep: Rep, { world, frame: { asOf }, view }: Payday): Earning[] {
  const measure = measureOf(base, { world, asOf });
  const found = new Map<string, Earning & { readonly currency: string }>();
  if (measure.fact === 'bonuses') throw new Error('a bonus is paid on no bonus');
  for (const row of rowsOf(world, measure.fact)) {
    const owner = (view.owners === 'today' ? row.of.account?.owner : null) ?? row.of.owner;
    const day = measure.day(row);
    const rate = view.currency ? rateOf(row, day, REPORTING, world) : 1;
    if (owner !== rep || day === null || day > asOf || !measure.concerns(row) || rate === null) continue;
    const currency = view.currency && 'currency' in row.of ? row.of.currency ?? '' : '';
    const key = `${day} ${currency}`;
    const earning = found.get(key) ?? { day, currency, amount: 0 };
    found.set(key, earning);
    earning.amount += (measure.numerator(row) ?? 0) * rate;
  }
  return [...found.values()].sort((a, b) => a.day - b.day || (a.currency < b.currency ? -1 : 1));
}

/** What holds for the rep in a period: the latest exception that holds on its first day, else the plan; null: nothing is paid. */
function termsOf(plan: BonusPlan, rep: Rep, { from }: Period): BonusTerms | null {
  const holds = (days: { readonly from: number | null; readonly to: number | null }): boolean => (days.from === null || days.from <= from) && (days.to === null || from < days.to);
  if (!holds(plan)) return null;
  const [own] = plan.overrides.filter((one) => one.rep === rep && holds(one)).toReversed().sort((a, b) => (b.from ?? -1) - (a.from ?? -1));
  if (own === undefined) return plan;
  return own.eligible ? { share: own.share ?? plan.share, bands: own.bands ?? plan.bands, cap: own.cap === undefined ? plan.cap : own.cap } : null;
}

/** Days of the period on which the plan is for the rep. */
function daysFor({ reps, teams }: BonusPlan, rep: Rep, { from, to }: Period, world: World): number[] {
  const days = Array.from({ length: to - from }, (_, index) => from + index);
  const isForAll = (reps.length === 0 && teams.length === 0) || reps.includes(rep);
  return isForAll ? days : days.filter((day) => chainOf(teamOn(rep, day), world).some((team) => teams.includes(team)));
}

/** The rep's own objective of those days; null without one. An amount is itself. */
function unitOf({ thresholds, base }: BonusPlan, rep: Rep, days: readonly number[], { world, frame, view }: Payday): number | null {
  if (thresholds === 'amount') return 10_000;
  const targets = (world.targets ?? []).filter((target) => target.rep === rep && target.measure === base);
  const seasons = targets.length > 0 && world.targetSpread === 'season' ? monthsOf(base, { world, frame, view }) : null;
  const { told } = ownGoal(targets, new Set(days), { world, frame, view, targets, seasons, to: null });
  return told !== null && told > 0 ? told : null;
}

/** What the company did by month: months that are over. */
function monthsOf(base: string, { world, frame: { asOf }, view }: Payday): Map<string, number> {
  const found = new Map<string, number>();
  for (let day = FIRST_DAY; day <= asOf; day += 1) if (calendarDay(day + 1).day === 1) found.set(monthOf(day), 0);
  const measure = measureOf(base, { world, asOf });
  if (measure.fact === 'bonuses') throw new Error('a bonus is paid on no bonus');
  for (const row of rowsOf(world, measure.fact)) {
    const day = measure.day(row);
    const rate = view.currency ? rateOf(row, day, REPORTING, world) : 1;
    const known = day === null ? undefined : found.get(monthOf(day));
    if (day !== null && known !== undefined && rate !== null) found.set(monthOf(day), known + (measure.numerator(row) ?? 0) * rate);
  }
  return found;
}

const monthOf = (day: number): string => dayText(day).slice(0, 7);
/** 1 January 2015: nothing is older. */
const FIRST_DAY = 16_436;

function paidOn(base: number, unit: number, { bands, cap }: BonusTerms, paid: BonusPlan['paid']): number {
  let rated = 0;
  let fixed = 0;
  bands.forEach((band, index) => {
    if (base < band.from * unit) return;
    fixed += band.fixed * 10_000;
    const end = Math.min(base, (bands[index + 1]?.from ?? Infinity) * unit);
    rated = paid === 'all' ? base * band.rate : rated + (end - band.from * unit) * band.rate;
  });
  return Math.min(fixed + Math.max(0, rated), cap === null ? Infinity : cap * 10_000);
}

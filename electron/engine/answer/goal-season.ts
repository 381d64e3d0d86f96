import { measureOf } from '../../../shared/catalogue/measures/index';
import { monthNumber, monthStart } from '../../../shared/time/calendar';
import { linearGrain } from '../../../shared/time/grains';
import type { AnyMeasure } from '../../../shared/view/resolved-view';
import type { RunOptions } from '../db/database';
import type { Spread } from '../layout/goal-spread';
import type { GivenGoal } from '../layout/goal-tree';
import { nodeName } from '../layout/order';
import type { Plan } from '../plan/plan';
import { aboutOf, type Seasons } from './goal-sides';
import { monthlyCells } from './monthly-cells';
import type { PreparedView } from './prepare-view';
import { readGoals } from './read-goals';

const MONTHS_PER_YEAR = 12;

/** How months weigh for the objectives of a plan, and those that bonuses are measured by, where the workspace spreads them by season. */
export async function seasonsFor({ entries, scans }: Plan, prepared: PreparedView, options: RunOptions): Promise<Seasons> {
  if (prepared.settings.targetSpread !== 'season') return new Map();
  const paying = scans.some(({ byRep }) => byRep === 'bonus') ? await prepared.bonusPlans() : [];
  const abouts = [...entries.map(aboutOf), ...paying.filter(({ thresholds }) => thresholds === 'attainment').map(({ base }) => measureOf(base))];
  const wanted = new Map(abouts.flatMap((about): [string, AnyMeasure][] => (about ? [[about.id, about]] : [])));
  if (wanted.size === 0) return new Map();
  const goals = await readGoals(prepared.directory, prepared.view.calendar);
  const asked = [...wanted].filter(([id]) => goals.of(id).length > 0);
  return new Map(await Promise.all(asked.map(async ([id, measure]): Promise<[string, NonNullable<Spread['season']>]> => [id, await seasonOf(measure, goals.of(id), prepared, options)])));
}

/** Weights of months for spreading: what the whole company did in the same month of the year before, whatever the view filters. */
export async function seasonOf(measure: AnyMeasure, goals: readonly GivenGoal[], prepared: PreparedView, options: RunOptions): Promise<NonNullable<Spread['season']>> {
  const first = Math.min(...goals.map(({ range }) => monthNumber(range.from))) - MONTHS_PER_YEAR;
  const last = Math.max(...goals.map(({ range }) => monthNumber(range.to - 1))) - MONTHS_PER_YEAR;
  const period = { from: monthStart(first), to: monthStart(last + 1) };
  // Objectives are told in the reporting currency, whichever the view asks for.
  const { rates } = prepared;
  const { axis, side } = await monthlyCells(measure, period, { ...prepared, rates: rates && { ...rates, rate: rates.intoReporting } }, options);
  const grain = linearGrain('month');
  const totals = new Map((axis.tree.children[0] ?? []).flatMap((node): [number, number][] => {
    const start = grain.parse(nodeName(axis, node), prepared.view.calendar);
    // A month that isn't over says nothing of how much belongs to it.
    const isOver = start !== undefined && monthStart(monthNumber(start) + 1) <= prepared.asOf + 1;
    return !isOver || side.blank[node] !== 0 ? [] : [[monthNumber(start), (side.top[node] ?? 0) / (side.bottom[node] ?? 1)]];
  }));
  return (month) => totals.get(month - MONTHS_PER_YEAR);
}

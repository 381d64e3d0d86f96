import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import { buildPlan, classesOf } from '../plan/build-plan';
import type { DayClasses } from '../plan/day-classes';
import { firstDayKey, firstDaysNeeded } from '../plan/first-days';
import type { Plan } from '../plan/plan';
import { firstDayStatement } from '../sql/first-day-statement';
import { dayOf, parseDay, type Day, type DayRange } from '../../../shared/time/day';
import type { Problem } from '../../../shared/protocol/errors';
import { viewError } from '../../../shared/view/parse-view';
import { resolveView } from '../../../shared/view/resolve-view';
import type { ResolvedView } from '../../../shared/view/resolved-view';
import type { ViewSpec } from '../../../shared/view/view-spec';
import type { Workspace } from '../workspace';
import type { KeptBonusPlan } from '../../../shared/protocol/bonus-plan';
import { bonusPlansOf } from './bonus-book';
import { customsOf } from './custom-book';
import { inDays, memberProblems } from './bind-filters';
import { directoryOf, type Directory } from './directory';
import type { Settings } from '../model/settings';
import { rateBook, type RateBook } from './rate-book';
import { workDaysOf, type WorkDays } from './work-days';

/** Without any dated fact there is no today: no day is later than this one. */
export const END_OF_DAYS = dayOf(9999, 12, 31);

/** A view whose names and members are all known, and what it is asked of. */
export interface PreparedView {
  readonly view: ResolvedView;
  readonly directory: Directory;
  readonly asOf: Day;
  readonly settings: Settings;
  readonly work: WorkDays;
  readonly bonusPlans: () => Promise<readonly KeptBonusPlan[]>;
  /** Null: nothing is converted. */
  readonly rates: RateBook | null;
}

/** Names to what they stand for; throws one error with every problem of the view. */
export async function prepareView(spec: ViewSpec, workspace: Workspace): Promise<PreparedView> {
  const { problems, ...prepared } = await readNames(spec, workspace);
  if (problems.length > 0) throw viewError(problems);
  return prepared;
}

/** The same as far as names are known, with all problems: of the view's names and of the members that its filters name. */
export async function readNames(asked: ViewSpec, workspace: Workspace): Promise<PreparedView & { readonly problems: readonly Problem[] }> {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const settings = await workspace.settings();
  const customs = await customsOf(workspace);
  const spec = { ...inCurrency(asked, settings), owners: asked.owners ?? settings.owners };
  const { view, problems } = resolveView(spec, {
    shape: directory.shape,
    asOf: settings.effectiveAsOf === null ? null : parseDay(settings.effectiveAsOf) ?? null,
    calendar: { fiscalStart: settings.fiscalStart, retail: settings.retail },
    counting: settings,
    customs: { names: customs.kept.map(({ name }) => name), find: (name) => customs.book.find(name)?.measure ?? undefined },
  });
  const work = await workDaysOf(directory, settings);
  const rates = spec.currency ? await rateBook(directory, spec.currency.to, settings.currency) : null;
  return { view: { ...view, filters: inDays(view, directory) }, directory, settings, work, rates, bonusPlans: () => bonusPlansOf(workspace), asOf: view.asOf ?? END_OF_DAYS, problems: [...problems, ...await memberProblems(view, directory)] };
}

/** A view that says nothing of currencies is answered in the reporting one, where the workspace says so. */
function inCurrency(spec: ViewSpec, { currency, conversion }: Settings): ViewSpec {
  return spec.currency !== undefined || currency === null || conversion === 'none' ? spec : { ...spec, currency: { to: currency, rates: conversion } };
}

/** The plan of a view. `frame`: the period of the view that this one is asked for, when it is a part of its answer. */
export async function planView({ view, directory, asOf, work }: PreparedView, frame: { readonly period: DayRange | null; readonly asked: boolean } | undefined, options: RunOptions): Promise<{ plan: Plan; classes: DayClasses }> {
  const needed = firstDaysNeeded(view).filter((question) => directory.mayHold(question));
  const firstDays = new Map<string, Day>();
  await Promise.all(needed.map(async (question) => {
    const key = firstDayKey(question);
    const day = await directory.numbers.get(`first ${asOf} ${key}`, async () => numberAt(await directory.lane.read(firstDayStatement(question, asOf, { ...directory.names, asOf }), options), 'first'));
    if (day !== null) firstDays.set(key, day);
  }));
  return { plan: buildPlan(view, asOf, { firstDays, teams: directory.teams, workdays: work.calendars, frame }), classes: classesOf(view) };
}

import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import { buildPlan, classesOf } from '../plan/build-plan';
import type { DayClasses } from '../plan/day-classes';
import { firstDayKey, firstDaysNeeded } from '../plan/first-days';
import type { Plan } from '../plan/plan';
import { firstDayStatement } from '../sql/first-day-statement';
import { dayOf, parseDay, type Day, type DayRange } from '../../../shared/time/day';
import { resolveView } from '../../../shared/view/resolve-view';
import type { ResolvedView } from '../../../shared/view/resolved-view';
import type { ViewSpec } from '../../../shared/view/view-spec';
import type { Workspace } from '../workspace';
import { checkMembers } from './bind-filters';
import { directoryOf, type Directory } from './directory';

/** Without any dated fact there is no today: no day is later than this one. */
const END_OF_DAYS = dayOf(9999, 12, 31);

/** A view whose names and members are all known, and what it is asked of. */
export interface PreparedView {
  readonly view: ResolvedView;
  readonly directory: Directory;
  readonly asOf: Day;
}

export async function prepareView(spec: ViewSpec, workspace: Workspace): Promise<PreparedView> {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const settings = await workspace.settings();
  const view = resolveView(spec, {
    shape: directory.shape,
    asOf: settings.effectiveAsOf === null ? null : parseDay(settings.effectiveAsOf) ?? null,
    calendar: { fiscalStart: settings.fiscalStart },
  });
  await checkMembers(view, directory);
  return { view, directory, asOf: view.asOf ?? END_OF_DAYS };
}

/** The plan of a view. `frame`: the period of the view that this one is asked for, when it is a part of its answer. */
export async function planView({ view, directory, asOf }: PreparedView, frame: { readonly period: DayRange | null; readonly asked: boolean } | undefined, options: RunOptions): Promise<{ plan: Plan; classes: DayClasses }> {
  const needed = firstDaysNeeded(view).filter(({ fact }) => (directory.shape.rows[fact] ?? 0) > 0);
  const firstDays = new Map<string, Day>();
  await Promise.all(needed.map(async (question) => {
    const key = firstDayKey(question);
    const day = await directory.numbers.get(`first ${asOf} ${key}`, async () => numberAt(await directory.lane.read(firstDayStatement(question, asOf, directory.names), options), 'first'));
    if (day !== null) firstDays.set(key, day);
  }));
  return { plan: buildPlan(view, asOf, { firstDays, teams: directory.teams, frame }), classes: classesOf(view) };
}

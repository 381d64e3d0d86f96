import { viewError } from '../../../shared/view/parse-view';
import { parsePeriod } from '../../../shared/time/named-periods';
import { directoryOf } from '../answer/directory';
import { readGoalRecords } from '../answer/read-goals';
import { targetSheet } from '../answer/target-sheet';
import { writeTargets, type TypedTarget } from '../import/by-hand/write-targets';
import type { Handler } from './handler';

export const targetsSheet: Handler<'targets.sheet'> = (request, { workspace, signal }) => targetSheet(request, workspace, { signal });

/** Typed targets; one that says no period of the calendar refuses all. */
export const targetsSet: Handler<'targets.set'> = async ({ measure, cells }, { workspace }) => {
  const { fiscalStart, retail } = await workspace.settings();
  const calendar = { fiscalStart, retail };
  const typed = cells.map((cell, index): TypedTarget => {
    const range = parsePeriod(cell.period, null, calendar);
    if (!range) throw viewError([{ path: `cells[${index}].period`, code: 'bad_period', params: { period: cell.period } }]);
    return { ...cell, range };
  });
  const { names } = await directoryOf(await workspace.schema(), workspace.database);
  await workspace.database.transaction(async (lane) => {
    const standing = (await readGoalRecords({ names, lane }, calendar)).flatMap(({ rowId, rep, team, range, isLost, measure: of }) => (of === measure && !isLost && range ? [{ rowId, rep, team, range }] : []));
    await writeTargets(lane, { measure, cells: typed, standing }, new Date());
  });
  workspace.changed();
  return {};
};

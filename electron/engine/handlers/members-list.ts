import { namesIn } from '../../../shared/view/names';
import { viewError } from '../../../shared/view/parse-view';
import type { Problem } from '../../../shared/protocol/errors';
import { parseDay } from '../../../shared/time/day';
import { compareNames } from '../layout/order';
import { directoryOf } from '../answer/directory';
import { memberNames } from '../answer/member-names';
import { periodNames } from '../answer/period-names';
import type { Handler } from './handler';

export const membersList: Handler<'members.list'> = async ({ dimension: id, search, limit }, { workspace }) => {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const problems: Problem[] = [];
  const dimension = namesIn(directory.shape, problems).dimension(id, 'dimension');
  if (!dimension) throw viewError(problems);
  const { effectiveAsOf, fiscalStart, retail } = await workspace.settings();
  const asOf = effectiveAsOf === null ? null : parseDay(effectiveAsOf) ?? null;
  const all = dimension.kind === 'member' ? await memberNames(dimension, directory) : await periodNames(id, asOf, { fiscalStart, retail }, directory);
  const wanted = search.toLowerCase();
  const found = all.filter((name) => name.toLowerCase().includes(wanted)).sort(compareNames);
  return { members: found.slice(0, limit), total: found.length };
};

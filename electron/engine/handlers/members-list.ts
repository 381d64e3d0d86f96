import type { Dimension } from '../../../shared/catalogue/dimensions';
import { memberLabel } from '../../../shared/format/member-label';
import { plainText } from '../../../shared/text/plain-text';
import { LANGUAGES, translator } from '../../../shared/text/translate';
import { namesIn } from '../../../shared/view/names';
import { viewError } from '../../../shared/view/parse-view';
import type { Problem } from '../../../shared/protocol/errors';
import { parseDay } from '../../../shared/time/day';
import { compareNames } from '../layout/order';
import { directoryOf } from '../answer/directory';
import { memberNames } from '../answer/member-names';
import { periodNames } from '../answer/period-names';
import type { Handler } from './handler';

/** What a member may be called: as the data says, or as people read it in either language. */
const textsOf = (dimension: Dimension, name: string) => [name, ...LANGUAGES.map((language) => memberLabel(dimension, name, translator(language)))];

export const membersList: Handler<'members.list'> = async ({ dimension: id, search, limit }, { workspace }) => {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const problems: Problem[] = [];
  const dimension = namesIn(directory.shape, problems).dimension(id, 'dimension');
  if (!dimension) throw viewError(problems);
  const { effectiveAsOf, fiscalStart, retail } = await workspace.settings();
  const asOf = effectiveAsOf === null ? null : parseDay(effectiveAsOf) ?? null;
  const all = dimension.kind === 'member' ? await memberNames(dimension, directory) : await periodNames(id, asOf, { fiscalStart, retail }, directory);
  const wanted = plainText(search);
  const found = all.filter((name) => textsOf(dimension, name).some((text) => plainText(text).includes(wanted))).sort(compareNames);
  return { members: found.slice(0, limit), total: found.length };
};

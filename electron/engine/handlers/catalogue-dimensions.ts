import { factsIn } from '../../../shared/catalogue/data-shape';
import { dimensionsOf, isOfDates } from '../../../shared/catalogue/dimensions';
import { GRAINS } from '../../../shared/time/grains';
import type { DimensionInfo } from '../../../shared/protocol/methods';
import { directoryOf } from '../answer/directory';
import { memberNames } from '../answer/member-names';
import type { Handler } from './handler';

export const catalogueDimensions: Handler<'catalogue.dimensions'> = async (_, { workspace }) => {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const dimensions = dimensionsOf(directory.shape);
  const found: DimensionInfo[] = [];
  for (const dimension of dimensions) {
    if (dimension.kind === 'time') {
      const grain = GRAINS.find(({ id }) => id === dimension.id);
      found.push({ id: dimension.id, kind: 'time', group: 'time', ofDates: grain?.kind !== 'cyclic', label: null, facts: factsIn(directory.shape), members: grain?.kind === 'cyclic' ? grain.keys.length : null });
      continue;
    }
    const { id, kind, group, label, paths } = dimension;
    const facts = [...paths.keys()];
    // A dimension of facts that were never imported has nobody to count.
    const hasRows = facts.some((fact) => (directory.shape.rows[fact] ?? 0) > 0);
    found.push({ id, kind, group, ofDates: isOfDates(dimension, directory.shape), label, facts, members: hasRows ? (await memberNames(dimension, directory)).length : 0 });
  }
  return found;
};

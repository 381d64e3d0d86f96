import { customMeasure, customsOf } from '../answer/custom-book';
import { removeMeasure, saveMeasure } from '../answer/save-measure';
import type { Handler } from './handler';

export const measuresList: Handler<'measures.list'> = async (_, { workspace }) => {
  const { book, kept } = await customsOf(workspace);
  return kept.flatMap((measure) => {
    const compiled = book.find(measure.name);
    return compiled ? [customMeasure(compiled, measure)] : [];
  });
};

export const measuresSave: Handler<'measures.save'> = (draft, { workspace }) => saveMeasure(draft, workspace);

export const measuresRemove: Handler<'measures.remove'> = async ({ name }, { workspace }) => {
  await removeMeasure(name, workspace);
  return {};
};

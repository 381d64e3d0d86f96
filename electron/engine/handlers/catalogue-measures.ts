import { MEASURES } from '../../../shared/catalogue/measures/index';
import type { Handler } from './handler';

export const catalogueMeasures: Handler<'catalogue.measures'> = async (_, { workspace }) => {
  const schema = await workspace.schema();
  return MEASURES.map(({ id, family, unit, better, fact }) => ({ id, family, unit, better, fact, available: (schema.get(fact)?.rowCount ?? 0) > 0 }));
};

import { isCustomObject, type ObjectId } from '../../../shared/model/objects';
import { MEASURES } from '../../../shared/catalogue/measures/index';
import type { MeasureInfo } from '../../../shared/protocol/methods';
import type { MeasureRef } from '../../../shared/view/view-spec';
import type { ObjectSchema } from '../model/schema';
import type { Handler } from './handler';

/** The catalogue's measures, then the rows and numbers of the workspace's own tables. */
export const catalogueMeasures: Handler<'catalogue.measures'> = async (_, { workspace }) => {
  const schema = await workspace.schema();
  return [
    ...MEASURES.map(({ id, family, unit, better, fact }) => ({ id, ref: id, family, unit, better, fact, available: (schema.get(fact)?.rowCount ?? 0) > 0 })),
    ...[...schema.values()].filter(({ id }) => isCustomObject(id)).flatMap(aggregatesOf),
  ];
};

function aggregatesOf({ id, rowCount, custom }: ObjectSchema): MeasureInfo[] {
  const numbers = [...custom].filter(([, { type }]) => type === 'amount' || type === 'number');
  return [
    aggregate(id, { count: id }, 'count', rowCount),
    ...numbers.map(([column, { type }]) => aggregate(id, { sum: `${id}.${column}` }, type === 'amount' ? 'amount' : 'number', rowCount)),
  ];
}

function aggregate(fact: ObjectId, ref: MeasureRef, unit: MeasureInfo['unit'], rows: number): MeasureInfo {
  return { id: JSON.stringify(ref), ref, family: fact, unit, better: 'neither', fact, available: rows > 0 };
}

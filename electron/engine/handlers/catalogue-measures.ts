import type { ComputedMeasure } from '../../../shared/catalogue/computed';
import { isCustomObject, type ObjectId } from '../../../shared/model/objects';
import { MEASURES } from '../../../shared/catalogue/measures/index';
import type { MeasureInfo } from '../../../shared/protocol/methods';
import type { MeasureRef } from '../../../shared/view/view-spec';
import { customsOf } from '../answer/custom-book';
import type { ObjectSchema } from '../model/schema';
import type { Handler } from './handler';

/** The catalogue's measures, the workspace's own, then the rows and numbers of its own tables. */
export const catalogueMeasures: Handler<'catalogue.measures'> = async (_, { workspace }) => {
  const schema = await workspace.schema();
  const { book } = await customsOf(workspace);
  const isImported = (fact: ObjectId) => (schema.get(fact)?.rowCount ?? 0) > 0;
  return [
    ...MEASURES.map(({ id, family, unit, better, fact }) => ({ id, ref: id, family, unit, better, fact, available: isImported(fact) })),
    ...book.all.flatMap(({ measure }) => (measure ? [customInfo(measure, isImported)] : [])),
    ...[...schema.values()].filter(({ id }) => isCustomObject(id)).flatMap(aggregatesOf),
  ];
};

function customInfo({ id, unit, better, fact, expression }: ComputedMeasure, isImported: (fact: ObjectId) => boolean): MeasureInfo {
  return { id, ref: id, family: 'custom', unit, better, fact, available: expression.parts.every((part) => isImported(part.measure.fact)) };
}

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

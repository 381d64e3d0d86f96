import { factsIn, typeOf, type DataShape } from '../catalogue/data-shape';
import type { Expression, Measure } from '../catalogue/measure';
import { fieldOf, isCustomObject, modelOf, objectNamed, type FieldType, type ObjectId } from '../model/objects';
import { FREE_AGGREGATES, type MeasureRef } from './view-spec';

/** The date that places a fact in time when a free aggregate names none: when the row came to be. */
const ROLES: Readonly<Partial<Record<ObjectId, string>>> = {
  deals: 'created_on', deal_stages: 'entered_on', orders: 'ordered_on', invoices: 'invoiced_on', activities: 'done_on',
  leads: 'created_on', contacts: 'created_on', accounts: 'created_on',
};

/** The date that places an object's rows in time where nothing else is said; undefined for objects that have none. */
export const roleOf = (object: ObjectId) => (isCustomObject(object) ? 'date' : ROLES[object]);

type Aggregate = (typeof FREE_AGGREGATES)[number];

/** `{"sum": "orders.net_amount"}` as its two words; undefined for a measure that goes by an id. */
export function freeAggregateOf(ref: MeasureRef): { readonly aggregate: Aggregate; readonly field: string } | undefined {
  if (typeof ref === 'string') return undefined;
  for (const aggregate of FREE_AGGREGATES) {
    const field: unknown = Reflect.get(ref, aggregate);
    if (typeof field === 'string') return { aggregate, field };
  }
  return undefined;
}

/** Every `object.field` that an aggregate could name: for suggestions. */
export function aggregateFields(shape: DataShape): string[] {
  return factsIn(shape).filter((object) => roleOf(object) !== undefined).flatMap((object) => [
    object,
    ...modelOf(object).fields.map((field) => `${object}.${field.id}`),
    ...Object.keys(shape.custom[object] ?? {}).map((column) => `${object}.${column}`),
  ]);
}

/** The measure that a free aggregate stands for, or undefined when there is no such field or it is no number. */
export function freeMeasure(aggregate: Aggregate, path: string, shape: DataShape): Measure | undefined {
  const dot = path.indexOf('.');
  const object = objectNamed(dot < 0 ? path : path.slice(0, dot));
  const role = object && roleOf(object);
  if (!object || role === undefined || (isCustomObject(object) && shape.rows[object] === undefined)) return undefined;
  if (dot < 0) return aggregate === 'count' ? countOf(object, role) : undefined;
  const name = path.slice(dot + 1).replace(/^custom:/, '');
  // A custom table keeps every column under its own name, beside the few fields that place its rows.
  const isCustom = fieldOf(object, name) === undefined || shape.custom[object]?.[name] !== undefined && isCustomObject(object);
  const type = typeOf({ object, field: name, custom: isCustom }, shape);
  if (type === undefined) return undefined;
  const counts = aggregate === 'count' || aggregate === 'countDistinct';
  if (!counts && type !== 'amount' && type !== 'number') return undefined;
  return {
    id: `${aggregate}:${object}.${name}`, family: 'results', fact: object, role, better: 'neither', suits: [],
    unit: counts ? 'count' : unitOf(type), additivity: additivityOf(aggregate), expression: expressionOf(aggregate, isCustom ? `custom:${name}` : name),
  };
}

/** Rows, whatever they hold. */
function countOf(fact: ObjectId, role: string): Measure {
  return { id: `count:${fact}`, family: 'results', fact, role, better: 'neither', suits: [], unit: 'count', additivity: 'additive', expression: { kind: 'count' } };
}

function unitOf(type: FieldType): Measure['unit'] {
  return type === 'amount' ? 'amount' : 'number';
}

function additivityOf(aggregate: Aggregate): Measure['additivity'] {
  if (aggregate === 'sum' || aggregate === 'count') return 'additive';
  return aggregate === 'average' ? 'ratio' : 'distinct';
}

function expressionOf(aggregate: Aggregate, field: string): Expression {
  const known = [{ field, known: true }] as const;
  switch (aggregate) {
    case 'sum': return { kind: 'sum', of: { field }, where: known };
    case 'count': return { kind: 'count', where: known };
    case 'countDistinct': return { kind: 'countDistinct', of: field, where: known };
    case 'average': return { kind: 'ratio', numerator: { kind: 'sum', of: { field }, where: known }, denominator: { kind: 'count', where: known } };
    default: return { kind: aggregate, of: { field }, where: known };
  }
}

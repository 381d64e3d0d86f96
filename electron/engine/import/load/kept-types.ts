import type { FieldType, ObjectId } from '../../../../shared/model/objects';
import type { Schema } from '../../model/schema';
import type { ColumnPlan, TablePlan } from '../table-plan';

interface KeptType {
  readonly type: FieldType;
  readonly scale: number;
}

/** Types of the columns that the model doesn't know, by object and header. */
export type KeptTypes = ReadonlyMap<ObjectId, ReadonlyMap<string, KeptType>>;

/** What holds the values of both types; text holds any, as it is written. */
export function widerType(a: FieldType, b: FieldType): FieldType {
  if (a === b) return a;
  const both = new Set([a, b]);
  return both.has('amount') && both.has('number') ? 'amount' : 'text';
}

/** One type for each header of each object: that of the workspace's column and of every table's together. */
export function keptTypes(schema: Schema, plans: readonly TablePlan[]): KeptTypes {
  const types = new Map([...schema].map(([id, { custom }]) => [id, new Map<string, KeptType>(custom)]));
  for (const { object, columns } of plans) {
    const own = types.get(object) ?? new Map<string, KeptType>();
    types.set(object, own);
    for (const { header, type, scale } of columns.filter(isKeptOnly)) {
      const known = own.get(header);
      own.set(header, known ? { type: widerType(known.type, type), scale: Math.max(known.scale, scale) } : { type, scale });
    }
  }
  return types;
}

/** The plan with the types that its columns have elsewhere: text stays text, decimals stay exact. The same plan when nothing changes. */
export function alignTypes(plan: TablePlan, types: KeptTypes): TablePlan {
  const known = types.get(plan.object);
  const columns = plan.columns.map((column): ColumnPlan => {
    const kept = isKeptOnly(column) ? known?.get(column.header) : undefined;
    if (kept?.type === 'text' && column.type !== 'text') return { ...column, type: 'text', format: { kind: 'text' }, scale: 0 };
    if (kept?.type === 'amount' && column.type === 'number') return { ...column, type: 'amount', scale: Math.max(4, kept.scale) };
    return column;
  });
  return columns.every((column, place) => column === plan.columns[place]) ? plan : { ...plan, columns };
}

const isKeptOnly = ({ custom, target }: ColumnPlan) => custom && target === null;

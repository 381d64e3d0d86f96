import { fieldOf, isCustomObject, modelOf, OBJECT_IDS, type FieldType, type ObjectId } from '../model/objects';

/** What a workspace holds, as far as names go: what decides which measures and dimensions there are. */
export interface DataShape {
  /** Rows of each object: 0 or absent when it was never imported. */
  readonly rows: Readonly<Partial<Record<ObjectId, number>>>;
  /** Kept columns of each object, by their header as written. */
  readonly custom: Readonly<Partial<Record<ObjectId, Readonly<Record<string, FieldType>>>>>;
  /** Depth of the tree of teams: how many of `team-1`, `team-2`, … there are. */
  readonly teamDepth: number;
}

/** A column as views, plans and statements name it: a model field by its id, or a kept column by its header. */
export interface FieldRef {
  readonly object: ObjectId;
  readonly field: string;
  readonly custom: boolean;
}

export function typeOf({ object, field, custom }: FieldRef, shape: DataShape): FieldType | undefined {
  if (custom) return shape.custom[object]?.[field];
  return fieldOf(object, field)?.type;
}

/** Every object that there is: the model's, then the workspace's own tables. */
export function objectsIn({ rows }: Pick<DataShape, 'rows'>): ObjectId[] {
  return [...OBJECT_IDS, ...Object.keys(rows).filter(isCustomObject)];
}

/** Those whose rows measures count and sum. */
export function factsIn(shape: Pick<DataShape, 'rows'>): ObjectId[] {
  return objectsIn(shape).filter((id) => modelOf(id).kind === 'fact');
}

import { fieldOf, type ObjectId } from '../../../../shared/model/objects';
import type { Problem } from '../../../../shared/protocol/errors';
import { nearest } from '../../../../shared/text/nearest';

/** A key that isn't among those known, with the one that is probably meant. */
export function unknownKey(path: string, key: string, known: Iterable<string>): Problem {
  const near = nearest(key, known);
  return near === undefined ? { path, code: 'unknown_key', params: { key } } : { path, code: 'unknown_key_near', params: { key, nearest: near } };
}

export function unknownColumn(path: string, column: string, header: readonly string[]): Problem {
  const near = nearest(column, header);
  return near === undefined ? { path, code: 'unknown_column', params: { column } } : { path, code: 'unknown_column_near', params: { column, nearest: near } };
}

export interface Meant {
  readonly path: string;
  readonly field: string;
  readonly meaning: string;
}

/** What a field with a closed list can't mean. */
export function meaningProblem(object: ObjectId, { path, field, meaning }: Meant): Problem[] {
  const known = fieldOf(object, field)?.values;
  if (!known || known.includes(meaning)) return [];
  const near = nearest(meaning, known);
  const params = { value: meaning, values: known.join(', ') };
  return [near === undefined ? { path, code: 'not_one_of', params } : { path, code: 'not_one_of_near', params: { ...params, nearest: near } }];
}

import { fieldOf, modelOf, type ObjectId } from '../../../shared/model/objects';
import { VigieError, type Problem } from '../../../shared/protocol/errors';
import type { Mapping } from '../../../shared/protocol/import';
import { parseDay } from '../../../shared/time/day';
import { meaningProblem, unknownColumn, unknownKey } from './recognise/target-problems';
import { isTarget, targetsOf } from './recognise/targets';

/** Refuses an entry that names fields, meanings or columns that there aren't: such a line would do nothing, in silence. */
export function checkMapping(file: string, object: ObjectId, header: readonly string[], mapping: Mapping): void {
  const problems = [...columnProblems(object, mapping), ...valueProblems(object, mapping), ...constantProblems(object, mapping), ...scaleProblems(object, header, mapping)];
  if (problems.length > 0) throw new VigieError('invalid_mapping', { file }, problems);
}

function columnProblems(object: ObjectId, { columns, key }: Mapping): Problem[] {
  const fields = fieldIds(object);
  return [
    ...Object.entries(columns).flatMap(([column, target]) => (target === null || isTarget(object, target) ? [] : [unknownKey(`columns.${column}`, target, targetsOf(object))])),
    ...(key ?? []).flatMap((field, index) => (fields.includes(field) ? [] : [unknownKey(`key[${index}]`, field, fields)])),
  ];
}

function valueProblems(object: ObjectId, { values }: Mapping): Problem[] {
  return Object.entries(values).flatMap(([field, meanings]) => {
    const path = `values.${field}`;
    if (!fieldOf(object, field)) return [unknownKey(path, field, fieldIds(object))];
    return Object.entries(meanings).flatMap(([text, meaning]) => meaningProblem(object, { path: `${path}.${text}`, field, meaning }));
  });
}

function constantProblems(object: ObjectId, { constants }: Mapping): Problem[] {
  return Object.entries(constants).flatMap(([field, meaning]): Problem[] => {
    const path = `constants.${field}`;
    const known = fieldOf(object, field);
    if (!known) return [unknownKey(path, field, fieldIds(object))];
    if (known.type === 'date' && parseDay(meaning) === undefined) return [{ path, code: 'bad_date', params: { value: meaning } }];
    if ((known.type === 'amount' || known.type === 'number') && (meaning.trim() === '' || !Number.isFinite(Number(meaning)))) return [{ path, code: 'wrong_type', params: { expected: 'number', found: 'text' } }];
    return meaningProblem(object, { path, field, meaning });
  });
}

/** A scale is a field's or a column's; the columns of another file that an entry joins are checked with that file. */
function scaleProblems(object: ObjectId, header: readonly string[], { scale, unpivot, join }: Mapping): Problem[] {
  if (join) return [];
  const known = [...header, ...(unpivot?.columns ?? []), ...fieldIds(object)];
  return Object.keys(scale).flatMap((name) => (known.includes(name) ? [] : [unknownColumn(`scale.${name}`, name, known)]));
}

const fieldIds = (object: ObjectId) => modelOf(object).fields.map(({ id }) => id);

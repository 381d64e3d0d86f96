import { VigieError } from '../protocol/errors';
import type { FormulaProblem } from './problem';

/** A formula that can't be used, as an error: each problem with its stretch of the text. */
export function formulaError(text: string, problems: readonly FormulaProblem[]): VigieError {
  return new VigieError('bad_formula', { formula: text }, problems.map(({ start, end, code, params }) => ({ path: `${start}-${end}`, code, params: { ...params, start, end } })));
}

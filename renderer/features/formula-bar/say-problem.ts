import { formulaProblemText } from '../../../shared/formula/problem';
import { VigieError } from '../../../shared/protocol/errors';
import type { Translate } from '../../../shared/text/translate';

/** Why a measure wasn't saved, in a sentence. */
export function sayProblem(error: unknown, words: Translate): string {
  if (!(error instanceof VigieError)) return words('errors.internal.message');
  const { code, params, problems: [first] } = error;
  if (code === 'bad_formula' && first) return formulaProblemText(first, words);
  const said = first && words.maybe(`errors.problems.${first.code}`, first.params);
  return said ?? words.maybe(`errors.${code}.message`, params) ?? code;
}

import { ERROR_CODES, systemDetail, VigieError, type Problem } from '../../shared/protocol/errors';
import { formulaProblemText } from '../../shared/formula/problem';
import type { Translate } from '../../shared/text/translate';

/** An error in the words of the user's language. `details`: one entry for each thing that is wrong. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly details: readonly { readonly path: string; readonly code: string; readonly message: string; readonly start?: number; readonly end?: number }[];
  readonly status: number;
}

export function failureOf(error: unknown, translate: Translate): Failure {
  const known = error instanceof VigieError ? error : new VigieError('internal', { detail: systemDetail(error) }, [], { cause: error });
  const details = known.problems.map((problem) => ({ path: problem.path, code: problem.code, message: wordsOf(problem, translate), ...stretchOf(problem) }));
  return {
    code: known.code,
    message: translate.maybe(`errors.${known.code}.message`, known.params) ?? known.code,
    hint: translate.maybe(`errors.${known.code}.hint`, known.params) ?? '',
    // What only the system can say (a file's rights, a broken format) stands with the details, as it came.
    details: details.length > 0 || !known.params['detail'] ? details : [{ path: '', code: 'detail', message: String(known.params['detail']) }],
    status: ERROR_CODES[known.code],
  };
}

/** What is wrong inside a formula says where: from `start` up to, but not including, `end`. */
function stretchOf({ params: { start, end } }: Problem): { start?: number; end?: number } {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : {};
}

function wordsOf({ code, params }: Problem, translate: Translate): string {
  if (params['start'] !== undefined) return formulaProblemText({ code, params }, translate);
  return translate.maybe(`errors.problems.${code}`, params) ?? translate.maybe(`cli.problems.${code}`, params) ?? code;
}

/** The error as a person reads it: what happened, what exactly, what to do next. */
export function failureText({ message, hint, details }: Failure): string {
  const lines = details.map(({ path, message: words }) => `  ${path === '' ? words : `${path}: ${words}`}`);
  return `${[message, ...lines, hint].filter((line) => line !== '').join('\n')}\n`;
}

/** The error as a script reads it: one object on one line. */
export function failureJson({ code, message, hint, details }: Failure): string {
  return `${JSON.stringify({ error: { code, message, hint, details } })}\n`;
}

/** Whether a reader went away (`vigie … | head`): no error of ours, and nobody is left to tell. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

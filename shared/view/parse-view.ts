import { ERROR_CODES, VigieError, type ErrorCode, type Problem } from '../protocol/errors';
import { problemsOf } from '../protocol/problems';
import { viewSpecSchema, type ViewSpec } from './view-spec';

/** The one version of the view specification that this Vigie speaks. */
const VERSION = 1;

/** A view from anywhere (a file, a saved document, a text field), or all that is wrong with it at once. */
export function parseView(input: unknown): ViewSpec {
  const version = typeof input === 'object' && input !== null && 'version' in input ? input.version : undefined;
  if (version !== undefined && version !== VERSION) {
    const params = { version: typeof version === 'string' ? version : JSON.stringify(version), known: VERSION };
    throw new VigieError('view_version', params, [{ path: 'version', code: 'view_version', params }]);
  }
  const parsed = viewSpecSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw viewError(problemsOf(parsed.error, viewSpecSchema, input));
}

/** The exception that carries a view's problems: under the first one's own code where there is one. */
export function viewError(problems: readonly Problem[]): VigieError {
  const [first] = problems;
  const code = first?.code.replace(/_near$/, '') ?? '';
  return new VigieError(isErrorCode(code) ? code : 'invalid_view', first?.params ?? {}, problems);
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}

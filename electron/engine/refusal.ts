import type { z } from 'zod';
import { VigieError, type ErrorCode, type Problem } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';
import { parseView } from '../../shared/view/parse-view';

/** Parts of a request that have an error code of their own, by the first step of a problem's path. */
const ROOMS: Readonly<Record<string, ErrorCode>> = { view: 'invalid_view', cell: 'bad_cell', mappings: 'invalid_mapping' };

/** Parameters that don't fit their schema, as one error that names every problem. A view's paths start inside the view. */
export function refusalOf(error: z.ZodError, schema: z.ZodType, input: unknown): VigieError {
  const problems = problemsOf(error, schema, input);
  const [first] = problems;
  if (first === undefined) return new VigieError('usage', {}, [], { cause: error });
  if (problems.some(({ path }) => path === 'view.version')) return versionRefusal(input) ?? asError(first, problems);
  return asError(first, problems);
}

function asError(first: Problem, problems: readonly Problem[]): VigieError {
  const unknownKeys = problems.every((problem) => problem.code.startsWith('unknown_key'));
  const code = unknownKeys ? 'unknown_key' : (ROOMS[/^\w*/.exec(first.path)?.[0] ?? ''] ?? 'usage');
  return new VigieError(code, { ...first.params, path: insideView(first).path }, problems.map(insideView));
}

/** Of another version nothing else can be said: its other keys may be right in it. */
function versionRefusal(input: unknown): VigieError | undefined {
  try {
    parseView(typeof input === 'object' && input !== null && 'view' in input ? input.view : undefined);
    return undefined;
  } catch (error) {
    return error instanceof VigieError ? error : undefined;
  }
}

function insideView(problem: Problem): Problem {
  return { ...problem, path: problem.path.replace(/^view\./, '') };
}

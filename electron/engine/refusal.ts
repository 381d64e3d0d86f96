import type { z } from 'zod';
import { VigieError, type ErrorCode, type Problem } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';

/** Parts of a request that have an error code of their own, by the first step of a problem's path. */
const ROOMS: Readonly<Record<string, ErrorCode>> = { view: 'invalid_view', cell: 'bad_cell', mappings: 'invalid_mapping' };

/** Parameters that don't fit their schema, as one error that names every problem. A view's paths start inside the view. */
export function refusalOf(error: z.ZodError, schema: z.ZodType, input: unknown): VigieError {
  const problems = problemsOf(error, schema, input);
  const first = problems[0];
  if (first === undefined) return new VigieError('usage', {}, [], { cause: error });
  if (first.path === 'view.version') return new VigieError('view_version', versionOf(first), problems.map(insideView));
  const unknownKeys = problems.every((problem) => problem.code.startsWith('unknown_key'));
  const code = unknownKeys ? 'unknown_key' : (ROOMS[/^\w*/.exec(first.path)?.[0] ?? ''] ?? 'usage');
  return new VigieError(code, { ...first.params, path: insideView(first).path }, problems.map(insideView));
}

function insideView(problem: Problem): Problem {
  return { ...problem, path: problem.path.replace(/^view\./, '') };
}

function versionOf({ params }: Problem): Record<string, string | number> {
  return { version: params['value'] ?? '' };
}

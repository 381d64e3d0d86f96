import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { VigieError } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';

/** The options of a command, typed; all that is wrong with them at once, each under the name it is written with. */
export function readOptions<Schema extends z.ZodType>(schema: Schema, options: unknown): z.output<Schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error, schema, options);
  throw new VigieError('usage', {}, problems.map((problem) => ({ ...problem, path: `--${problem.path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` })));
}

/** A whole number as written on the command line; anything else stays text, for the schema to refuse by name. */
export function wholeNumber(text: string): number | string {
  if (text === '') throw new InvalidArgumentError('');
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

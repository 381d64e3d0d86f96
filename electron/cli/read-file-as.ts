import type { z } from 'zod';
import { VigieError, type ErrorCode } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';
import { readJson } from './read-json';
import type { Session } from './session';

/** A JSON file of Vigie's own (a pack, a preset, a bonus plan), or everything that is wrong with it. */
export async function readFileAs<Schema extends z.ZodType>(session: Session, file: string, schema: Schema, code: ErrorCode = 'invalid_pack'): Promise<z.output<Schema>> {
  const input = await readJson(session, { file }, code);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new VigieError(code, { file }, problemsOf(parsed.error, schema, input));
}

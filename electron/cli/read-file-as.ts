import type { z } from 'zod';
import { VigieError } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';
import { readJson } from './read-json';
import type { Session } from './session';

/** A JSON file of Vigie's own (a pack, a preset), or everything that is wrong with it. */
export async function readFileAs<Schema extends z.ZodType>(session: Session, file: string, schema: Schema): Promise<z.output<Schema>> {
  const input = await readJson(session, { file }, 'invalid_pack');
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new VigieError('invalid_pack', { file }, problemsOf(parsed.error, schema, input));
}

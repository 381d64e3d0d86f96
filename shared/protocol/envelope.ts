import { z } from 'zod';
import { errorBodySchema } from './errors';

/** What the engine says about work under way. `done` and `total` count `unit`s; `total` is null when unknown. */
export const progressSchema = z.strictObject({
  phase: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['rows', 'bytes', 'percent', 'steps']),
  file: z.string().optional(),
});
export type Progress = z.infer<typeof progressSchema>;

/** Client to engine. */
export const requestSchema = z.union([
  z.strictObject({ id: z.int(), method: z.string(), payload: z.unknown() }),
  z.strictObject({ cancel: z.int() }),
]);
export type Request = z.infer<typeof requestSchema>;

/** Engine to client. `event` tells what happened unasked (`workspace-changed` after an import, undo or edit). */
export const responseSchema = z.union([
  z.strictObject({ id: z.int(), ok: z.unknown() }),
  z.strictObject({ id: z.int(), error: errorBodySchema }),
  z.strictObject({ id: z.int(), progress: progressSchema }),
  z.strictObject({ event: z.enum(['workspace-changed', 'engine-restarted']) }),
]);
export type Response = z.infer<typeof responseSchema>;

import { z } from 'zod';
import { errorBodySchema } from './errors';

/** What the engine says about work under way. `done` and `total` count `unit`s; `total` is null when unknown. */
const progressSchema = z.strictObject({
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

/** What happens unasked: `workspace-changed` after an import, undo or edit; `engine-restarted` when another process took over. */
const ENGINE_EVENTS = ['workspace-changed', 'engine-restarted'] as const;
export type EngineEvent = (typeof ENGINE_EVENTS)[number];

/** Engine to client. */
export const responseSchema = z.union([
  z.strictObject({ id: z.int(), ok: z.unknown() }),
  z.strictObject({ id: z.int(), error: errorBodySchema }),
  z.strictObject({ id: z.int(), progress: progressSchema }),
  z.strictObject({ event: z.enum(ENGINE_EVENTS) }),
]);
export type Response = z.infer<typeof responseSchema>;

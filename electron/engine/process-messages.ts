import { z } from 'zod';
import { errorBodySchema } from '../../shared/protocol/errors';

/**
 * What a door and its engine's process say to each other. The door alone speaks control; clients speak through ports, which
 * are numbered where the wire carries no ports of its own (a Node child process).
 */
export const toEngineProcessSchema = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('open'), path: z.string(), mode: z.enum(['create', 'open']), staging: z.string().optional(), memoryLimitMb: z.number().optional() }),
  /** Lets the engine read a file or folder that the user chose. */
  z.strictObject({ control: z.literal('grant'), token: z.string(), path: z.string() }),
  z.strictObject({ control: z.literal('attach'), port: z.int() }),
  z.strictObject({ control: z.literal('detach'), port: z.int() }),
  z.strictObject({ control: z.literal('message'), port: z.int(), message: z.unknown() }),
  z.strictObject({ control: z.literal('close') }),
]);
export type ToEngineProcess = z.infer<typeof toEngineProcessSchema>;

export const fromEngineProcessSchema = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('opened') }),
  z.strictObject({ control: z.literal('failed'), error: errorBodySchema }),
  z.strictObject({ control: z.literal('message'), port: z.int(), message: z.unknown() }),
  z.strictObject({ control: z.literal('detach'), port: z.int() }),
]);
export type FromEngineProcess = z.infer<typeof fromEngineProcessSchema>;

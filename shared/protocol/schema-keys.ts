import { z } from 'zod';

/** The keys that a schema knows at a place inside it; of a union, those of all its branches. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return schemasAt(schema, path).flatMap((found) => (found instanceof z.ZodObject ? Object.keys(found.shape) : []));
}

/** The schemas that hold at a place inside another, each branch of a union by itself. */
export function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  const open = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return open;
  return open.flatMap((found) => stepInto(found, step)).flatMap((inner) => schemasAt(inner, rest));
}

/** Through what only surrounds a schema (optional, default, …), and into every branch of a union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? unwrap(schema.unwrap()) : [schema];
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject) || typeof step !== 'string') return [];
  const inner = schema.shape[step];
  return inner === undefined ? [] : [inner];
}

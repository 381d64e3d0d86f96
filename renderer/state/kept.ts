import type { z } from 'zod';

/** What a window remembers for itself (language, widths), beside the workspace: small JSON under a key of localStorage. */
const PREFIX = 'vigie.';

/** The value kept under the key, or the fallback when there is none, it isn't valid, or the browser keeps nothing. */
export function readKept<Value>(key: string, schema: z.ZodType<Value>, fallback: Value): Value {
  try {
    const text = globalThis.localStorage.getItem(PREFIX + key);
    const parsed = schema.safeParse(text === null ? undefined : JSON.parse(text));
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    globalThis.localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Storage refused (private window, full): the choice holds for this sitting alone.
  }
}

import { randomUUID } from 'node:crypto';

/** A window fetches at once; what it hasn't fetched by now it never will. */
const KEPT_MS = 60_000;

/** Large answers set aside until their window fetches them: once. */
export class Answers {
  readonly #kept = new Map<string, { readonly bytes: Uint8Array; readonly expiry: NodeJS.Timeout }>();

  put(bytes: Uint8Array): string {
    const id = randomUUID();
    this.#kept.set(id, { bytes, expiry: setTimeout(() => this.#kept.delete(id), KEPT_MS).unref() });
    return id;
  }

  take(id: string): Uint8Array | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined) return undefined;
    clearTimeout(kept.expiry);
    this.#kept.delete(id);
    return kept.bytes;
  }
}

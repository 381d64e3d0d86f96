import type { Progress } from '../../shared/protocol/envelope';

/** Progress of questions under way, by their key: outside React, since news comes many times a second. */
export class ProgressStore {
  readonly #news = new Map<string, Progress>();
  readonly #listeners = new Set<() => void>();

  get(key: string): Progress | undefined {
    return this.#news.get(key);
  }

  set(key: string, progress: Progress | undefined): void {
    if (progress === undefined) this.#news.delete(key);
    else this.#news.set(key, progress);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

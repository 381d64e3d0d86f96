import type { Workbook } from '../../shared/protocol/documents';
import type { DocumentStore } from './document-store';

export const SAVE_DELAY_MS = 500;

export type SaveState =
  /** ISO date and time; null: nothing has needed saving yet. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** Kept in memory; tried again with the next change, or at once by `flush`. */
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Autosave {
  readonly state: () => SaveState;
  readonly onState: (listener: () => void) => () => void;
  /** Sends now what waits for its time; settles when all that was sent is saved or has failed. */
  readonly flush: () => Promise<void>;
  /** Saves what waits, then stops listening. */
  readonly stop: () => Promise<void>;
}

/** Saves the workbook half a second after its last change. `save` keeps the order in which it is called: an older one never lands last. */
export function autosave(store: DocumentStore, save: (workbook: Workbook) => Promise<{ savedAt: string }>, savedAt: string | null = null): Autosave {
  let state: SaveState = { kind: 'saved', at: savedAt };
  let sent: Workbook | undefined = store.getState().workbook;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const enter = (next: SaveState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const send = async (workbook: Workbook) => {
    sent = workbook;
    enter({ kind: 'saving' });
    try {
      const summary = await save(workbook);
      if (sent === workbook) enter({ kind: 'saved', at: summary.savedAt });
    } catch (error) {
      // A newer one on its way holds this one's changes, too.
      if (sent !== workbook) return;
      sent = undefined;
      enter({ kind: 'failed', error });
    }
  };
  const flush = async () => {
    clearTimeout(timer);
    const { workbook } = store.getState();
    if (workbook !== sent) running = Promise.all([running, send(workbook)]);
    await running;
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.workbook === before.workbook) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_DELAY_MS);
  });

  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    flush,
    stop: async () => {
      unsubscribe();
      await flush();
    },
  };
}

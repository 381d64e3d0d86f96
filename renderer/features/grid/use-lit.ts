import { useSyncExternalStore } from 'react';
import type { SheetStore } from './sheet-store';

/** Whether a header stands over a selected cell. */
export function useLit(store: SheetStore, keys: readonly string[]): boolean {
  return useSyncExternalStore(store.subscribe, () => keys.some((key) => store.paint.lights(key)));
}

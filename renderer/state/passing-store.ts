import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageKey, MessageParameters } from '../../shared/text/translate';
import { keep, readKept } from './kept';

/** What is open in front of the sheet; one at a time. */
type OpenDialog = { readonly kind: 'save-preset' } | { readonly kind: 'shortcuts' } | { readonly kind: 'presets' } | { readonly kind: 'sql' }
  /** `name`: the measure whose formula is open; null: a new one. */
  | { readonly kind: 'measure'; readonly name: string | null };

/** Said at the foot of the window, for a while unless it `stays`; `undo` offers to take the last step back. */
export interface Notice {
  readonly key: MessageKey;
  readonly parameters: MessageParameters;
  readonly undo: boolean;
  readonly stays?: boolean;
}

/** What passes: neither undoable nor part of the document. The panes survive a reload of the window, the rest is gone with the page. */
export interface Passing {
  readonly fieldPanelOpen: boolean;
  readonly fieldPanelWidth: number;
  /** Height of the chart below the sheet, width beside it, px. */
  readonly chartHeight: number;
  readonly chartWidth: number;
  readonly paletteOpen: boolean;
  readonly dialog: OpenDialog | null;
  /** Id of the tab whose name is being typed. */
  readonly renaming: string | null;
  readonly notice: Notice | null;
}

const size = z.number().min(160).max(1_600);
const keptSchema = z.object({ fieldPanelOpen: z.boolean(), fieldPanelWidth: size, chartHeight: size, chartWidth: size });

export type PassingStore = StoreApi<Passing>;

export function createPassingStore(notice: Notice | null = null): PassingStore {
  const kept = readKept('panes', keptSchema, { fieldPanelOpen: true, fieldPanelWidth: 264, chartHeight: 260, chartWidth: 480 });
  const store = createStore<Passing>()(() => ({ ...kept, paletteOpen: false, dialog: null, renaming: null, notice }));
  store.subscribe(({ fieldPanelOpen, fieldPanelWidth, chartHeight, chartWidth }) => keep('panes', { fieldPanelOpen, fieldPanelWidth, chartHeight, chartWidth }));
  return store;
}

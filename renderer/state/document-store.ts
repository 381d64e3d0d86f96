import type { Draft } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NamedView, Workbook } from '../../shared/protocol/documents';
import { NO_HISTORY, record, redo, undo, type Change, type History } from './history';

/** The document: the open tabs and what was done to them in this sitting. Results aren't here; they live in the query cache. */
export interface DocumentState {
  readonly workbook: Workbook;
  readonly history: History;
  readonly change: (change: Change, recipe: (draft: Draft<Workbook>) => void) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export type DocumentStore = StoreApi<DocumentState>;

export function createDocumentStore(workbook: Workbook): DocumentStore {
  return createStore<DocumentState>()((set) => ({
    workbook,
    history: NO_HISTORY,
    change: (change, recipe) => set((state) => record(state, change, recipe)),
    undo: () => set(undo),
    redo: () => set(redo),
  }));
}

/** The tab in front. The schema promises at least one, so that the first stands in for an `active` that is gone. */
export function activeView(workbook: Workbook): NamedView {
  const found = workbook.views.find((view) => view.id === workbook.active) ?? workbook.views[0];
  if (found === undefined) throw new Error('a workbook has at least one view');
  return found;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workbook } from '../../../shared/protocol/documents';
import { autosave, SAVE_DELAY_MS } from '../../../renderer/state/autosave';
import { createDocumentStore } from '../../../renderer/state/document-store';
import { addTab, freeName, moveTab, removeTab, renameTab } from '../../../renderer/state/tab-edits';
import { aView, aWorkbook } from './builders';

const edit = { name: 'commands.edits.period', undo: 'record' } as const;
const names = (workbook: Workbook) => workbook.views.map((view) => view.name).join(' ');

describe('undo', () => {
  it('takes back and does again, without end, in the tab where it happened', () => {
    const store = createDocumentStore(aWorkbook('a', 'b'));
    const start = store.getState().workbook;
    for (let step = 0; step < 300; step += 1) {
      store.getState().change(edit, (draft) => { for (const view of draft.views) if (view.id === draft.active) view.name = `a${step}`; });
    }
    store.getState().change({ name: 'commands.nextTab', undo: 'skip' }, (draft) => { draft.active = 'b'; });
    const end = store.getState().workbook;
    for (let step = 0; step < 300; step += 1) store.getState().undo();
    expect(store.getState().workbook).toEqual(start);
    expect(store.getState().history.past).toHaveLength(0);
    for (let step = 0; step < 300; step += 1) store.getState().redo();
    expect(store.getState().workbook).toEqual({ ...end, active: 'a' });
  });

  it('merges changes of one key and forgets what was undone', () => {
    const store = createDocumentStore(aWorkbook());
    const width = { name: 'commands.edits.width', undo: 'merge', mergeKey: 'width' } as const;
    for (const size of [100, 110, 120]) store.getState().change(width, (draft) => { for (const tab of draft.views) tab.view.widths = { label: size }; });
    expect(store.getState().history.past).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().workbook).toEqual(aWorkbook());
    store.getState().change(edit, (draft) => { for (const tab of draft.views) tab.colour = 2; });
    expect(store.getState().history.future).toHaveLength(0);
  });

  it('leaves no step for what changed nothing', () => {
    const store = createDocumentStore(aWorkbook());
    store.getState().change(edit, (draft) => { draft.active = 'a'; });
    expect(store.getState().history.past).toHaveLength(0);
  });
});

describe('tabs', () => {
  const after = (recipe: (draft: Workbook) => void, workbook = aWorkbook('a', 'b', 'c')) => {
    const store = createDocumentStore(workbook);
    store.getState().change(edit, recipe);
    return store.getState().workbook;
  };
  it('are added, moved, renamed and deleted', () => {
    expect(names(after((draft) => addTab(draft, { id: 'x', name: 'x', colour: 1, view: aView() }, 'a')))).toBe('a x b c');
    expect(names(after((draft) => moveTab(draft, 0, 3)))).toBe('b c a');
    expect(names(after((draft) => moveTab(draft, 2, 0)))).toBe('c a b');
    expect(names(after((draft) => renameTab(draft, 'b', ' B ')))).toBe('a B c');
    expect(names(after((draft) => renameTab(draft, 'b', '  ')))).toBe('a b c');
    expect(after((draft) => removeTab(draft, 'a'))).toMatchObject({ active: 'b' });
    expect(names(after((draft) => removeTab(draft, 'a'), aWorkbook('a')))).toBe('a');
  });

  it('get free names', () => {
    expect(freeName(aWorkbook('Teams'), 'Teams')).toBe('Teams 2');
    expect(freeName(aWorkbook('Teams', 'Teams 2'), 'Teams 2')).toBe('Teams 3');
    expect(freeName(aWorkbook('Teams'), 'Reps')).toBe('Reps');
  });
});

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const rename = (store: ReturnType<typeof createDocumentStore>, name: string) => store.getState().change(edit, (draft) => { for (const tab of draft.views) tab.name = name; });

  it('saves once, half a second after the last change', async () => {
    const store = createDocumentStore(aWorkbook());
    const save = vi.fn((workbook: Workbook) => Promise.resolve({ savedAt: `saved ${names(workbook)}` }));
    const saving = autosave(store, save);
    rename(store, 'x');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS - 1);
    rename(store, 'y');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS - 1);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledTimes(1);
    expect(saving.state()).toEqual({ kind: 'saved', at: 'saved y' });
  });

  it('tells of a failure, tries again, and saves what waits when it stops', async () => {
    const store = createDocumentStore(aWorkbook());
    let fails = true;
    const saved: string[] = [];
    const saving = autosave(store, (workbook) => {
      if (fails) return Promise.reject(new Error('disk full'));
      saved.push(names(workbook));
      return Promise.resolve({ savedAt: 'now' });
    });
    rename(store, 'x');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(saving.state().kind).toBe('failed');
    fails = false;
    await saving.flush();
    rename(store, 'y');
    await saving.stop();
    expect(saved).toEqual(['x', 'y']);
  });

  it('sends a change at once when it is told to, though an earlier one is on its way; the latest word counts', async () => {
    const store = createDocumentStore(aWorkbook());
    const answers: (() => void)[] = [];
    const sent: string[] = [];
    const saving = autosave(store, (workbook) => {
      sent.push(names(workbook));
      return new Promise((resolve, reject) => { answers.push(() => (names(workbook) === 'x' ? reject(new Error('disk full')) : resolve({ savedAt: `saved ${names(workbook)}` }))); });
    });
    rename(store, 'x');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    rename(store, 'y');
    const flushed = saving.flush();
    expect(sent).toEqual(['x', 'y']);
    for (const answer of answers) answer();
    await flushed;
    expect(saving.state()).toEqual({ kind: 'saved', at: 'saved y' });
    await saving.flush();
    expect(sent).toEqual(['x', 'y']);
  });
});

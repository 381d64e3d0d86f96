import { addTab, freeName } from '../tab-edits';
import { tabOf } from './active-tab';
import { always, type Command } from './command';

export const duplicateTab: Command = {
  id: 'duplicate-tab', group: 'tab', name: 'commands.duplicateTab', shortcuts: [], undo: 'record', when: always,
  run: (context) => {
    const tab = tabOf(context);
    const name = freeName(context.document.getState().workbook, tab.name);
    context.change((draft) => addTab(draft, { ...tab, id: globalThis.crypto.randomUUID(), name }, tab.id));
  },
};

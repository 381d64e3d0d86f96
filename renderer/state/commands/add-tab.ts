import { addTab as added, freeName } from '../tab-edits';
import { tabOf } from './active-tab';
import { always, type Command } from './command';

/** A tab to start from: the question in front without its filters, sort and folded rows. */
export const addTab: Command = {
  id: 'add-tab', group: 'tab', name: 'commands.addTab', shortcuts: ['Shift+F11'], undo: 'record', when: always,
  run: (context) => {
    const { expanded: _expanded, widths: _widths, ...view } = tabOf(context).view;
    const { workbook } = context.document.getState();
    const name = freeName(workbook, context.words('commands.newTab'));
    context.change((draft) => added(draft, { id: globalThis.crypto.randomUUID(), name, colour: 1, view: { ...view, filters: [], sort: [] } }));
  },
};

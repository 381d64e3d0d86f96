import { setSort } from '../view-edits';
import { editActive, tabOf } from './active-tab';
import type { Command } from './command';

export const clearSort: Command = {
  id: 'clear-sort', group: 'view', name: 'commands.clearSort', shortcuts: [], undo: 'record',
  when: (context) => tabOf(context).view.sort.length > 0,
  run: ({ change }) => change((draft) => editActive(draft, (view) => setSort(view, []))),
};

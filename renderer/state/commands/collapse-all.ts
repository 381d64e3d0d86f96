import { collapseAll as collapsed } from '../view-edits';
import { editActive, tabOf } from './active-tab';
import type { Command } from './command';

export const collapseAll: Command = {
  id: 'collapse-all', group: 'view', name: 'commands.collapseAll', shortcuts: ['Alt+Shift+ArrowLeft'], undo: 'record',
  when: (context) => (tabOf(context).view.expanded ?? []).length > 0,
  run: ({ change }) => change((draft) => editActive(draft, collapsed)),
};

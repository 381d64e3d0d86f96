import { expandToLevel } from '../view-edits';
import { editActive, tabOf } from './active-tab';
import type { Command } from './command';

export const expandAll: Command = {
  id: 'expand-all', group: 'view', name: 'commands.expandAll', shortcuts: ['Alt+Shift+ArrowRight'], undo: 'record',
  when: (context) => context.table() !== undefined && tabOf(context).view.rows.length > 1,
  run: ({ table, change }) => {
    const rows = table()?.rows;
    if (rows) change((draft) => editActive(draft, (view) => expandToLevel(view, rows, rows.dimensions.length)));
  },
};

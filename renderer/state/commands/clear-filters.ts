import { clearFilters as cleared } from '../view-edits';
import { editActive, tabOf } from './active-tab';
import type { Command } from './command';

export const clearFilters: Command = {
  id: 'clear-filters', group: 'view', name: 'commands.clearFilters', shortcuts: [], undo: 'record',
  when: (context) => tabOf(context).view.filters.length > 0,
  run: ({ change }) => change((draft) => editActive(draft, cleared)),
};

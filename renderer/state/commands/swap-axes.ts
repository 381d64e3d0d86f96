import { swapAxes as swapped } from '../view-edits';
import { editActive, tabOf } from './active-tab';
import type { Command } from './command';

export const swapAxes: Command = {
  id: 'swap-axes', group: 'view', name: 'commands.swapAxes', shortcuts: [], undo: 'record',
  when: (context) => tabOf(context).view.rows.length + tabOf(context).view.columns.length > 0,
  run: ({ change }) => change((draft) => editActive(draft, swapped)),
};

import { removeTab } from '../tab-edits';
import { tabOf } from './active-tab';
import type { Command } from './command';

/** Gone at once, with a way back in sight: asking first would teach to click the question away. */
export const deleteTab: Command = {
  id: 'delete-tab', group: 'tab', name: 'commands.deleteTab', shortcuts: [], undo: 'record',
  when: ({ document }) => document.getState().workbook.views.length > 1,
  run: (context) => {
    const { id, name } = tabOf(context);
    context.change((draft) => removeTab(draft, id));
    context.passing.setState({ notice: { key: 'commands.tabDeleted', parameters: { name }, undo: true } });
  },
};

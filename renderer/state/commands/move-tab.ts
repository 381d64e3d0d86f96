import { moveTab } from '../tab-edits';
import { activeIndex } from './active-tab';
import type { Command } from './command';

const shift = (id: string, name: Command['name'], shortcut: string, step: 1 | -1): Command => ({
  id, group: 'tab', name, shortcuts: [shortcut], undo: 'record',
  when: ({ document }) => document.getState().workbook.views[activeIndex(document.getState().workbook) + step] !== undefined,
  run: ({ change }) => change((draft) => {
    const from = activeIndex(draft);
    moveTab(draft, from, step > 0 ? from + 2 : from - 1);
  }),
});

export const moveTabLeft = shift('move-tab-left', 'commands.moveTabLeft', 'Mod+Shift+PageUp', -1);
export const moveTabRight = shift('move-tab-right', 'commands.moveTabRight', 'Mod+Shift+PageDown', 1);

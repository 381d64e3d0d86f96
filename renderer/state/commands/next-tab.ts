import { activeIndex } from './active-tab';
import type { Command } from './command';

const stepTo = (id: string, name: Command['name'], shortcut: string, step: 1 | -1): Command => ({
  id, group: 'tab', name, shortcuts: [shortcut], undo: 'skip',
  when: ({ document }) => document.getState().workbook.views[activeIndex(document.getState().workbook) + step] !== undefined,
  run: ({ change }) => change((draft) => {
    const next = draft.views[activeIndex(draft) + step];
    if (next) draft.active = next.id;
  }),
});

export const nextTab = stepTo('next-tab', 'commands.nextTab', 'Mod+PageDown', 1);
export const previousTab = stepTo('previous-tab', 'commands.previousTab', 'Mod+PageUp', -1);

import { stepPeriod } from '../period-choices';
import { setPeriod } from '../view-edits';
import { editActive, tabOf } from './active-tab';
import type { Command } from './command';

const step = (id: string, name: Command['name'], shortcut: string, count: 1 | -1): Command => ({
  id, group: 'view', name, shortcuts: [shortcut], undo: 'record',
  when: (context) => stepPeriod(tabOf(context).view, context.data.info, count) !== undefined,
  run: (context) => {
    const period = stepPeriod(tabOf(context).view, context.data.info, count);
    if (period !== undefined) context.change((draft) => editActive(draft, (view) => setPeriod(view, period)));
  },
});

export const previousPeriod = step('previous-period', 'commands.previousPeriod', 'Alt+PageUp', -1);
export const nextPeriod = step('next-period', 'commands.nextPeriod', 'Alt+PageDown', 1);

import { tabOf } from './active-tab';
import { always, type Command } from './command';

export const renameTab: Command = {
  id: 'rename-tab', group: 'tab', name: 'commands.renameTab', shortcuts: ['F2'], undo: 'skip', when: always,
  run: (context) => context.passing.setState({ renaming: tabOf(context).id }),
};

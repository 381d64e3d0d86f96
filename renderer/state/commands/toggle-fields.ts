import { always, type Command } from './command';

export const toggleFields: Command = {
  id: 'toggle-fields', group: 'window', name: 'commands.toggleFields', shortcuts: ['Mod+Shift+F'], undo: 'skip', when: always,
  run: ({ passing }) => passing.setState(({ fieldPanelOpen }) => ({ fieldPanelOpen: !fieldPanelOpen })),
};

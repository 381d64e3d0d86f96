import { always, type Command } from './command';

export const shortcuts: Command = {
  id: 'shortcuts', group: 'window', name: 'commands.shortcuts', shortcuts: ['Mod+/'], undo: 'skip', when: always,
  run: ({ passing }) => passing.setState({ dialog: { kind: 'shortcuts' } }),
};

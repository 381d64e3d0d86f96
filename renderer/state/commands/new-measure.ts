import { always, type Command } from './command';

export const newMeasure: Command = {
  id: 'new-measure', group: 'view', name: 'commands.newMeasure', shortcuts: [], undo: 'skip', when: always,
  run: ({ passing }) => passing.setState({ dialog: { kind: 'measure', name: null } }),
};

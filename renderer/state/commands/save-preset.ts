import { always, type Command } from './command';

export const savePreset: Command = {
  id: 'save-preset', group: 'workbook', name: 'commands.savePreset', shortcuts: ['Mod+Shift+S'], undo: 'skip', when: always,
  run: ({ passing }) => passing.setState({ dialog: { kind: 'save-preset' } }),
};

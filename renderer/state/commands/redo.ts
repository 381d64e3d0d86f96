import type { Command } from './command';

export const redo: Command = {
  id: 'redo', group: 'workbook', name: 'commands.redo', shortcuts: ['Mod+Y', 'Mod+Shift+Z'], undo: 'skip',
  when: ({ document }) => document.getState().history.future.length > 0,
  run: ({ document }) => document.getState().redo(),
};

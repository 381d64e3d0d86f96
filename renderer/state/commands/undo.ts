import type { Command } from './command';

export const undo: Command = {
  id: 'undo', group: 'workbook', name: 'commands.undo', shortcuts: ['Mod+Z'], undo: 'skip',
  when: ({ document }) => document.getState().history.past.length > 0,
  run: ({ document }) => document.getState().undo(),
};

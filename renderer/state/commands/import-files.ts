import { always, type Command } from './command';

export const importFiles: Command = {
  id: 'import-files', group: 'workbook', name: 'commands.importFiles', shortcuts: ['Mod+I'], undo: 'skip', when: always,
  run: ({ actions }) => actions.importFiles(),
};

import { always, type Command } from './command';

export const openWorkspace: Command = {
  id: 'open-workspace', group: 'workbook', name: 'commands.openWorkspace', shortcuts: ['Mod+O'], undo: 'skip', when: always,
  run: ({ actions }) => actions.leave(),
};

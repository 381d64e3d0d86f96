import { always, type Command } from './command';

export const print: Command = {
  id: 'print', group: 'workbook', name: 'commands.print', shortcuts: ['Mod+P'], undo: 'skip', when: always,
  run: ({ actions }) => actions.print(),
};

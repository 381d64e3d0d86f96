import { DATA_SECTIONS } from '../data-sections';
import { always, type Command } from './command';

export const showData: readonly Command[] = DATA_SECTIONS.map((section) => ({
  id: `show-${section}`, group: 'workbook', name: `commands.show.${section}`, shortcuts: [], undo: 'skip', when: always,
  run: ({ actions }) => actions.showData(section),
}));

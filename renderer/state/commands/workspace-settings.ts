import { SETTINGS_SECTIONS } from '../settings-sections';
import { always, type Command } from './command';

/** The first page, and each page by its own name. */
export const workspaceSettings: readonly Command[] = [
  { id: 'workspace-settings', group: 'workbook', name: 'commands.workspaceSettings', shortcuts: [], undo: 'skip', when: always, run: ({ actions }) => actions.showSettings(SETTINGS_SECTIONS[0]) },
  ...SETTINGS_SECTIONS.map((section): Command => ({
    id: `settings-${section}`, group: 'workbook', name: `commands.settings.${section}`, shortcuts: [], undo: 'skip', when: always, run: ({ actions }) => actions.showSettings(section),
  })),
];

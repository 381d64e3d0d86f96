import { EXPORT_FORMATS } from '../../../shared/protocol/methods';
import { always, type Command } from './command';

/** The view in front as a file, one command a format. */
export const exportView: readonly Command[] = EXPORT_FORMATS.map((format) => ({
  id: `export-${format}`, group: 'view', name: `commands.export.${format}`, shortcuts: [], undo: 'skip', when: always,
  run: ({ actions }) => actions.exportView(format),
}));

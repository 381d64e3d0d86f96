import { always, type Command } from './command';

export const workspaceSettings: Command = {
  id: 'workspace-settings', group: 'workbook', name: 'commands.workspaceSettings', shortcuts: [], undo: 'skip', when: always,
  run: ({ passing }) => passing.setState({ dialog: { kind: 'workspace-settings' } }),
};

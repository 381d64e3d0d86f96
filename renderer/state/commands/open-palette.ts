import { always, type Command } from './command';

export const openPalette: Command = {
  id: 'open-palette', group: 'window', name: 'commands.openPalette', shortcuts: ['Mod+K'], undo: 'skip', when: always,
  run: ({ passing }) => passing.setState({ paletteOpen: true }),
};

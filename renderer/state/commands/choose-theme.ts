import { THEMES } from '../settings-store';
import type { Command } from './command';

export const chooseTheme: readonly Command[] = THEMES.map((theme) => ({
  id: `theme-${theme}`, group: 'window', name: `commands.theme.${theme}`, shortcuts: [], undo: 'skip',
  when: ({ settings }) => settings.getState().theme !== theme,
  run: ({ settings }) => settings.getState().setTheme(theme),
}));

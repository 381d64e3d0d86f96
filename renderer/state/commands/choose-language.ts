import { LANGUAGES } from '../../../shared/text/translate';
import type { Command } from './command';

export const chooseLanguage: readonly Command[] = LANGUAGES.map((language) => ({
  id: `language-${language}`, group: 'window', name: `commands.language.${language}`, shortcuts: [], undo: 'skip',
  when: ({ settings }) => settings.getState().language !== language,
  run: ({ settings }) => settings.getState().setLanguage(language),
}));

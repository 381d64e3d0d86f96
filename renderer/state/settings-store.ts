import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { LANGUAGES, type Language } from '../../shared/text/translate';
import { keep, readKept } from './kept';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const settingsSchema = z.object({ language: z.enum(LANGUAGES).nullable(), theme: z.enum(THEMES) });
type Settings = z.infer<typeof settingsSchema>;

/** The user's own choices, in every workspace. A language of null follows the system's. */
export interface SettingsState extends Settings {
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
}
export type SettingsStore = StoreApi<SettingsState>;

export function createSettingsStore(): SettingsStore {
  const store = createStore<SettingsState>()((set) => ({
    ...readKept('settings', settingsSchema, { language: null, theme: 'system' }),
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
  }));
  store.subscribe(({ language, theme }) => keep('settings', { language, theme }));
  return store;
}

/** The first of the wanted languages that Vigie speaks, else English. */
export function languageOf(chosen: Language | null, wanted: readonly string[]): Language {
  if (chosen !== null) return chosen;
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

import { useLayoutEffect } from 'react';
import type { Language } from '../../shared/text/translate';
import type { Theme } from '../state/settings-store';

/** Puts the theme on <html>, and follows the system while it is to be followed. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}

export function usePageLanguage(language: Language): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

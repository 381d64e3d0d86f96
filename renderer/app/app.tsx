import { I18nProvider } from 'react-aria-components';
import type { Shell } from '../bridge/shell';
import { localeOf } from '../../shared/format/number';
import { SettingsProvider, useSettings } from '../state/settings-context';
import { languageOf, type SettingsStore } from '../state/settings-store';
import { WordsProvider } from '../state/words';
import { ErrorBoundary } from './error-boundary';
import { Pages } from './pages';
import { usePageLanguage, useTheme } from './page-look';
import './app.css';

export interface AppProps {
  readonly shell: Shell;
  readonly settings: SettingsStore;
}

/** The window: the user's language and theme around its pages. */
export function App({ shell, settings }: AppProps) {
  return (
    <SettingsProvider store={settings}>
      <Spoken shell={shell} />
    </SettingsProvider>
  );
}

function Spoken({ shell }: { readonly shell: Shell }) {
  const chosen = useSettings((state) => state.language);
  const theme = useSettings((state) => state.theme);
  const language = languageOf(chosen, navigator.languages);
  useTheme(theme);
  usePageLanguage(language);
  return (
    <I18nProvider locale={localeOf(language)}>
      <WordsProvider language={language}>
        <ErrorBoundary>
          <Pages shell={shell} />
        </ErrorBoundary>
      </WordsProvider>
    </I18nProvider>
  );
}

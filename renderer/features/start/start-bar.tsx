import { Logo, Picker } from '../../ui';
import { LANGUAGES, type Language, type Translate } from '../../../shared/text/translate';

const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export interface StartBarProps {
  readonly translate: Translate;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
}

export function StartBar({ translate, theme, onTheme, onLanguage }: StartBarProps) {
  return (
    <header className="start-bar">
      <Logo size={24} />
      <b>Vigie</b>
      <span className="push" />
      <Picker
        kind="quiet"
        label={translate('start.language')}
        options={LANGUAGES.map((id) => ({ id, label: translate(`start.languages.${id}`) }))}
        selected={translate.language}
        onSelect={onLanguage}
      />
      <Picker kind="quiet" label={translate('start.theme')} options={THEMES.map((id) => ({ id, label: translate(`start.themes.${id}`) }))} selected={theme} onSelect={onTheme} />
    </header>
  );
}

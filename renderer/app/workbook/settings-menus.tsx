import { Settings16Regular } from '@fluentui/react-icons/headless/svg/settings';
import { Button } from 'react-aria-components';
import { LANGUAGES } from '../../../shared/text/translate';
import { useSettings } from '../../state/settings-context';
import { THEMES } from '../../state/settings-store';
import { useWords } from '../../state/words';
import { Menu, MenuSeparator, MenuTrigger, Picker } from '../../ui';
import { CommandItem } from './command-item';

/** Language and theme, switched live, and the settings of the workspace. */
export function SettingsMenus() {
  const words = useWords();
  const theme = useSettings((state) => state.theme);
  const setTheme = useSettings((state) => state.setTheme);
  const setLanguage = useSettings((state) => state.setLanguage);
  return (
    <>
      <Picker
        kind="quiet"
        label={words('common.language')}
        options={LANGUAGES.map((id) => ({ id, label: words(`commands.language.${id}`) }))}
        selected={words.language}
        onSelect={setLanguage}
      />
      <Picker kind="quiet" label={words('common.theme')} options={THEMES.map((id) => ({ id, label: words(`common.themes.${id}`) }))} selected={theme} onSelect={setTheme} />
      <MenuTrigger>
        <Button className="ui-icon-button" aria-label={words('common.settings')}><Settings16Regular /></Button>
        <Menu label={words('common.settings')} placement="bottom end">
          <CommandItem id="workspace-settings" />
          <CommandItem id="toggle-fields" />
          <CommandItem id="chart-below" />
          <CommandItem id="chart-beside" />
          <CommandItem id="chart-alone" />
          <CommandItem id="chart-hidden" />
          <MenuSeparator />
          <CommandItem id="shortcuts" />
        </Menu>
      </MenuTrigger>
    </>
  );
}

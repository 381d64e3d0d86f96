import { Button } from 'react-aria-components';
import { ArrowRedo16Regular } from '@fluentui/react-icons/headless/svg/arrow-redo';
import { ArrowUndo16Regular } from '@fluentui/react-icons/headless/svg/arrow-undo';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { PanelRight16Regular } from '@fluentui/react-icons/headless/svg/panel-right';
import { EXPORT_FORMATS } from '../../../shared/protocol/methods';
import { SearchBox } from '../../features/search';
import type { SaveState } from '../../state/autosave';
import { commandOf } from '../../state/commands';
import { DATA_SECTIONS } from '../../state/data-sections';
import { isMacPlatform, shortcutText } from '../../state/shortcuts';
import { useCanRun, useDocument, usePassing, useRunCommand } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { IconButton, Logo, Menu, MenuSeparator, MenuTrigger } from '../../ui';
import { CommandItem } from './command-item';
import { SavedMark } from './saved-mark';
import { SettingsMenus } from './settings-menus';

export interface TitleBarProps {
  readonly name: string;
  readonly saved: SaveState;
  readonly onSaveAgain: () => void;
}

/** Whose data this is, that it is saved, undo and redo, the search, and the user's own settings. */
export function TitleBar({ name, saved, onSaveAgain }: TitleBarProps) {
  const words = useWords();
  const run = useRunCommand();
  const fieldPanelOpen = usePassing((passing) => passing.fieldPanelOpen);
  return (
    <header className="title-bar" aria-label={words('common.bar')}>
      <div className="title-side">
        <Logo />
        <MenuTrigger>
          <Button className="workspace-button" aria-label={words('common.workspaceMenu', { name })}><b>{name}</b><ChevronDown16Regular /></Button>
          <Menu label={words('common.workspaceMenu', { name })}>
            <CommandItem id="import-files" />
            {DATA_SECTIONS.map((section) => <CommandItem key={section} id={`show-${section}`} />)}
            <MenuSeparator />
            <CommandItem id="save-preset" />
            <CommandItem id="workspace-settings" />
            <MenuSeparator />
            {EXPORT_FORMATS.map((format) => <CommandItem key={format} id={`export-${format}`} />)}
            <CommandItem id="print" />
            <MenuSeparator />
            <CommandItem id="open-workspace" />
          </Menu>
        </MenuTrigger>
        <SavedMark saved={saved} onSaveAgain={onSaveAgain} />
        <span className="title-line" />
        <StepButton id="undo" />
        <StepButton id="redo" />
      </div>
      <SearchBox />
      <div className="title-side end">
        <SettingsMenus />
        {fieldPanelOpen ? null : <IconButton label={words('fields.open')} icon={<PanelRight16Regular />} onPress={() => run('toggle-fields')} />}
      </div>
    </header>
  );
}

/** Undo or redo, saying what it would take back. */
function StepButton({ id }: { readonly id: 'undo' | 'redo' }) {
  const words = useWords();
  const run = useRunCommand();
  const canRun = useCanRun(id);
  const step = useDocument(({ history }) => (id === 'undo' ? history.past : history.future).at(-1));
  const [shortcut = ''] = commandOf(id)?.shortcuts ?? [];
  return (
    <IconButton
      label={step === undefined ? words(`commands.${id}`) : words(`commands.${id}What`, { name: words(step.name) })}
      keys={shortcutText(shortcut, words, isMacPlatform(navigator.platform))}
      icon={id === 'undo' ? <ArrowUndo16Regular /> : <ArrowRedo16Regular />}
      isDisabled={!canRun}
      onPress={() => run(id)}
    />
  );
}

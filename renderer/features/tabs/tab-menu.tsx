import { Button } from 'react-aria-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import type { NamedView } from '../../../shared/protocol/documents';
import { commandOf } from '../../state/commands';
import { isMacPlatform, shortcutText } from '../../state/shortcuts';
import { colourTab } from '../../state/tab-edits';
import { useCommandContext, useRunCommand } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Menu, MenuItem, MenuSeparator, MenuTrigger, SubmenuTrigger } from '../../ui';

const COLOURS = [1, 2, 3, 4, 5, 6] as const;
const IN_MENU = ['rename-tab', 'duplicate-tab', 'move-tab-left', 'move-tab-right', 'save-preset'] as const;

/** What can be done with the tab in front. */
export function TabMenu({ view }: { readonly view: NamedView }) {
  const words = useWords();
  const context = useCommandContext();
  const run = useRunCommand();
  const item = (id: string) => {
    const command = commandOf(id);
    if (command === undefined) return null;
    const [shortcut] = command.shortcuts;
    return (
      <MenuItem
        key={id}
        label={words(command.name)}
        isDisabled={!command.when(context)}
        {...(shortcut === undefined ? {} : { keys: shortcutText(shortcut, words, isMacPlatform(navigator.platform)) })}
        onAction={() => run(id)}
      />
    );
  };
  return (
    <MenuTrigger>
      <Button className="tab-more" aria-label={words('common.tabs.menu', { name: view.name })}><ChevronDown12Regular /></Button>
      <Menu label={words('common.tabs.menu', { name: view.name })} placement="top start">
        {IN_MENU.map(item)}
        <SubmenuTrigger>
          <MenuItem label={words('common.tabs.colour')} />
          <Menu label={words('common.tabs.colour')} placement="end bottom" selectionMode="single" selectedKeys={[String(view.colour)]}>
            {COLOURS.map((colour) => (
              <MenuItem
                key={colour}
                id={String(colour)}
                label={words(`common.tabs.colours.${colour}`)}
                onAction={() => context.document.getState().change({ name: 'commands.colourTab', undo: 'record' }, (draft) => colourTab(draft, view.id, colour))}
              />
            ))}
          </Menu>
        </SubmenuTrigger>
        <MenuSeparator />
        {item('delete-tab')}
      </Menu>
    </MenuTrigger>
  );
}

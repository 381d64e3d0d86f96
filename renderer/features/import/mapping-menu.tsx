import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import type { Translate } from '../../../shared/text/translate';
import { Menu, MenuItem, MenuTrigger } from '../../ui';

export interface MappingMenuProps {
  readonly translate: Translate;
  readonly canSave: boolean;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
}

/** How the files are read, kept as a file for another workspace or the command line, and taken from one. */
export function MappingMenu({ translate, canSave, isBusy, onSave, onOpen }: MappingMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <MenuTrigger>
        <Button className="ui-button quiet" isDisabled={isBusy}>{translate('import.screen.mapping.menu')}<ChevronDown16Regular /></Button>
        <Menu label={translate('import.screen.mapping.menu')} placement="bottom end">
          <MenuItem id="save" label={translate('import.screen.mapping.save')} isDisabled={!canSave} onAction={onSave} />
          <MenuItem id="open" label={translate('import.screen.mapping.open')} onAction={() => input.current?.click()} />
        </Menu>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={translate('import.screen.mapping.open')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be mended and opened again.
          currentTarget.value = '';
          if (file) onOpen(file);
        }}
      />
    </>
  );
}

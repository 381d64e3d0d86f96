import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import { Menu, MenuTrigger } from './menu';
import './icon-button.css';

export interface MoreMenuProps {
  /** Says of what: "What to do with Ann". */
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Three dots that open what can be done with a row. */
export function MoreMenu({ label, isDisabled = false, children }: MoreMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className="ui-icon-button" aria-label={label} isDisabled={isDisabled}><MoreHorizontal16Regular /></AriaButton>
      <Menu label={label} placement="bottom end">{children}</Menu>
    </MenuTrigger>
  );
}

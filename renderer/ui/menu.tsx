import type { ReactNode } from 'react';
import {
  Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, Popover as AriaPopover, Separator,
  type MenuItemProps as AriaMenuItemProps, type MenuProps as AriaMenuProps, type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Kbd } from './kbd';
import './popover.css';
import './menu.css';

export { MenuTrigger, SubmenuTrigger } from 'react-aria-components';

export interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'style' | 'aria-label'> {
  readonly label: string;
  readonly placement?: AriaPopoverProps['placement'] & string;
  /** For menus opened at a point or a cell rather than by a `MenuTrigger`. */
  readonly popover?: Omit<AriaPopoverProps, 'className' | 'style' | 'children'>;
}

/** The floating list of a `MenuTrigger`: put a button and this inside one. */
export function Menu({ label, placement = 'bottom start', popover = {}, ...rest }: MenuProps) {
  return (
    <AriaPopover className="ui-popover list" offset={4} placement={placement} {...popover}>
      <AriaMenu {...rest} aria-label={label} className="ui-menu" />
    </AriaPopover>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  /** A second, quieter text: dates of a period, say. */
  readonly detail?: string;
}

export function MenuItem({ label, icon, keys, detail, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={label} className="ui-menu-item">
      {({ isSelected, hasSubmenu, selectionMode }) => (
        <>
          {selectionMode === 'none' ? icon : <span className="ui-menu-check">{isSelected ? <Checkmark16Regular /> : null}</span>}
          <span className="ui-menu-label">{label}</span>
          {detail === undefined ? null : <span className="ui-menu-detail num">{detail}</span>}
          {keys === undefined ? null : <Kbd>{keys}</Kbd>}
          {hasSubmenu ? <span aria-hidden className="ui-menu-more">›</span> : null}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection className="ui-menu-section">
      <Header className="ui-menu-title">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="ui-menu-separator" />;
}

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { joinClasses } from './join-classes';
import './popover.css';

export { DialogTrigger } from 'react-aria-components';

export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A floating panel of controls; put it with its button inside a `DialogTrigger`, or steer it with `isOpen` and `triggerRef`. */
export function Popover({ label, className, children, ...rest }: PopoverProps) {
  return (
    <AriaPopover offset={4} containerPadding={8} {...rest} className={joinClasses('ui-popover', className)}>
      <AriaDialog className="ui-popover-dialog" aria-label={label}>
        {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
      </AriaDialog>
    </AriaPopover>
  );
}

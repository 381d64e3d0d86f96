import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components';
import { joinClasses } from './join-classes';
import './dialog.css';

export interface DialogProps extends Omit<ModalOverlayProps, 'className' | 'style' | 'children'> {
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Its buttons, the primary one last. */
  readonly footer?: ReactNode | ((close: () => void) => ReactNode);
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: 'narrow' | 'wide';
}

/** A question in front of everything. Inside a `DialogTrigger`, or steered with `isOpen` and `onOpenChange`. */
export function Dialog({ title, children, footer, role = 'dialog', width = 'narrow', ...rest }: DialogProps) {
  return (
    <ModalOverlay isDismissable={role === 'dialog'} {...rest} className="ui-overlay">
      <Modal className={joinClasses('ui-modal', width)}>
        <AriaDialog role={role} className="ui-dialog">
          {({ close }) => (
            <>
              <Heading slot="title" className="ui-dialog-title">{title}</Heading>
              <div className="ui-dialog-body">{typeof children === 'function' ? children(close) : children}</div>
              {footer === undefined ? null : <div className="ui-dialog-footer">{typeof footer === 'function' ? footer(close) : footer}</div>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components';
import { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { IconButton } from './icon-button';
import './dialog.css';
import './drawer.css';

export interface DrawerProps extends Omit<ModalOverlayProps, 'className' | 'style' | 'children'> {
  readonly title: string;
  readonly closeLabel: string;
  /** Controls in its head, before the closing cross. */
  readonly actions?: ReactNode;
  readonly side?: 'right' | 'bottom';
  readonly children: ReactNode;
}

/** A panel that slides over the sheet: the rows behind a cell, an explanation. */
export function Drawer({ title, closeLabel, actions, side = 'right', children, ...rest }: DrawerProps) {
  return (
    <ModalOverlay isDismissable {...rest} className="ui-overlay drawer">
      <Modal className={`ui-drawer ${side}`}>
        <AriaDialog className="ui-drawer-dialog">
          {({ close }) => (
            <>
              <header className="ui-drawer-head">
                <Heading slot="title" className="ui-drawer-title">{title}</Heading>
                <span className="push" />
                {actions}
                <IconButton label={closeLabel} icon={<Dismiss16Regular />} onPress={close} />
              </header>
              {children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

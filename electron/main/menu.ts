import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/text/translate';

/** What the menu can do beyond the system's own items. */
export interface MenuActions {
  readonly newWindow: () => void;
  /** Sends a command's id to the window in front. */
  readonly command: (id: string) => void;
  readonly openReleases: () => void;
  readonly about: () => void;
}

/** The native menu. The window has all its commands in its own bars and palette; here stand those that people look for in a menu. */
export function installMenu(text: Translate, actions: MenuActions, isMac: boolean): void {
  const command = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    label, click: () => actions.command(id), ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const file: MenuItemConstructorOptions[] = [
    { label: text('door.menu.newWindow'), accelerator: 'CmdOrCtrl+N', click: actions.newWindow },
    command('open-workspace', text('door.menu.open'), 'CmdOrCtrl+O'),
    command('import-files', text('door.menu.import'), 'CmdOrCtrl+I'),
    separator,
    command('print', text('door.menu.print'), 'CmdOrCtrl+P'),
    separator,
    { role: isMac ? 'close' : 'quit', label: text(isMac ? 'door.menu.close' : 'door.menu.quit') },
  ];
  const edit: MenuItemConstructorOptions[] = [
    command('undo', text('door.menu.undo'), 'CmdOrCtrl+Z'),
    command('redo', text('door.menu.redo'), isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    separator,
    { role: 'cut', label: text('door.menu.cut') },
    { role: 'copy', label: text('door.menu.copy') },
    { role: 'paste', label: text('door.menu.paste') },
    { role: 'selectAll', label: text('door.menu.selectAll') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: text('door.menu.zoomIn') },
    { role: 'zoomOut', label: text('door.menu.zoomOut') },
    { role: 'resetZoom', label: text('door.menu.resetZoom') },
    separator,
    { role: 'togglefullscreen', label: text('door.menu.fullScreen') },
  ];
  const help: MenuItemConstructorOptions[] = [
    { label: text('door.menu.releases'), click: actions.openReleases },
    { label: text('door.menu.about'), click: actions.about },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: text('door.menu.file'), submenu: file },
    { label: text('door.menu.edit'), submenu: edit },
    { label: text('door.menu.view'), submenu: view },
    { role: 'help', label: text('door.menu.help'), submenu: help },
  ]));
}

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GrantedFile } from '../../shared/protocol/import';
import type { Dialogs } from './dialogs';
import { grantPaths } from './file-tokens';
import type { DesktopHandlers } from './ipc-door';
import type { DesktopWindow } from './window';
import type { Workspaces } from './workspaces';

/** The door's side of `DESKTOP_API`. `documents` and `downloads` are the user's folders, where dialogs start. */
export function desktopHandlers(
  workspaces: Workspaces,
  dialogs: Dialogs,
  folders: { readonly documents: string; readonly downloads: string },
): DesktopHandlers<DesktopWindow> {
  const grant = async (window: DesktopWindow, paths: readonly string[]): Promise<GrantedFile[]> => {
    const granted = await grantPaths(paths);
    await window.grant(granted);
    return granted.map(({ file }) => file);
  };
  return {
    recentWorkspaces: () => workspaces.options.recent.list(),
    createWorkspace: async (window, name) => {
      const path = await dialogs.newWorkspace(window.browser, folders.documents, name);
      return path === undefined ? null : workspaces.create(window, path);
    },
    openWorkspace: (window, id) => workspaces.openById(window, id),
    openOtherWorkspace: async (window) => {
      const path = await dialogs.openWorkspace(window.browser);
      return path === undefined ? null : workspaces.open(window, path);
    },
    renameWorkspace: (window, id, name) => workspaces.rename(window, id, name),
    forgetWorkspace: async (_window, id) => {
      await workspaces.options.recent.forget(id);
      return null;
    },
    openDemo: (window, name) => workspaces.openDemo(window, name),
    currentWorkspace: async (window) => window.opened,
    chooseFiles: async (window) => grant(window, await dialogs.chooseFiles(window.browser)),
    chooseFolder: async (window) => grant(window, await dialogs.chooseFolder(window.browser)),
    grantDropped: (window, paths) => grant(window, paths),
    saveFile: async (window, name, bytes) => {
      // The page proposes a name, never a folder.
      const path = await dialogs.saveAs(window.browser, folders.downloads, basename(name));
      if (path === undefined) return false;
      await writeFile(path, bytes);
      return true;
    },
    print: async (window) => {
      window.browser.webContents.print();
      return null;
    },
  };
}

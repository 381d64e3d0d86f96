import type { OpenedWorkspace } from '../../shared/protocol/door';
import { VigieError } from '../../shared/protocol/errors';
import { lastingPort } from '../../shared/protocol/lasting-port';
import { chooseInBrowser, downloadInBrowser } from './choose-in-browser';
import type { HandOverOptions, Shell } from './shell';
import { uploadFiles } from './upload';
import { callWebDoor } from './web-call';
import { webPort } from './web-port';

/** The query parameter that says which workspace a window shows: a reload, a copied tab and "back" find it again. */
const WORKSPACE = 'workspace';

/** The window's shell in a browser: the door over HTTP, the engine over a WebSocket. */
export function webShell(): Shell {
  const shownId = () => new URL(location.href).searchParams.get(WORKSPACE);
  const openId = () => {
    const id = shownId();
    if (id === null) throw new VigieError('workspace_missing', { file: '' });
    return id;
  };
  const show = (opened: OpenedWorkspace): OpenedWorkspace => {
    const address = new URL(location.href);
    address.searchParams.set(WORKSPACE, opened.id);
    if (opened.id !== shownId()) history.pushState(null, '', address);
    return opened;
  };
  const upload = async (files: readonly File[], options: HandOverOptions = {}) => (files.length === 0 ? [] : uploadFiles(openId(), files, options));

  return {
    door: 'web',
    recent: () => callWebDoor('workspaces.recent', {}),
    current: async () => {
      const id = shownId();
      return id === null ? null : callWebDoor('workspaces.open', { id });
    },
    createWorkspace: async (name) => show(await callWebDoor('workspaces.create', { name })),
    openWorkspace: async (id) => show(await callWebDoor('workspaces.open', { id })),
    openOtherWorkspace: undefined,
    renameWorkspace: (id, name) => callWebDoor('workspaces.rename', { id, name }),
    leaveWorkspace: () => {
      const address = new URL(location.href);
      address.searchParams.delete(WORKSPACE);
      if (shownId() !== null) history.pushState(null, '', address);
    },
    forgetWorkspace: async (id) => void (await callWebDoor('workspaces.forget', { id })),
    openDemo: async (name) => show(await callWebDoor('workspaces.demo', { name })),
    chooseFiles: async (options) => upload(await chooseInBrowser({ folder: false }), options),
    chooseFolder: async (options) => upload(await chooseInBrowser({ folder: true }), options),
    grantDropped: upload,
    saveFile: (name, bytes, type) => {
      downloadInBrowser(name, bytes, type);
      return Promise.resolve(true);
    },
    print: () => {
      window.print();
      return Promise.resolve();
    },
    setTitle: (text) => {
      document.title = text;
    },
    openLink: (address) => void window.open(address, '_blank', 'noopener,noreferrer'),
    connection: () => {
      const id = openId();
      return lastingPort(() => webPort(id));
    },
    onCommand: () => () => {},
  };
}

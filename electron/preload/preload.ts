import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, DESKTOP_CHANNELS, ENGINE_PORT, type Bridge, type Crossing } from '../../shared/protocol/bridge';
import type { DesktopCall, DesktopParameters, DesktopResult } from '../../shared/protocol/desktop-api';

/** All that the window can reach outside itself. It holds no rule: the door parses every call again. */
function call<Name extends DesktopCall>(name: Name, ...parameters: DesktopParameters<Name>): Promise<Crossing<DesktopResult<Name>>> {
  return ipcRenderer.invoke(DESKTOP_CHANNELS.call, name, parameters);
}

const bridge = {
  recentWorkspaces: () => call('recentWorkspaces'),
  createWorkspace: (name) => call('createWorkspace', name),
  openWorkspace: (id) => call('openWorkspace', id),
  openOtherWorkspace: () => call('openOtherWorkspace'),
  renameWorkspace: (id, name) => call('renameWorkspace', id, name),
  forgetWorkspace: (id) => call('forgetWorkspace', id),
  openDemo: (name) => call('openDemo', name),
  currentWorkspace: () => call('currentWorkspace'),
  chooseFiles: () => call('chooseFiles'),
  chooseFolder: () => call('chooseFolder'),
  grantDropped: (files) => call('grantDropped', files.map((file) => webUtils.getPathForFile(file))),
  saveFile: (name, bytes, type) => call('saveFile', name, bytes, type),
  print: () => call('print'),
  setTitle: (text) => ipcRenderer.send(DESKTOP_CHANNELS.title, text),
  openLink: (address) => ipcRenderer.send(DESKTOP_CHANNELS.link, address),
  requestEnginePort: (request) => ipcRenderer.send(DESKTOP_CHANNELS.enginePort, request),
  onCommand: (listener) => {
    const heard = (_event: unknown, command: unknown) => {
      if (typeof command === 'string') listener(command);
    };
    ipcRenderer.on(DESKTOP_CHANNELS.command, heard);
    return () => void ipcRenderer.off(DESKTOP_CHANNELS.command, heard);
  },
} satisfies Bridge<File>;

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);

// A port can't cross the context bridge: it goes on as a message of the window to itself.
ipcRenderer.on(DESKTOP_CHANNELS.enginePort, (event, message: object) => {
  window.postMessage({ vigie: ENGINE_PORT, ...message }, window.location.origin, [...event.ports]);
});

import { z } from 'zod';
import { ENGINE_PORT, type Bridge, type Crossing } from '../../shared/protocol/bridge';
import { errorBodySchema, VigieError } from '../../shared/protocol/errors';
import { lastingPort } from '../../shared/protocol/lasting-port';
import type { Port } from '../../shared/protocol/port';
import { messagePort } from './message-port';
import type { Shell } from './shell';

/** The desktop window's shell: the preload's bridge, with failures made into errors again. */
export function desktopShell(bridge: Bridge<File>): Shell {
  return {
    door: 'desktop',
    recent: () => crossed(bridge.recentWorkspaces()),
    current: () => crossed(bridge.currentWorkspace()),
    createWorkspace: (name) => crossed(bridge.createWorkspace(name)),
    openWorkspace: (id) => crossed(bridge.openWorkspace(id)),
    openOtherWorkspace: () => crossed(bridge.openOtherWorkspace()),
    renameWorkspace: (id, name) => crossed(bridge.renameWorkspace(id, name)),
    leaveWorkspace: () => {},
    forgetWorkspace: async (id) => void (await crossed(bridge.forgetWorkspace(id))),
    openDemo: (name) => crossed(bridge.openDemo(name)),
    chooseFiles: () => crossed(bridge.chooseFiles()),
    chooseFolder: () => crossed(bridge.chooseFolder()),
    grantDropped: (files) => crossed(bridge.grantDropped(files)),
    saveFile: (name, bytes, type) => crossed(bridge.saveFile(name, bytes, type)),
    print: async () => void (await crossed(bridge.print())),
    setTitle: (text) => {
      document.title = text;
      bridge.setTitle(text);
    },
    openLink: (address) => bridge.openLink(address),
    connection: () => lastingPort(() => nextEnginePort(bridge)),
    onCommand: (listener) => bridge.onCommand(listener),
  };
}

async function crossed<Value>(crossing: Promise<Crossing<Value>>): Promise<Value> {
  const result = await crossing;
  if ('ok' in result) return result.ok;
  throw errorFrom(result.error);
}

function errorFrom(error: unknown): VigieError {
  const body = errorBodySchema.safeParse(error);
  return body.success ? VigieError.fromBody(body.data) : new VigieError('internal');
}

const handOverSchema = z.looseObject({ vigie: z.literal(ENGINE_PORT), request: z.int(), error: z.unknown().optional() });
let lastRequest = 0;

/** Asks for a port and waits for the message that carries it; answers of other requests pass by. */
function nextEnginePort(bridge: Bridge<File>): Promise<Port> {
  const request = (lastRequest += 1);
  return new Promise((resolve, reject) => {
    const listen = ({ data, source, ports: [port] }: MessageEvent<unknown>) => {
      const handOver = handOverSchema.safeParse(data);
      if (source !== window || !handOver.success || handOver.data.request !== request) return;
      window.removeEventListener('message', listen);
      if (port === undefined) reject(errorFrom(handOver.data.error));
      else resolve(messagePort(port));
    };
    window.addEventListener('message', listen);
    bridge.requestEnginePort(request);
  });
}

import { createServer, type Server } from 'node:http';
import { VigieError } from '../../shared/protocol/errors';
import type { Log } from '../engine/log';
import { readBuiltFiles } from '../host/built-files';
import type { Places } from '../host/places';
import { Admission } from './admission';
import { Answers } from './answers';
import { OpenEngines } from './open-engines';
import { handleRequest, type RequestContext } from './requests';
import { Upgrades } from './upgrades';
import { UPLOAD_LIMIT_BYTES } from './uploads';
import { WorkspaceFolder } from './workspace-folder';

/** The usual port, so that the window's own settings (which browsers keep by port) are found again. */
const USUAL_PORT = 47_017;

export interface WebDoorOptions {
  /** Where workspaces live. */
  readonly folder: string;
  readonly places: Places;
  /** Absent: the usual port, or any free one when that is taken. */
  readonly port?: number | undefined;
  /** A workspace file to show first; it is opened before this door opens, so that a bad one is told at once. */
  readonly workspace?: string | undefined;
  readonly uploadLimitBytes?: number | undefined;
  readonly log: Log;
}

export interface WebDoor {
  readonly port: number;
  /** A fresh address that lets one browser in, once. */
  freshAddress(): string;
  /** Closes windows' wires, then the engines and their files. */
  close(): Promise<void>;
}

export async function openWebDoor(options: WebDoorOptions): Promise<WebDoor> {
  const folder = new WorkspaceFolder(options.folder);
  const engines = new OpenEngines(folder, options.places.engine);
  const first = options.workspace === undefined ? undefined : await openFirst(options.workspace, folder, engines);
  const server = createServer();
  try {
    const files = await readBuiltFiles(options.places.renderer);
    const port = await listen(server, options.port);
    const admission = new Admission(port);
    const upgrades = new Upgrades();
    const context: RequestContext = {
      folder, engines, files, admission, answers: new Answers(), log: options.log,
      uploadLimitBytes: options.uploadLimitBytes ?? UPLOAD_LIMIT_BYTES,
    };
    server.on('request', (request, response) => void handleRequest(request, response, context));
    server.on('upgrade', (request, socket, head) => upgrades.handle(request, socket, head, context));
    return {
      port,
      freshAddress: () => admission.issue(first === undefined ? '/' : `/?workspace=${first}`),
      async close() {
        const closed = new Promise((resolve) => server.close(resolve));
        upgrades.close();
        server.closeAllConnections();
        await Promise.all([closed, engines.closeAll()]);
      },
    };
  } catch (error) {
    server.close();
    await engines.closeAll();
    throw error;
  }
}

async function openFirst(path: string, folder: WorkspaceFolder, engines: OpenEngines): Promise<string> {
  const { id } = await folder.adopt(path);
  try {
    await engines.open(id);
  } catch (error) {
    await folder.forget(id);
    throw error;
  }
  await folder.noteOpened(id);
  return id;
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  // An upload of a large file takes longer than Node's limit for a whole request.
  server.requestTimeout = 0;
  try {
    return await listenOn(server, wanted ?? USUAL_PORT);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))) throw error;
    if (wanted !== undefined) throw new VigieError('port_taken', { port: wanted }, [], { cause: error });
    return listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

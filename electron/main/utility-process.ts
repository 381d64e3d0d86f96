import { utilityProcess, type MessagePortMain } from 'electron';
import type { RunningProcess } from '../host/engine-session';

/** Starts the engine in a utility process: a Node of its own that can be handed one end of a window's MessagePort. */
export function startUtilityProcess(entry: string): RunningProcess<MessagePortMain> {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Vigie engine', stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    // No transfer list but the port: Electron's ports lose what else is transferred (electron #34905).
    send: (message, passed) => child.postMessage(message, passed === undefined ? [] : [passed]),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

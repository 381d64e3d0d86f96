import { fork } from 'node:child_process';
import type { RunningProcess } from './engine-session';

/** Starts the engine's process as a child of this one. What it logs goes to this process's standard error. */
export function startNodeProcess(entry: string): RunningProcess {
  // 'advanced': typed arrays cross as they are. The child's standard output is closed: only results may be written there.
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  return {
    send: (message) => {
      // A process that has just died is noticed by its exit, not by the failed send.
      if (child.connected) child.send(message, () => {});
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      let told = false;
      const once = () => {
        if (!told) listener();
        told = true;
      };
      child.once('exit', once);
      child.once('error', once);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

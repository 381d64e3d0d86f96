import { setTimeout as wait } from 'node:timers/promises';
import { VigieError } from '../../../shared/protocol/errors';
import { Listeners } from '../../../shared/protocol/listeners';
import type { Engine } from '../../../electron/engine/engine';
import { GrantedFiles } from '../../../electron/engine/granted-files';
import { runEngineProcess } from '../../../electron/engine/run-engine-process';
import { answerFixture } from './fixture-answers';

/**
 * An engine process whose answers are known and whose workspace is nothing but a path, so that tests of the doors see the
 * doors. A path that names an error code can't be opened with just that error.
 */
runEngineProcess(
  async ({ path }) => {
    const refused = /refuse-(\w+)\.vigie$/.exec(path)?.[1];
    if (refused === 'workspace_locked' || refused === 'workspace_newer') throw new VigieError(refused, { file: path });
    const files = new GrantedFiles();
    const changes = new Listeners<void>();
    await wait(1);
    const answer: Engine['answer'] = (method, parameters, context) => answerFixture(method, parameters, { ...context, files, changed: () => changes.emit() });
    return {
      files,
      answer,
      call: () => Promise.reject(new VigieError('not_supported')),
      onChange: (listener) => changes.add(listener),
      close: () => Promise.resolve(),
    };
  },
  () => {},
);

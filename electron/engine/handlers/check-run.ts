import { runCheck } from '../check/run-check';
import type { Handler } from './handler';

export const checkRun: Handler<'check.run'> = (_, { workspace, signal, progress }) =>
  runCheck(workspace, { signal, onStep: (done, total) => progress({ phase: 'check', done, total, unit: 'steps' }) });

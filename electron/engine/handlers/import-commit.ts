import { commitImport } from '../import/commit-import';
import type { Handler } from './handler';

/** One import, one transaction over all its files. */
export const importCommit: Handler<'import.commit'> = (request, { workspace, files, signal, progress }) =>
  commitImport(request, { workspace, files, signal, progress, now: new Date() });

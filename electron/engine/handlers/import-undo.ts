import { VigieError } from '../../../shared/protocol/errors';
import { undoImport } from '../import/history/undo-import';
import { listImports } from '../import/write/import-record';
import type { Handler } from './handler';

/** One transaction: taken back as a whole or not at all. */
export const importUndo: Handler<'import.undo'> = async ({ id }, { workspace, signal, progress }) => {
  progress({ phase: 'undoing', done: 0, total: null, unit: 'steps' });
  await workspace.database.transaction((lane) => undoImport(lane, id, new Date()), { signal });
  workspace.changed();
  const undone = (await listImports(workspace.database)).find((one) => one.id === id);
  if (!undone) throw new VigieError('unknown_import', { id });
  return undone;
};

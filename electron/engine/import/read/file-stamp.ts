import { stat } from 'node:fs/promises';
import { VigieError } from '../../../../shared/protocol/errors';
import type { StagedTable } from './staged-table';

/** What changes with a file's content; empty when there is no file. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${found.size} ${found.mtimeMs}` : '';
}

/** Throws `file_changed` when a source that is read where it stands is no longer what was staged. */
export async function checkStamp({ file, csv, asIs, stamp }: StagedTable): Promise<void> {
  if (asIs && stamp !== undefined && stamp !== (await stampOf(csv))) throw new VigieError('file_changed', { file });
}

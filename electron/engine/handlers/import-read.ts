import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { knowledgeOf } from '../import/knowledge';
import { readTables } from '../import/read-tables';
import { readingsOf } from '../import/readings';
import type { Handler } from './handler';

/** How files would go in; the workspace isn't touched. */
export const importRead: Handler<'import.read'> = async (request, { workspace, files, signal, progress }) => {
  const folder = await mkdtemp(join(workspace.staging, 'read-'));
  try {
    const read = await readTables(request, { files, folder, lane: workspace.database, ...(await knowledgeOf(workspace, request)), signal, progress });
    return { files: await readingsOf(read, workspace.database) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { knowledgeOf } from '../import/knowledge';
import { extractTable } from '../import/read/extract-table';
import { readTables } from '../import/read-tables';
import { fileReadingOf } from '../import/report';
import type { Handler } from './handler';

/** The tables of files as text, as they are understood; the workspace isn't touched. */
export const importExtract: Handler<'import.extract'> = async ({ into, format, ...request }, { workspace, files, signal, progress }) => {
  const folder = await mkdtemp(join(workspace.staging, 'read-'));
  try {
    const target = files.pathOf(into);
    const read = await readTables(request, { files, folder, lane: workspace.database, ...(await knowledgeOf(workspace, request)), signal, progress });
    const extracted = [];
    for (const [index, found] of read.entries()) {
      const written = found.table && `${index + 1}.${format}`;
      if (found.table && written) await extractTable(found.table, join(target, written), format, signal);
      // What a table is taken for is no matter of its cells.
      extracted.push({ reading: { ...fileReadingOf(found), warnings: [...(found.table?.warnings ?? [])] }, written });
    }
    return { files: extracted };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

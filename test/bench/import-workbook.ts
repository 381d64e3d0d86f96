import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../electron/engine/engine';
import { writeWorkbook } from './big-workbook';
import { tell, timed } from './measure';
import { COLUMNS } from './million-lines';

const ROWS = 100_000;
const LIMIT_SECONDS = 30;

/** A workbook of 100,000 rows and 20 columns into an empty workspace; whether it is in within the limit. */
export async function benchWorkbook(folder: string): Promise<boolean> {
  const [xlsx, path] = [join(folder, 'deals.xlsx'), join(folder, 'workbook.vigie')];
  await writeWorkbook(folder, xlsx, ROWS);
  const engine = await openEngine({ path, mode: 'create' });
  try {
    engine.files.grant('export', xlsx);
    const { ms, result } = await timed(() => engine.call('import.commit', { files: [{ token: 'export', name: 'deals.xlsx', bytes: statSync(xlsx).size }] }));
    const [file] = result.files;
    if (file?.accepted !== ROWS || file.rejected !== 0) throw new Error(`${file?.accepted} rows went in, ${file?.rejected} were rejected`);
    const kept = ms <= LIMIT_SECONDS * 1000;
    const resident = Math.round(process.memoryUsage.rss() / 2 ** 20);
    tell(`import: workbook of ${ROWS.toLocaleString('en')} rows, ${COLUMNS.length} columns, ${Math.round(statSync(xlsx).size / 2 ** 20)} MB: ${(ms / 1000).toFixed(1)} s, ${resident} MB resident at its end; limit ${LIMIT_SECONDS} s: ${kept ? 'kept' : 'NOT KEPT'}`);
    return kept;
  } finally {
    await engine.close();
    rmSync(path, { force: true });
    rmSync(xlsx, { force: true });
  }
}

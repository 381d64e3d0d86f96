import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectEncoding } from '../../electron/engine/import/read/detect-encoding';
import type { LayoutWishes } from '../../electron/engine/import/read/find-layout';
import { stageCsv } from '../../electron/engine/import/read/stage-csv';
import { stageRegular } from '../../electron/engine/import/read/stage-regular';
import type { StagedTable } from '../../electron/engine/import/read/staged-table';
import { parseCells } from './read-csv';

export interface StagedText {
  readonly table: StagedTable;
  /** The header as it stands, unless the table has none, then the rows. */
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** The tables that reading finds in a text, with their cells as staged. */
export async function stageText(content: string | Uint8Array, wishes: LayoutWishes = {}): Promise<StagedText[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-stage-'));
  try {
    const path = join(folder, 'some.csv');
    writeFileSync(path, content);
    let count = 0;
    const place = () => {
      count += 1;
      return join(folder, `${count}.staged`);
    };
    const text = { path, file: 'some.csv', place, wishes };
    const regular = await stageRegular(text);
    const tables = regular ? [regular] : await stageCsv({ ...text, encoding: await detectEncoding(path, 'some.csv', undefined) });
    return tables.map((table) => {
      const rows = parseCells(readFileSync(table.csv, 'utf8').replace(/^\uFEFF/, ''), table.separator);
      const staged = table.asIs ? rows.slice(1) : rows.map((cells) => cells.slice(1));
      const header = table.written === undefined ? table.header : table.written;
      return { table, cells: header === null ? staged : [header, ...staged], lines: table.asIs ? staged.map((_, index) => index + 2) : rows.map(([line]) => Number(line)) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

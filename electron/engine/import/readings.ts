import type { FileReading } from '../../../shared/protocol/import';
import type { Lane } from '../db/database';
import { firstValues } from './load/first-values';
import type { ReadTable } from './read-table';
import { fileReadingOf, PREVIEW_ROWS } from './report';

/** How tables are understood, before anything is written, with what their columns make of their first rows. */
export async function readingsOf(tables: readonly ReadTable[], lane: Lane): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const read of tables) {
    // A table that was made of the file's has other columns than those that are shown.
    const plan = read.plan?.table === read.table ? read.plan : null;
    readings.push(fileReadingOf(read, plan ? await firstValues(lane, plan, PREVIEW_ROWS) : []));
  }
  return readings;
}

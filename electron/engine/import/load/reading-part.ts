import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { StagedTable } from '../read/staged-table';

/** Rows of a group of DuckDB's tables. */
const ROW_GROUP = 122_880;
/** A little more than a group, so that parts with longer rows hold one, too. */
const MARGIN = 1.03;
const PARTS_PER_THREAD = 2;
/** In all parts that are read at the same time. */
const MOST_BYTES = 1 << 28;

/**
 * How many bytes of a large file a thread is to read at a time; undefined for any other file. DuckDB writes the rows of a part straight
 * into its table where they fill a row group; smaller parts are copied once more to be joined (a tenth of an import's time at a million rows).
 */
export async function readingPart({ csv, recordCount, multiline }: StagedTable): Promise<number | undefined> {
  const threads = availableParallelism();
  if (multiline || recordCount < ROW_GROUP * PARTS_PER_THREAD * threads) return undefined;
  const { size } = await stat(csv);
  const bytes = Math.ceil((size / recordCount) * ROW_GROUP * MARGIN);
  return bytes * threads <= MOST_BYTES ? bytes : undefined;
}

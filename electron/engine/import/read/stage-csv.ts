import { VigieError } from '../../../../shared/protocol/errors';
import { decodeFile, type MendedLines } from './decode-file';
import type { EncodingFound } from './detect-encoding';
import { findLayout, type LayoutWishes } from './find-layout';
import { scanRecords } from './record-scanner';
import { sideBySide } from './side-by-side';
import type { StagedTable } from './staged-table';
import { TableSplitter } from './table-splitter';
import { withoutGroups } from './without-groups';

export interface StageRequest {
  readonly path: string;
  readonly file: string;
  /** A fresh path in the staging folder. */
  readonly place: () => string;
  readonly encoding: EncodingFound;
  readonly wishes: LayoutWishes;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const HEAD_BYTES = 1 << 18;
const LONGEST_RECORD_BYTES = 1 << 25;
/** A file of less is looked at as a whole before its layout is settled. */
const CAREFUL_BYTES = 1 << 22;

/** Brings the tables of a delimited file into the staging folder, accounting for each of its lines. */
export async function stageCsv(request: StageRequest): Promise<readonly StagedTable[]> {
  const { file, encoding } = request;
  const { repair = true } = request.wishes;
  const mended: MendedLines = new Map();
  const chunks = decodeFile(request.path, encoding, { signal: request.signal, repair, mended });
  try {
    let pending: Buffer = Buffer.alloc(0);
    let done = false;
    /** Whether there was more. */
    const more = async (): Promise<boolean> => {
      const next = await chunks.next();
      if (next.done) done = true;
      else {
        request.onBytes?.(next.value.readBytes);
        pending = pending.length > 0 ? Buffer.concat([pending, next.value.bytes]) : next.value.bytes;
      }
      return !done;
    };
    while (pending.length < CAREFUL_BYTES && await more());
    const layout = findLayout(pending.subarray(0, HEAD_BYTES), done && pending.length <= HEAD_BYTES, request.wishes);
    if (layout.header.length === 0 && done) throw new VigieError('file_empty', { file });
    const splitter = new TableSplitter(layout, request.place, done);
    try {
      let line = 1;
      for (;;) {
        const cut = { dialect: layout.dialect, width: splitter.width, firstLine: line, last: done, impatient: pending.length > LONGEST_RECORD_BYTES };
        const { consumed, line: next } = scanRecords(pending, cut, (record) => splitter.take(pending, record));
        line = next;
        if (done) break;
        pending = pending.subarray(consumed);
        if (pending.length > LONGEST_RECORD_BYTES) throw new VigieError('line_too_long', { file, line, megabytes: LONGEST_RECORD_BYTES / 2 ** 20 });
        await splitter.flush();
        await more();
      }
      splitter.close();
    } finally {
      await splitter.end();
    }
    const told = [...mended].map(([code, params]) => ({ code, params }));
    const tables: StagedTable[] = [];
    for (const builder of splitter.tables) {
      const table = await withoutGroups(builder.result(file, encoding.encoding), builder.groups(), { place: request.place, signal: request.signal });
      tables.push(tables.length === 0 ? { ...table, warnings: [...told, ...table.warnings] } : table);
    }
    return (await Promise.all(tables.map((table) => sideBySide(table, request)))).flat();
  } finally {
    await chunks.return(undefined);
  }
}

import { open } from 'node:fs/promises';
import { VigieError } from '../../../../shared/protocol/errors';
import { decodeFile, type MendedLines } from './decode-file';
import type { EncodingFound } from './detect-encoding';
import { headRecords } from './find-dialect';
import { isPlain } from './dialect';
import { isDrawn } from './drawn-lines';
import { findLayout, type Layout, type LayoutWishes } from './find-layout';
import { groupHead } from './grouping';
import { isAlone } from './mend-row';
import { scanRecords } from './record-scanner';
import { placeFile, scanRegular } from './scan-regular';
import { sideBySide } from './side-by-side';
import { SEPARATORS, type StagedTable } from './staged-table';
import { isSampled } from './table-builder';
import { TableSplitter } from './table-splitter';
import { totalLine } from './total-line';
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
/** Below this, each record is looked at; what is saved by less wouldn't be felt. */
const CAREFUL_BYTES = 1 << 22;

/** Brings the tables of a delimited file into the staging folder, accounting for each of its lines: as it is when it is regular, else rewritten. */
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
    const asIs = done ? undefined : await stageAsIs(request, layout);
    if (asIs) return await sideBySide(asIs, request);
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

/** The file itself, when its header is its first line and nothing in it could be read in two ways. */
async function stageAsIs({ path, file, place, encoding, wishes, signal, onBytes }: StageRequest, layout: Layout): Promise<StagedTable | undefined> {
  const separator = SEPARATORS.find((known) => known === layout.dialect.separator);
  if (!separator || !isPlain(layout.dialect) || encoding.encoding !== 'utf-8' || layout.headRecords !== 1 || layout.header.length < 2) return undefined;
  const { faults } = encoding;
  if (faults && (faults.damaged || faults.zeros || (faults.twice && wishes.repair !== false))) return undefined;
  if (layout.written?.length !== layout.header.length || !(await endsInRows(path, layout))) return undefined;
  const regular = await scanRegular(path, { separator, bomBytes: encoding.bomBytes, width: layout.header.length, sampled: isSampled, signal, onBytes });
  if (!regular || groupHead(regular.sample[0]?.cells ?? []) || regular.sample.some(({ cells }) => isDrawn(cells.join(separator)))) return undefined;
  const csv = place();
  await placeFile(path, csv);
  return {
    file, sheet: null, csv, asIs: true, lineEnd: regular.lineEnd, separator, delimiter: separator, encoding: encoding.encoding, header: layout.header, written: layout.written,
    recordCount: regular.recordCount, multiline: false, longestRecordBytes: regular.longestRecordBytes, rejects: [], skipped: [], warnings: [], sample: regular.sample,
  };
}

const TAIL_BYTES = 1 << 14;

/** Whether a file's last lines are neither totals nor footers. */
async function endsInRows(path: string, { dialect, header }: Layout): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(TAIL_BYTES, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    const whole = tail.subarray(tail.indexOf(0x0a) + 1);
    return headRecords(whole, true, dialect).every((record) => !isDrawn(record.text) && totalLine(record) === undefined && !isAlone({ ...record, afterBlank: false }, header.length));
  } finally {
    await file.close();
  }
}

import { open, type FileHandle } from 'node:fs/promises';
import { isPlain } from './dialect';
import { isDrawn } from './drawn-lines';
import { headRecords } from './find-dialect';
import { bytesAt } from './file-chunks';
import { stampOf } from './file-stamp';
import { findLayout, type Layout, type LayoutWishes } from './find-layout';
import { groupHead } from './grouping';
import { isAlone } from './mend-row';
import type { RunningChecks } from './running-checks';
import { sampleRegular } from './sample-regular';
import { isSound, LONGEST_REGULAR_BYTES, placeFile, scanRegular } from './scan-regular';
import { SEPARATORS, type StagedTable } from './staged-table';
import { totalLine } from './total-line';

export interface RegularRequest {
  readonly path: string;
  readonly file: string;
  /** A fresh path in the staging folder. */
  readonly place: () => string;
  readonly wishes: LayoutWishes;
  /** Where given, the look at the whole file goes on while the table is used. */
  readonly checks?: RunningChecks | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** Below this, each record is looked at; what is saved by less wouldn't be felt. */
const LEAST_BYTES = 1 << 22;
const HEAD_BYTES = 1 << 18;
const TAIL_BYTES = 1 << 14;
const LF = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** A large text as it is, when it is UTF-8, its header is its first line and nothing in it could be read in two ways; undefined for any other. */
export async function stageRegular(request: RegularRequest): Promise<StagedTable | undefined> {
  const file = await open(request.path);
  try {
    const { size } = await file.stat();
    return size < LEAST_BYTES ? undefined : await stageIfRegular(file, size, request);
  } finally {
    await file.close();
  }
}

async function stageIfRegular(source: FileHandle, size: number, { file, path, place, wishes, checks, signal, onBytes }: RegularRequest): Promise<StagedTable | undefined> {
  const head = await bytesAt(source, 0, HEAD_BYTES);
  if (!isSound(head.subarray(0, head.lastIndexOf(LF) + 1), wishes.repair !== false)) return undefined;
  const bomBytes = head.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
  const layout = findLayout(head.subarray(bomBytes), false, wishes);
  const { dialect, header, written } = layout;
  const separator = SEPARATORS.find((known) => known === dialect.separator);
  if (!separator || !isPlain(dialect) || layout.headRecords !== 1 || header.length < 2 || written?.length !== header.length) return undefined;
  if (!endsInRows(await bytesAt(source, size - TAIL_BYTES, TAIL_BYTES), layout)) return undefined;
  const sample = await sampleRegular(source, size, { dialect, bomBytes, width: header.length });
  if (!sample || groupHead(sample.rows[0]?.cells ?? []) || sample.rows.some(({ cells }) => isDrawn(cells.join(separator)))) return undefined;
  const csv = place();
  await placeFile(path, csv);
  const table: StagedTable = {
    file, sheet: null, csv, asIs: true, stamp: await stampOf(csv), lineEnd: sample.lineEnd, separator, delimiter: separator, encoding: 'utf-8', header, written,
    recordCount: sample.recordCount, multiline: false, longestRecordBytes: LONGEST_REGULAR_BYTES, rejects: [], skipped: [], warnings: [], sample: sample.rows,
  };
  const look = () => scanRegular(csv, { separator, bomBytes, width: header.length, countsCells: !checks, repair: wishes.repair !== false, signal, onBytes: checks ? undefined : onBytes });
  if (checks) {
    checks.add(table, look);
    return table;
  }
  const regular = await look();
  return regular && { ...table, recordCount: regular.recordCount };
}

/** Whether a file's last lines are neither totals nor footers. */
function endsInRows(tail: Buffer, { dialect, header }: Layout): boolean {
  const whole = tail.subarray(tail.indexOf(LF) + 1);
  return headRecords(whole, true, dialect).every((record) => !isDrawn(record.text) && totalLine(record) === undefined && !isAlone({ ...record, afterBlank: false }, header.length));
}

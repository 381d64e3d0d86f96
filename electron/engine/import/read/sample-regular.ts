import type { FileHandle } from 'node:fs/promises';
import type { Dialect } from './dialect';
import { bytesAt } from './file-chunks';
import { parseCells } from './record-cells';
import { SAMPLE_HEAD } from './sampled';
import type { SampleRow } from './staged-table';

export interface RegularSample {
  readonly lineEnd: '\n' | '\r\n';
  /** The first rows, with their lines, and one row here and there from further on. */
  readonly rows: readonly SampleRow[];
  /** About how many rows the file has, by the length of those that were read. */
  readonly recordCount: number;
}

export interface SampleWishes {
  readonly dialect: Dialect;
  /** Bytes before the header: a byte order mark. */
  readonly bomBytes: number;
  readonly width: number;
}

const HEAD_BYTES = 1 << 20;
/** The beginning tells most; one row of so many bytes tells whether it goes on like that. */
const SPOT_EVERY_BYTES = 1 << 19;
const MOST_SPOTS = 1000;
const SPOT_BYTES = 1 << 13;
const LF = 0x0a;
const CR = 0x0d;

/** Rows of a file that is taken to have one record a line, without reading all of it; undefined where one hasn't the width. `size`: its bytes. */
export async function sampleRegular(file: FileHandle, size: number, { dialect, bomBytes, width }: SampleWishes): Promise<RegularSample | undefined> {
  const head = await bytesAt(file, 0, HEAD_BYTES);
  const headerEnd = head.indexOf(LF);
  if (headerEnd < 0) return undefined;
  const crlf = head[headerEnd - 1] === CR;
  const cellsOf = (line: Buffer) => parseCells(line.toString('utf8', 0, crlf ? line.length - 1 : line.length), dialect);
  const rows: SampleRow[] = [];
  let from = headerEnd + 1;
  for (let end = head.indexOf(LF, from); end >= 0 && rows.length < SAMPLE_HEAD; end = head.indexOf(LF, from)) {
    rows.push({ line: rows.length + 2, cells: cellsOf(head.subarray(from, end)) });
    from = end + 1;
  }
  const spots = await linesOf(file, from, size);
  rows.push(...spots.map((line) => ({ line: null, cells: cellsOf(line) })));
  if (rows.some(({ cells }) => cells.length !== width)) return undefined;
  const headBytes = from - headerEnd - 1;
  const rowBytes = spots.length > 0 ? spots.reduce((sum, { length }) => sum + length + 1, 0) / spots.length : headBytes / Math.max(1, rows.length);
  return { lineEnd: crlf ? '\r\n' : '\n', rows, recordCount: Math.round((size - bomBytes - headerEnd) / Math.max(1, rowBytes)) };
}

/** Lines from places spread evenly over a part of the file, without their line feeds. */
async function linesOf(file: FileHandle, from: number, size: number): Promise<Buffer[]> {
  const count = Math.min(MOST_SPOTS, Math.floor((size - from) / SPOT_EVERY_BYTES));
  const places = Array.from({ length: count }, (_, index) => Math.floor(from + ((size - from) * index) / count));
  const lines = await Promise.all(places.map(async (place) => {
    const bytes = await bytesAt(file, place, SPOT_BYTES);
    const start = bytes.indexOf(LF) + 1;
    const end = bytes.indexOf(LF, start);
    return start > 0 && end >= 0 ? [bytes.subarray(start, end)] : [];
  }));
  return lines.flat();
}

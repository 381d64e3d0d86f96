import { VigieError } from '../../../../shared/protocol/errors';
import type { ImportMessage } from '../../../../shared/protocol/import';
import { decodeFile } from './decode-file';
import type { EncodingFound } from './detect-encoding';
import { findLayout, type Layout, type LayoutWishes } from './find-layout';
import { parseCells, scanRecords, writeCells, type RecordSpan } from './record-scanner';
import { placeFile, scanRegular } from './scan-regular';
import { SEPARATORS, type LineReject, type SampleRow, type Separator, type SkippedLine, type StagedTable } from './staged-table';
import { StagedWriter } from './staged-writer';

export interface StageRequest {
  readonly path: string;
  readonly file: string;
  /** A fresh path in the staging folder, one for each table. */
  readonly place: () => string;
  readonly encoding: EncodingFound;
  readonly wishes: LayoutWishes;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const HEAD_BYTES = 1 << 18;
const LONGEST_RECORD_BYTES = 1 << 25;
// The beginning tells most; one row in a thousand tells whether it goes on like that.
const SAMPLE_HEAD = 2000;
const SAMPLE_EVERY = 1000;
const SHOWN_TEXT = 500;

/** Brings the tables of a delimited file into the staging folder, accounting for each of its lines: as it is when it is regular, else rewritten. */
export async function stageCsv(request: StageRequest): Promise<readonly StagedTable[]> {
  const chunks = decodeFile(request.path, request.encoding, request.signal);
  let pending: Buffer = Buffer.alloc(0);
  let done = false;
  while (pending.length < HEAD_BYTES && !done) {
    const next = await chunks.next();
    if (next.done) done = true;
    else pending = Buffer.concat([pending, next.value.bytes]);
  }
  const layout = findLayout(pending.subarray(0, HEAD_BYTES), done && pending.length <= HEAD_BYTES, request.wishes);
  if (layout.header.length === 0) throw new VigieError(openQuote(pending, layout, done) ? 'broken_quote' : 'file_empty', { file: request.file, line: 1 });
  const separator = SEPARATORS.find((known) => known === layout.separator) ?? ',';
  const asIs = await stageAsIs(request, layout);
  if (asIs) {
    await chunks.return(undefined);
    return [asIs];
  }
  const csv = request.place();
  const writer = await StagedWriter.open(csv, separator);
  const rows = new RecordSorter(layout, separator, writer);
  try {
    let line = 1;
    for (;;) {
      const { consumed, line: next, openQuoteLine } = scanRecords(pending, { separator: layout.separator.charCodeAt(0), firstLine: line, last: done }, (record) => rows.take(pending, record));
      line = next;
      if (done) {
        if (openQuoteLine !== undefined) throw new VigieError('broken_quote', { file: request.file, line: openQuoteLine });
        break;
      }
      if (pending.length - consumed > LONGEST_RECORD_BYTES) {
        if (openQuoteLine !== undefined) throw new VigieError('broken_quote', { file: request.file, line: openQuoteLine });
        throw new VigieError('file_unreadable', { file: request.file, detail: `line ${line} is longer than ${LONGEST_RECORD_BYTES} bytes` });
      }
      if (writer.isFull) await writer.flush();
      const chunk = await chunks.next();
      if (chunk.done) done = true;
      else request.onBytes?.(chunk.value.readBytes);
      const rest = pending.subarray(consumed);
      pending = chunk.done ? rest : rest.length > 0 ? Buffer.concat([rest, chunk.value.bytes]) : chunk.value.bytes;
    }
  } finally {
    await writer.close();
    await chunks.return(undefined);
  }
  return [{
    file: request.file, sheet: null, csv, asIs: false, lineEnd: '\n', separator, delimiter: layout.separator, encoding: request.encoding.encoding, header: layout.header,
    recordCount: writer.recordCount, multiline: rows.multiline, longestRecordBytes: writer.longestRecordBytes, rejects: rows.rejects,
    skipped: rows.skipped, warnings: rows.warnings(), sample: rows.sample,
  }];
}

function isSampled(record: number): boolean {
  return record < SAMPLE_HEAD || record % SAMPLE_EVERY === 0;
}

/** The file itself, when its header is its first line and nothing in it could be read in two ways. */
async function stageAsIs({ path, file, place, encoding, signal, onBytes }: StageRequest, layout: Layout): Promise<StagedTable | undefined> {
  const separator = SEPARATORS.find((known) => known === layout.separator);
  if (!separator || encoding.encoding !== 'utf-8' || layout.headRecords !== 1 || layout.header.length < 2) return undefined;
  const regular = await scanRegular(path, { separator, bomBytes: encoding.bomBytes, width: layout.header.length, sampled: isSampled, signal, onBytes });
  if (!regular) return undefined;
  const csv = place();
  await placeFile(path, csv);
  return {
    file, sheet: null, csv, asIs: true, lineEnd: regular.lineEnd, separator, delimiter: separator, encoding: encoding.encoding, header: layout.header, recordCount: regular.recordCount,
    multiline: false, longestRecordBytes: regular.longestRecordBytes, rejects: [], skipped: [], warnings: [], sample: regular.sample,
  };
}

function openQuote(buffer: Buffer, layout: Layout, done: boolean): boolean {
  return scanRecords(buffer, { separator: layout.separator.charCodeAt(0), firstLine: 1, last: done }, () => undefined).openQuoteLine !== undefined;
}

/** Sorts each record: before the header, blank, repeated header, too long, or a row of the table. */
class RecordSorter {
  readonly rejects: LineReject[] = [];
  readonly skipped: SkippedLine[];
  readonly sample: SampleRow[] = [];
  multiline = false;
  #seen = 0;
  #padded = 0;
  #firstPadded = 0;
  #headerText = '';
  readonly #width: number;
  readonly #layout: Layout;
  readonly #separator: Separator;
  readonly #writer: StagedWriter;

  constructor(layout: Layout, separator: Separator, writer: StagedWriter) {
    this.#layout = layout;
    this.#separator = separator;
    this.#writer = writer;
    this.#width = layout.header.length;
    this.skipped = layout.before.map(({ line, text, reason }) => ({ line, text: shown(text), reason: { code: reason, params: {} } }));
  }

  take(buffer: Buffer, record: RecordSpan): void {
    this.#seen += 1;
    if (this.#seen <= this.#layout.headRecords) {
      if (this.#seen === this.#layout.headRecords) this.#headerText = buffer.toString('utf8', record.start, record.end);
      return;
    }
    if (record.multiline) this.multiline = true;
    const sampled = isSampled(this.#writer.recordCount);
    const suspect = record.cells !== this.#width || !record.regular || this.#separator !== this.#layout.separator || mayBeBlank(buffer, record, this.#separator)
      || record.end - record.start === this.#headerText.length;
    if (!suspect && !sampled) this.#writer.add(record.line, buffer, record.start, record.end);
    else this.#takeSlowly(buffer, record, sampled);
  }

  #takeSlowly(buffer: Buffer, record: RecordSpan, sampled: boolean): void {
    const { line } = record;
    const text = buffer.toString('utf8', record.start, record.end);
    const cells = parseCells(text, this.#layout.separator);
    if (cells.every((cell) => cell.trim() === '')) {
      this.skipped.push({ line, reason: { code: 'blank', params: {} }, text: shown(text) });
      return;
    }
    if (text === this.#headerText) {
      this.skipped.push({ line, reason: { code: 'repeated_header', params: {} }, text: shown(text) });
      return;
    }
    while (cells.length > this.#width && cells.at(-1)?.trim() === '') cells.pop();
    if (cells.length > this.#width) {
      const kept = [...cells.slice(0, this.#width - 1), cells.slice(this.#width - 1).join(this.#layout.separator)];
      this.rejects.push({ line, column: null, reason: { code: 'too_many_cells', params: { cells: cells.length, expected: this.#width } }, text: shown(text), cells: kept });
      return;
    }
    if (cells.length < this.#width) {
      this.#padded += 1;
      this.#firstPadded ||= line;
      while (cells.length < this.#width) cells.push('');
    }
    if (sampled) this.sample.push({ line, cells });
    const clean = record.regular && record.cells === this.#width && this.#separator === this.#layout.separator;
    if (clean) this.#writer.add(line, buffer, record.start, record.end);
    else {
      const bytes = Buffer.from(writeCells(cells, this.#separator), 'utf8');
      this.#writer.add(line, bytes, 0, bytes.length);
    }
  }

  warnings(): ImportMessage[] {
    return this.#padded === 0 ? [] : [{ code: 'padded_lines', params: { count: this.#padded, line: this.#firstPadded } }];
  }
}

/** Whether a record could be all blanks: it starts with a separator, a space or nothing. */
function mayBeBlank(buffer: Buffer, record: RecordSpan, separator: string): boolean {
  const first = buffer[record.start];
  return record.end === record.start || first === separator.charCodeAt(0) || first === 0x20 || first === 0x22 && buffer[record.start + 1] === 0x22;
}

function shown(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}

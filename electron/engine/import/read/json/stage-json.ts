import { VigieError } from '../../../../../shared/protocol/errors';
import { isSampled } from '../sampled';
import { messagesOf, partOf, type StagedFile, type StageFileRequest } from '../staged-file';
import type { LineReject, SampleRow, StagedTable } from '../staged-table';
import { StagedWriter } from '../staged-writer';
import { JsonColumns } from './json-columns';
import { openJson, readRows, type JsonDocument, type JsonRow } from './read-pieces';

/** Stages the lists of records of a JSON document, and its values one after the other. It is read twice: a key may turn up in the last record. */
export async function stageJson(request: StageFileRequest): Promise<StagedFile> {
  const document = await openJson(request);
  const columns = new Map<string, JsonColumns>();
  await readRows(document, (bytes) => request.onBytes(bytes / 2), (row) => {
    const list = columns.get(row.list) ?? new JsonColumns();
    columns.set(row.list, list);
    list.add(row);
  });
  const wanted = request.wishesFor(request.name).sheets;
  const lists = [...columns].filter(([, { records }]) => records > 0);
  const chosen = lists.filter(([list]) => lists.length === 1 || wanted === undefined || wanted.includes(list));
  if (chosen.length === 0) {
    if (lists.length === 0 || !wanted) throw new VigieError('no_table', { file: request.name });
    throw new VigieError('sheet_missing', { file: request.name, sheet: wanted.join(', '), sheets: lists.map(([list]) => list).join(', ') });
  }
  const tables = await writeTables(document, new Map(chosen), lists.length > 1);
  return { parts: tables.map(partOf), notes: [] };
}

async function writeTables(document: JsonDocument, lists: ReadonlyMap<string, JsonColumns>, isNamed: boolean): Promise<StagedTable[]> {
  const { request } = document;
  const writers = new Map([...lists].map(([list, columns]) => [list, new JsonTable(request, columns, isNamed ? list : null)]));
  try {
    await readRows(document, (bytes) => request.onBytes(bytes / 2), (row) => writers.get(row.list)?.take(row));
  } finally {
    for (const writer of writers.values()) await writer.close();
  }
  return [...writers.values()].map((writer) => writer.table());
}

/** A list on its way to the staging folder. */
class JsonTable {
  readonly #request: StageFileRequest;
  readonly #columns: JsonColumns;
  readonly #sheet: string | null;
  readonly #csv: string;
  readonly #writer: StagedWriter;
  readonly #places: ReadonlyMap<string, number>;
  readonly #rejects: LineReject[] = [];
  readonly #sample: SampleRow[] = [];
  #seen = 0;
  #multiline = false;

  constructor(request: StageFileRequest, columns: JsonColumns, sheet: string | null) {
    this.#request = request;
    this.#columns = columns;
    this.#sheet = sheet;
    this.#csv = request.place();
    this.#writer = new StagedWriter(this.#csv, ',');
    this.#places = new Map(columns.keys().map((key, index) => [key, index]));
  }

  take({ line: written, text, cells }: JsonRow): Promise<void> | undefined {
    this.#seen += 1;
    const line = this.#columns.hasOwnLines ? written : this.#seen;
    const row = Array.from({ length: this.#places.size }, () => '');
    if (!cells) {
      this.#rejects.push({ line, column: null, reason: { code: 'not_a_record', params: {} }, text: text.slice(0, SHOWN_TEXT), cells: [text, ...row.slice(1)] });
      return undefined;
    }
    for (const cell of cells) {
      const place = this.#places.get(cell.key);
      if (place !== undefined) row[place] = cell.text;
    }
    if (isSampled(this.#writer.recordCount)) this.#sample.push({ line, cells: row });
    const record = Buffer.from(row.map(csvCell).join(','));
    this.#multiline ||= record.includes(10) || record.includes(13);
    this.#writer.add(line, record, 0, record.length);
    return this.#writer.isFull ? this.#writer.flush() : undefined;
  }

  close(): Promise<void> {
    return this.#writer.close();
  }

  table(): StagedTable {
    return {
      file: this.#request.name, sheet: this.#sheet, csv: this.#csv, asIs: false, lineEnd: '\n', separator: ',', delimiter: null, encoding: 'utf-8', header: this.#columns.header(),
      recordCount: this.#writer.recordCount, multiline: this.#multiline, longestRecordBytes: this.#writer.longestRecordBytes, rejects: this.#rejects, skipped: [],
      warnings: messagesOf([{ code: 'nested_lists', names: this.#columns.lists() }]), sample: this.#sample, typedNumbers: this.#columns.typedNumbers(),
    };
  }
}

const SHOWN_TEXT = 500;

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { VigieError } from '../../../../../shared/protocol/errors';
import { decodeFile } from '../decode-file';
import { detectEncoding, type EncodingFound } from '../detect-encoding';
import type { StageFileRequest } from '../staged-file';
import { ColumnNames } from './column-names';
import { JsonBroken, JsonCutter, placeIn, type JsonForm, type JsonPiece } from './json-cutter';
import { JsonFault, readList, readRecord, STEP, type JsonCell } from './read-record';

/** A value of a list, with its cells; `cells` undefined: it is neither an object nor, below a list of names, a list. */
export interface JsonRow {
  readonly list: string;
  readonly line: number;
  readonly text: string;
  readonly cells: readonly JsonCell[] | undefined;
}

export interface JsonDocument {
  readonly request: StageFileRequest;
  readonly encoding: EncodingFound;
  readonly form: JsonForm;
}

const HEAD_BYTES = 1 << 20;

export async function openJson(request: StageFileRequest): Promise<JsonDocument> {
  const { path, name, signal } = request;
  const encoding = await detectEncoding(path, name, request.wishesFor(name).encoding, signal);
  return { request, encoding, form: await formOf(request, encoding) };
}

/** A list starts with a bracket; an object is followed by another one, or holds the lists. */
async function formOf({ path, name, signal }: StageFileRequest, encoding: EncodingFound): Promise<JsonForm> {
  let head: Buffer = Buffer.alloc(0);
  let isWhole = true;
  for await (const { bytes } of decodeFile(path, encoding, { signal })) {
    head = Buffer.concat([head, bytes]);
    isWhole = head.length < HEAD_BYTES;
    if (!isWhole) break;
  }
  if (/^\s*\[/.test(head.toString('latin1', 0, 512))) return 'list';
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'sequence';
  const values: JsonPiece[] = [];
  const cutter = new JsonCutter('sequence', (piece) => values.push(piece));
  try {
    cutter.push(head);
    if (isWhole) cutter.end();
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
  }
  if (values.length === 0) return 'wrapped';
  const [first] = values;
  return values.length === 1 && isWhole && first && holdsLists(first.text) ? 'wrapped' : 'sequence';
}

/** Whether an object is there for the lists in it: of objects, or of lists whose names it tells. */
function holdsLists(text: string): boolean {
  let found = false;
  const names = new ColumnNames();
  const cutter = new JsonCutter('wrapped', (piece) => {
    checked(piece, readRecord);
    names.hear(piece);
    found ||= piece.text.startsWith('{') || (piece.text.startsWith('[') && names.of(piece.list, checked(piece, readList) ?? [])?.isNames === false);
  });
  try {
    cutter.push(Buffer.from(text));
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
  }
  return found;
}

/** The values of a document's lists in their order. Throws `json_broken` with the place where it stops being JSON. */
export async function readRows({ request, encoding, form }: JsonDocument, onBytes: (bytes: number) => void, visit: (row: JsonRow) => void | Promise<void>): Promise<void> {
  const { path, name, signal } = request;
  let pieces: JsonPiece[] = [];
  const cutter = new JsonCutter(form, (piece) => pieces.push(piece));
  const names = new ColumnNames();
  const visitAll = async () => {
    const cut = pieces;
    pieces = [];
    for (const piece of cut) {
      const values = piece.text.startsWith('[') ? checked(piece, readList) : undefined;
      const head = values && names.of(piece.list, values);
      if (head?.isNames) continue;
      const cells = values && head ? values.map((cell) => named(cell, head.names)) : checked(piece, readRecord);
      names.hear(piece);
      const done = visit({ list: piece.list, line: piece.line, text: piece.text, cells });
      if (done) await done;
    }
  };
  try {
    for await (const { bytes, readBytes } of decodeFile(path, encoding, { signal })) {
      signal.throwIfAborted();
      cutter.push(bytes);
      await visitAll();
      onBytes(readBytes);
    }
    cutter.end();
    await visitAll();
  } catch (error) {
    if (error instanceof JsonBroken) throw new VigieError('json_broken', { file: name, line: error.line, column: error.column }, [], { cause: error });
    throw error;
  }
}

/** A value of a list by the name of its column; what stands in it keeps its own keys behind that. */
function named(cell: JsonCell, head: readonly string[]): JsonCell {
  const [place = '', ...inner] = cell.key.split(STEP);
  return { ...cell, key: [head[Number(place) - 1] ?? place, ...inner].join(STEP) };
}

function checked({ text, line, column }: JsonPiece, read: (text: string) => JsonCell[] | undefined): JsonCell[] | undefined {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const place = placeIn(Buffer.from(text.slice(0, error.index)), line, column);
    throw new JsonBroken(place.line, place.column);
  }
}

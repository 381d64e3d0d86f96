import { open } from 'node:fs/promises';
import { VigieError } from '../../../../../shared/protocol/errors';
import type { EncodingFound } from '../detect-encoding';
import { bytesAt } from '../file-chunks';
import { partOf, type StagedFile, type StageFileRequest } from '../staged-file';
import { stageSheet } from '../workbook/stage-sheet';
import { holdsTable, stageSheets } from '../workbook/stage-sheets';
import { HtmlRows } from './html-rows';
import { markupEncoding, markupText } from './markup-text';
import { worksheetsOf } from './spreadsheet-xml';

const HEAD_BYTES = 1 << 14;
/** The namespace of Excel's XML of 2003, which many programs still write under the name `.xls`. */
const SPREADSHEET_XML = /urn:schemas-microsoft-com:office:spreadsheet/;
const HTML = /<(!doctype html|html|head|body|table|tr)\b/i;

/** Stages the tables of a web page or of Excel's XML: what programs write that call it a workbook. */
export async function stageMarkup(request: StageFileRequest): Promise<StagedFile> {
  const { path, name, signal } = request;
  const wishes = request.wishesFor(name);
  const head = await headOf(path);
  const found = await markupEncoding(path, name, { asked: wishes.encoding, head, signal });
  if (SPREADSHEET_XML.test(head)) return withEncoding(await stageSheets(request, await worksheetsOf(request, found)), found);
  const refused = () => new VigieError('file_markup', { file: name });
  if (!HTML.test(head)) throw refused();
  const tables = await stageSheet({ file: request, name: null, wishes, onBytes: request.onBytes, read: (reader) => HtmlRows.read(markupText(path, found, signal), reader, refused) });
  // Layout and forms alone are no table that anybody asks for.
  if (!tables.some(holdsTable)) throw refused();
  return withEncoding({ parts: tables.map(partOf), notes: [] }, found);
}

/** The first bytes as text: names and addresses of a document's kind are plain letters in every encoding. */
async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    return (await bytesAt(file, 0, HEAD_BYTES)).toString('latin1').replaceAll('\0', '');
  } finally {
    await file.close();
  }
}

/** The tables are staged as UTF-8; what is told is how the file was written. */
function withEncoding({ parts, notes }: StagedFile, { encoding }: EncodingFound): StagedFile {
  return { notes, parts: parts.map((part) => (part.table ? { ...part, table: { ...part.table, encoding } } : part)) };
}

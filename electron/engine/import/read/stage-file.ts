import { VigieError, type ErrorCode } from '../../../../shared/protocol/errors';
import { Archive } from './archive/archive';
import { stageArchive } from './archive/stage-archive';
import { checkFile } from './check-file';
import { detectEncoding } from './detect-encoding';
import { stageJson } from './json/stage-json';
import { stageMarkup } from './markup/stage-markup';
import { stageParquet } from './parquet/stage-parquet';
import { sideBySide } from './side-by-side';
import { stageCsv } from './stage-csv';
import { stageRegular } from './stage-regular';
import { partOf, type StagedFile, type StageFileRequest } from './staged-file';
import { stageWorkbook } from './workbook/stage-workbook';
import { isWorkbook } from './workbook/workbook';

/** What is no table, and isn't missed where nobody named it. */
const NO_TABLE: ReadonlySet<ErrorCode> = new Set(['file_empty', 'file_binary', 'file_markup', 'file_other_document', 'no_table']);

/** Stages every table of a file. In a folder or an archive, what holds no table is told and left where it is. */
export async function stageFile(request: StageFileRequest): Promise<StagedFile> {
  const { parts, notes } = await (request.isFound ? stageFound(request) : stageByKind(request));
  return { parts, notes: notes.map((note) => ({ ...note, path: note.path ?? request.name })) };
}

async function stageFound(request: StageFileRequest): Promise<StagedFile> {
  try {
    const { parts, notes } = await stageByKind(request);
    // A text of one column is prose.
    const tables = parts.filter(({ table }) => table === null || table.header.length > 1);
    return { parts: tables, notes: [...notes, { code: 'skipped_files', names: tables.length === 0 ? [request.name] : [] }] };
  } catch (error) {
    if (!(error instanceof VigieError)) throw error;
    if (error.code === 'file_old_excel') return { parts: [], notes: [{ code: 'skipped_old_excel', names: [request.name] }] };
    if (NO_TABLE.has(error.code)) return { parts: [], notes: [{ code: 'skipped_files', names: [request.name] }] };
    throw error;
  }
}

/** What a file is, its content tells; its name only where the content can't. */
async function stageByKind(request: StageFileRequest): Promise<StagedFile> {
  switch (await checkFile(request.path, request.name)) {
    case 'archive': return stageZip(request);
    case 'parquet': return stageParquet(request);
    case 'json': return stageJson(request);
    case 'markup': return stageMarkup(request);
    case 'text': return stageText(request);
  }
}

async function stageText(request: StageFileRequest): Promise<StagedFile> {
  const { path, name, place, checks, signal, onBytes } = request;
  const { encoding, sheets, ...wishes } = request.wishesFor(name);
  const text = { path, file: name, place, wishes, signal, onBytes };
  const regular = encoding === undefined || encoding === 'utf-8' ? await stageRegular({ ...text, checks }) : undefined;
  const tables = regular ? await sideBySide(regular, text) : await stageCsv({ ...text, encoding: await detectEncoding(path, name, encoding, signal) });
  return { parts: tables.filter(({ sheet }) => sheet === null || !sheets || sheets.includes(sheet)).map(partOf), notes: [] };
}

/** Other programs put their documents into archives, too. */
const OTHER_DOCUMENTS = /^(mimetype|word\/document\.xml|ppt\/presentation\.xml|Index\/Document\.iwa)$/;

async function stageZip(request: StageFileRequest): Promise<StagedFile> {
  const archive = await Archive.open(request.path, request.name);
  try {
    if (isWorkbook(archive)) return await stageWorkbook(request, archive);
    if (archive.entries.some(({ name }) => OTHER_DOCUMENTS.test(name))) throw new VigieError('file_other_document', { file: request.name });
    const staged = await stageArchive(request, archive, stageFile);
    if (staged.parts.length === 0) throw new VigieError('no_table', { file: request.name });
    return staged;
  } finally {
    archive.close();
  }
}

import type { Archive } from '../archive/archive';
import type { StagedFile, StageFileRequest } from '../staged-file';
import { readSheet } from './read-sheet';
import { stageSheets, type SheetSource } from './stage-sheets';
import { openWorkbook, type Sheet, type Workbook } from './workbook';

/** Stages the tables of a workbook's sheets. */
export async function stageWorkbook(request: StageFileRequest, archive: Archive): Promise<StagedFile> {
  const { name, signal } = request;
  const workbook = await openWorkbook(archive, signal);
  const { parts, notes } = await stageSheets(request, workbook.sheets.map((sheet) => sourceOf(archive, workbook, sheet, signal)));
  return { parts, notes: [{ code: 'macros_ignored', names: workbook.hasMacros ? [name] : [] }, { code: 'links_ignored', names: workbook.hasLinks ? [name] : [] }, ...notes] };
}

function sourceOf(archive: Archive, workbook: Workbook, sheet: Sheet, signal: AbortSignal): SheetSource {
  const { name, isHidden, entry } = sheet;
  const share = !entry || entry.bytes === 0 ? 0 : entry.compressedBytes / entry.bytes;
  return {
    name, isHidden, bytes: entry?.compressedBytes ?? 0,
    read: entry && ((reader) => readSheet(archive, { workbook, sheet, signal }, { row: reader.row, afterPiece: (bytes) => reader.afterPiece(bytes * share) })),
  };
}

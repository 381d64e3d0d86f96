import { VigieError } from '../../../../../shared/protocol/errors';
import type { Archive } from '../archive/archive';
import { partOf, type Note, type StagedFile, type StageFileRequest } from '../staged-file';
import type { StagedTable } from '../staged-table';
import { stageSheet } from './stage-sheet';
import { openWorkbook, type Sheet, type Workbook } from './workbook';

/** Stages the tables of a workbook's sheets: all that are shown and hold one, or those asked for by name. */
export async function stageWorkbook(request: StageFileRequest, archive: Archive): Promise<StagedFile> {
  const { name, signal } = request;
  const wishes = request.wishesFor(name);
  const workbook = await openWorkbook(archive, signal);
  const chosen = chooseSheets(name, workbook.sheets, wishes.sheets);
  const total = chosen.reduce((sum, { entry }) => sum + (entry?.compressedBytes ?? 0), 0);
  const tables: StagedTable[] = [];
  const emptySheets: string[] = [];
  let before = 0;
  for (const sheet of chosen) {
    const { entry } = sheet;
    if (!entry) continue;
    const start = before;
    const share = entry.bytes === 0 ? 0 : entry.compressedBytes / entry.bytes;
    const staged = await stageSheet(archive, { file: request, workbook, sheet, wishes, onBytes: (bytes) => request.onBytes(Math.round(start + bytes * share)) });
    before += entry.compressedBytes;
    if (staged.length === 0) emptySheets.push(sheet.name);
    tables.push(...staged.filter((table) => wishes.sheets === undefined || wishes.sheets.includes(table.sheet ?? '')));
  }
  request.onBytes(total);
  const holding = tables.filter((table) => wishes.sheets !== undefined || holdsTable(table));
  const kept = holding.length > 0 ? holding : tables.slice(0, 1);
  if (kept.length === 0) throw new VigieError('no_table', { file: name });
  return {
    parts: kept.map(partOf),
    notes: [
      ...notesOf(name, workbook, chosen), { code: 'sheets_empty', names: emptySheets },
      { code: 'sheets_without_table', names: tables.filter((table) => !kept.includes(table)).map(({ sheet }) => sheet ?? '') },
    ],
  };
}

/** Two columns and a row: less is a note, a list of links, a form. */
function holdsTable({ header, recordCount, rejects }: StagedTable): boolean {
  return header.length > 1 && recordCount + rejects.length > 0;
}

function chooseSheets(file: string, sheets: readonly Sheet[], wanted: readonly string[] | undefined): readonly Sheet[] {
  if (wanted === undefined) return sheets.filter(({ isHidden, entry }) => !isHidden && entry !== null);
  for (const name of wanted) {
    if (!sheets.some((sheet) => isOf(sheet, name))) throw new VigieError('sheet_missing', { file, sheet: name, sheets: sheets.map((sheet) => sheet.name).join(', ') });
  }
  return sheets.filter((sheet) => wanted.some((name) => isOf(sheet, name)));
}

/** Whether a table's name is of that sheet: its own, or one with the number of a further table. */
function isOf(sheet: Sheet, name: string): boolean {
  return name === sheet.name || (name.startsWith(sheet.name) && /^ \(\d+\)$/.test(name.slice(sheet.name.length)));
}

function notesOf(file: string, workbook: Workbook, chosen: readonly Sheet[]): Note[] {
  const others = workbook.sheets.filter((sheet) => !chosen.includes(sheet));
  const named = (sheets: readonly Sheet[]) => sheets.map(({ name }) => name);
  return [
    { code: 'macros_ignored', names: workbook.hasMacros ? [file] : [] },
    { code: 'links_ignored', names: workbook.hasLinks ? [file] : [] },
    { code: 'sheets_hidden', names: named(others.filter(({ isHidden, entry }) => isHidden && entry !== null)) },
    { code: 'sheets_without_cells', names: named(others.filter(({ entry }) => entry === null)) },
  ];
}

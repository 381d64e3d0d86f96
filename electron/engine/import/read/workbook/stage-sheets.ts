import { VigieError } from '../../../../../shared/protocol/errors';
import { partOf, type StagedFile, type StageFileRequest } from '../staged-file';
import type { StagedTable } from '../staged-table';
import type { SheetReader, SheetTold } from './read-sheet';
import { stageSheet } from './stage-sheet';

/** A sheet of a file that has several. */
export interface SheetSource {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its part of the file. */
  readonly bytes: number;
  /** Reads its cells; null: a chart or a dialog, no cells. `afterPiece` is told of bytes of the file. */
  readonly read: ((reader: SheetReader) => Promise<SheetTold>) | null;
}

/** Stages the tables of a file's sheets: all that are shown and hold one, or those asked for by name. */
export async function stageSheets(request: StageFileRequest, sheets: readonly SheetSource[]): Promise<StagedFile> {
  const { name } = request;
  const wishes = request.wishesFor(name);
  const chosen = chooseSheets(name, sheets, wishes.sheets);
  const tables: StagedTable[] = [];
  const emptySheets: string[] = [];
  let before = 0;
  for (const sheet of chosen) {
    if (!sheet.read) continue;
    const start = before;
    const staged = await stageSheet({ file: request, name: sheet.name, read: sheet.read, wishes, onBytes: (bytes) => request.onBytes(Math.round(start + bytes)) });
    before += sheet.bytes;
    if (staged.length === 0) emptySheets.push(sheet.name);
    tables.push(...staged.filter((table) => wishes.sheets === undefined || wishes.sheets.includes(table.sheet ?? '')));
  }
  request.onBytes(before);
  const holding = tables.filter((table) => wishes.sheets !== undefined || holdsTable(table));
  const kept = holding.length > 0 ? holding : tables.slice(0, 1);
  if (kept.length === 0) throw new VigieError('no_table', { file: name });
  const others = sheets.filter((sheet) => !chosen.includes(sheet));
  const named = (some: readonly SheetSource[]) => some.map((sheet) => sheet.name);
  return {
    parts: kept.map(partOf),
    notes: [
      { code: 'sheets_hidden', names: named(others.filter(({ isHidden, read }) => isHidden && read !== null)) },
      { code: 'sheets_without_cells', names: named(others.filter(({ read }) => read === null)) },
      { code: 'sheets_empty', names: emptySheets },
      { code: 'sheets_without_table', names: tables.filter((table) => !kept.includes(table)).map(({ sheet }) => sheet ?? '') },
    ],
  };
}

/** Two columns and a row: less is a note, a list of links, a form. */
export function holdsTable({ header, recordCount, rejects }: StagedTable): boolean {
  return header.length > 1 && recordCount + rejects.length > 0;
}

function chooseSheets(file: string, sheets: readonly SheetSource[], wanted: readonly string[] | undefined): readonly SheetSource[] {
  if (wanted === undefined) return sheets.filter(({ isHidden, read }) => !isHidden && read !== null);
  for (const name of wanted) {
    if (!sheets.some((sheet) => isOf(sheet, name))) throw new VigieError('sheet_missing', { file, sheet: name, sheets: sheets.map((sheet) => sheet.name).join(', ') });
  }
  return sheets.filter((sheet) => wanted.some((name) => isOf(sheet, name)));
}

/** Whether a table's name is of that sheet: its own, or one with the number of a further table. */
function isOf(sheet: SheetSource, name: string): boolean {
  return name === sheet.name || (name.startsWith(sheet.name) && /^ \(\d+\)$/.test(name.slice(sheet.name.length)));
}

import type { ImportReport } from '../../../shared/protocol/import';
import { rejectsTables, type RejectsTable } from '../../../shared/sheet/rejects-table';
import type { Translate } from '../../../shared/text/translate';
import { sayReason } from './say-import';

/** Hands a file to the user; false when the user gives up. */
export type SaveFile = (name: string, bytes: Uint8Array, type: string) => Promise<boolean>;

interface RejectsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The rejected rows as CSV files, one for all tables with the same columns: to mend, and to drop again. */
export function rejectsCsv(report: ImportReport, translate: Translate): RejectsFile[] {
  const word = (name: 'file' | 'line' | 'column' | 'reason') => translate(`import.screen.report.csv.${name}`);
  const headings = { file: word('file'), line: word('line'), column: word('column'), reason: word('reason') };
  return rejectsTables(report, headings, (reason) => sayReason(reason, translate)).map((table, index) => ({
    name: index === 0 ? translate('import.screen.report.file') : translate('import.screen.report.fileAgain', { number: index + 1 }), bytes: bytesOf(table),
  }));
}

/** The rejects of an import, each file asked a place for; stops where the user gives up. */
export async function saveRejects(report: ImportReport, translate: Translate, save: SaveFile): Promise<void> {
  for (const { name, bytes } of rejectsCsv(report, translate)) if (!(await save(name, bytes, 'text/csv'))) return;
}

function bytesOf({ separator, header, rows }: RejectsTable): Uint8Array {
  const text = [header, ...rows].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n');
  // The byte order mark makes spreadsheets read the accents.
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function quoted(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

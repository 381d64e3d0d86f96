import type { ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { sayReason } from './say-import';

/** All rejected lines as a CSV file, with where each came from and why: to mend, and to drop again. */
export function rejectsCsv({ files }: ImportReport, translate: Translate): Uint8Array {
  const head = (['file', 'line', 'column', 'reason', 'text'] as const).map((name) => translate(`import.screen.report.csv.${name}`));
  const lines = files.flatMap((file) => file.rejects.map(({ line, column, reason, text }) => [file.path, String(line), column ?? '', sayReason(reason, translate), text]));
  const text = [head, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n');
  // The byte order mark makes spreadsheets read the accents.
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/** Quoted where needed; what a spreadsheet would take for a formula gets an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

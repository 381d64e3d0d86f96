import { extname } from 'node:path';
import type { ImportReport } from '../../shared/protocol/import';
import { rejectsTables, type RejectsTable } from '../../shared/sheet/rejects-table';
import { csvLine } from '../../shared/sheet/csv';
import { reasonText } from './formats/import-report';
import { writeLines } from './output';
import type { Session } from './session';

const HEADINGS = { file: 'file', line: 'line', column: 'column', reason: 'reason' } as const;

/**
 * The rejected rows as CSV, to be mended and brought again. Rows of other columns can't stand in one table: each further table
 * goes into a file of its own (`rejects.2.csv`). The files written; without a reject, one with nothing in it but a header.
 */
export async function writeRejects(session: Session, out: string, report: ImportReport): Promise<string[]> {
  const tables = rejectsTables(report, HEADINGS, (reason) => reasonText('reasons', reason, session.translate));
  const files = tables.length === 0 ? [{ separator: ',', header: Object.values(HEADINGS).slice(1), rows: [] }] : tables;
  const extension = extname(out);
  const names = files.map((_, index) => (index === 0 ? out : `${out.slice(0, out.length - extension.length)}.${index + 1}${extension}`));
  for (const [index, table] of files.entries()) await writeLines(session, names[index], linesOf(table));
  return names;
}

function* linesOf({ separator, header, rows }: RejectsTable): Generator<string> {
  yield csvLine(header, separator);
  for (const row of rows) yield csvLine(row, separator);
}

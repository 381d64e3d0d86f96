import { formatDate } from '../../../shared/format/dates';
import { formatNumber } from '../../../shared/format/number';
import type { FileReport, ImportMessage, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { printable } from './text-columns';

/** Of the rejects of a file, how many a report shows; `--rejects FILE` writes them all. */
export const REJECTS_INLINE = 100;
const REJECTS_IN_WORDS = 5;

/** A reason or warning in the user's words. */
export function reasonText(kind: 'reasons' | 'warnings', { code, params }: ImportMessage, translate: Translate): string {
  return translate.maybe(`import.${kind}.${code}`, params) ?? translate.maybe(`errors.${code}.message`, params) ?? code;
}

/** The report as `--json` prints it: the keys and their order are part of the form. */
export function importObject(report: ImportReport, workspace: string, translate: Translate) {
  return {
    workspace, import: report.import, files: report.files.map((file) => fileObject(file, translate)), asOf: report.asOf, seconds: report.seconds,
  };
}

function fileObject(file: FileReport, translate: Translate) {
  const { path, crm, object, language, encoding, delimiter, decimal, dates, sheet, rows, accepted, rejected, added, changed, unchanged, gone } = file;
  return {
    path, crm, object, language, encoding, delimiter, decimal, dates, sheet, rows, accepted, rejected, added, changed, unchanged, gone,
    columns: file.columns.map(columnObject),
    rejects: file.rejects.slice(0, REJECTS_INLINE).map(({ line, column, reason, text }) => ({ line, column, reason: reasonText('reasons', reason, translate), text })),
    skipped: file.skipped.map(({ line, reason, text }) => ({ line, reason: reasonText('reasons', reason, translate), text })),
    warnings: file.warnings.map((warning) => reasonText('warnings', warning, translate)), mapping: file.mapping,
  };
}

/** How a column was read, in the report's own order of keys. */
export function columnObject({ column, field, custom, sure, type, examples }: FileReport['columns'][number]) {
  return { column, field, custom, sure, type, examples };
}

/** The report in words: one paragraph a file, then what it makes of the workspace. */
export function importLines(report: ImportReport, translate: Translate): string[] {
  const date = report.asOf === null ? translate('cli.import.noDate') : formatDate(report.asOf, translate.language);
  const seconds = formatNumber(report.seconds, translate.language, { decimals: 1 });
  const end = report.import === null ? 'cli.import.dryRun' : 'cli.import.done';
  return [...report.files.flatMap((file) => fileLines(file, translate)), translate(end, { date, seconds })];
}

function fileLines(file: FileReport, translate: Translate): string[] {
  const count = (value: number) => formatNumber(value, translate.language);
  const { path, rows, accepted, added, changed, unchanged, gone, rejected } = file;
  const object = translate.maybe(`model.objects.${file.object ?? ''}`) ?? file.object ?? '';
  const lines = [translate('cli.import.file', { path: printable(path), object, rows: count(rows), accepted: count(accepted) })];
  if (changed + unchanged + gone > 0) lines.push(`  ${translate('cli.import.changes', { added: count(added), changed: count(changed), unchanged: count(unchanged), gone: count(gone) })}`);
  const custom = file.columns.filter((column) => column.custom).map(({ column }) => printable(column));
  if (custom.length > 0) lines.push(`  ${translate('cli.import.custom', { columns: custom.join(', ') })}`);
  for (const warning of file.warnings) lines.push(`  ${printable(reasonText('warnings', warning, translate))}`);
  if (rejected > 0) lines.push(`  ${translate('cli.import.rejected', { count: rejected, figure: count(rejected) })}`);
  for (const { line, column, reason } of file.rejects.slice(0, REJECTS_IN_WORDS)) {
    const place = column === null ? translate('cli.import.line', { line }) : translate('cli.import.lineColumn', { line, column: printable(column) });
    lines.push(`    ${translate('cli.labelled', { label: place, text: printable(reasonText('reasons', reason, translate)) })}`);
  }
  if (file.rejects.length > REJECTS_IN_WORDS) lines.push(`    ${translate('cli.import.more', { count: file.rejects.length - REJECTS_IN_WORDS })}`);
  return lines;
}

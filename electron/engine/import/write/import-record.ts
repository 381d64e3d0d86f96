import { VigieError } from '../../../../shared/protocol/errors';
import { fileReportSchema, type ImportReport, type ImportSummary } from '../../../../shared/protocol/import';
import { formatDay } from '../../../../shared/time/day';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { systemTable } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';

const imports = identifier(systemTable('imports'));
const importFiles = identifier(systemTable('import_files'));

/** Numbers of the import that is about to happen and of its first file. */
export async function nextImport(lane: Lane): Promise<{ importId: number; firstFileId: number }> {
  const last = await lane.read(sql`select (select coalesce(max(import_id), 0) from ${imports}) as import_id, (select coalesce(max(file_id), 0) from ${importFiles}) as file_id`);
  return { importId: (numberAt(last, 'import_id') ?? 0) + 1, firstFileId: (numberAt(last, 'file_id') ?? 0) + 1 };
}

export interface SavedImport {
  readonly importId: number;
  readonly firstFileId: number;
  readonly now: Date;
  readonly complete: boolean;
  readonly report: ImportReport;
  /** The latest actual day of each file, as a day number. */
  readonly days: readonly (number | null)[];
}

function dayText(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : formatDay(day);
}

/** The import and its files, with what was told of each. */
export async function saveImport(lane: Lane, { importId, firstFileId, now, complete, report, days }: SavedImport): Promise<void> {
  await lane.run(sql`insert into ${imports} (import_id, imported_at, as_of, complete, seconds) values (${importId}, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP, ${report.asOf}::DATE, ${complete}, ${report.seconds})`);
  for (const [index, file] of report.files.entries()) {
    await lane.run(sql`
      insert into ${importFiles} (file_id, import_id, path, object, crm, accepted, rejected, added, changed, unchanged, gone, report, as_of) values (${firstFileId + index}, ${importId}, ${file.path}, ${file.object}, ${file.crm}, ${file.accepted}, ${file.rejected},
        ${file.added}, ${file.changed}, ${file.unchanged}, ${file.gone}, ${JSON.stringify(file)}, ${dayText(days[index])}::DATE)`);
  }
}

const TIME = sql`'%Y-%m-%dT%H:%M:%S.%gZ'`;

/** All imports, those taken back too, latest first. */
export async function listImports(lane: Pick<Lane, 'read'>): Promise<ImportSummary[]> {
  const found = await lane.read(sql`
    select import_id, strftime(imported_at, ${TIME}) as imported_at, as_of, complete, strftime(undone_at, ${TIME}) as undone_at from ${imports} order by import_id desc`);
  const files = await lane.read(sql`select import_id, path, object, accepted, rejected, added, changed, unchanged, gone from ${importFiles} order by file_id`);
  const count = (name: string, file: number) => numberAt(files, name, file) ?? 0;
  return rowsOf(found).map((row) => {
    const id = numberAt(found, 'import_id', row);
    const asOf = numberAt(found, 'as_of', row);
    return {
      id: String(id), importedAt: textAt(found, 'imported_at', row) ?? '', asOf: asOf === null ? null : formatDay(asOf), complete: numberAt(found, 'complete', row) === 1,
      undoneAt: textAt(found, 'undone_at', row),
      files: rowsOf(files).filter((file) => numberAt(files, 'import_id', file) === id).map((file) => ({
        path: textAt(files, 'path', file) ?? '', object: textAt(files, 'object', file) ?? '', accepted: count('accepted', file), rejected: count('rejected', file),
        added: count('added', file), changed: count('changed', file), unchanged: count('unchanged', file), gone: count('gone', file),
      })),
    };
  });
}

/** What was told of an import when it was made. */
export async function readReport(lane: Pick<Lane, 'read'>, id: string): Promise<ImportReport> {
  const found = await lane.read(sql`select as_of, seconds from ${imports} where import_id::VARCHAR = ${id}`);
  if (found.rowCount === 0) throw new VigieError('unknown_import', { id });
  const files = await lane.read(sql`select report from ${importFiles} where import_id::VARCHAR = ${id} order by file_id`);
  const asOf = numberAt(found, 'as_of');
  return {
    import: id, asOf: asOf === null ? null : formatDay(asOf), seconds: numberAt(found, 'seconds') ?? 0,
    files: rowsOf(files).map((row) => fileReportSchema.parse(JSON.parse(textAt(files, 'report', row) ?? 'null'))),
  };
}

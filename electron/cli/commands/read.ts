import { z } from 'zod';
import { VigieError } from '../../../shared/protocol/errors';
import type { FileReading, ImportReport } from '../../../shared/protocol/import';
import type { CliCommand } from '../command';
import { columnObject, reasonText, REJECTS_INLINE } from '../formats/import-report';
import { grantPaths } from '../granted';
import { readOptions } from '../options';
import { extractTables, inPassing } from '../extract-tables';
import { writeLines } from '../output';
import { readTemplates } from '../read-templates';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({
  format: z.enum(['csv', 'jsonl', 'json']).default('csv'), out: z.string().optional(), sheet: z.string().optional(), encoding: z.string().optional(), repair: z.boolean().default(true),
  templates: z.string().optional(),
});

/** `vigie read PATH…`: how files are understood; nothing is imported. */
export const readCommand: CliCommand = {
  name: 'read',
  define: (command, session) =>
    void command
      .argument('<path...>', words(session, 'arguments', 'paths'))
      .option('--format <format>', words(session, 'options', 'readFormat'))
      .option('--out <folder>', words(session, 'options', 'outFolder'))
      .option('--sheet <name>', words(session, 'options', 'sheet'))
      .option('--encoding <encoding>', words(session, 'options', 'encoding'))
      .option('--no-repair', words(session, 'options', 'noRepair'))
      .option('--templates <folder>', words(session, 'options', 'templates'))
      .action(async (paths: string[], written: unknown) => {
        const { format, out, templates: folder, ...request } = readOptions(optionsSchema, written);
        if (format !== 'json') {
          await extractTables(session, paths, { ...request, format, out });
          return;
        }
        if (out !== undefined) throw new VigieError('usage', {}, [{ path: '--out', code: 'only_tables', params: {} }]);
        const templates = await readTemplates(session, folder);
        const files = await inPassing((path) =>
          withEngine(session, { path, mode: 'create' }, async (engine, context) => {
            const asked = { ...request, templates, files: await grantPaths(session, engine, paths) };
            const { files: read } = await engine.call('import.read', asked, context);
            const leaveOut = read.flatMap(({ token, path: at, sheet, trouble }) => (trouble ? [{ token, path: at, sheet }] : []));
            if (read.every(({ trouble }) => trouble !== null)) return read;
            const { files: tried } = await engine.call('import.commit', { ...asked, leaveOut, dryRun: true }, context);
            return withTrial(read, tried);
          }));
        await writeLines(session, undefined, [JSON.stringify({ files: files.map((file) => readingObject(file, session)) })]);
      }),
};

/** What only a file's rows tell, once they have been tried: lines that don't fit, texts that mean no value, lines that are equal. What a workspace lacks is none of it. */
function withTrial(read: readonly FileReading[], tried: ImportReport['files']): FileReading[] {
  const left = [...tried];
  return read.map((file) => {
    const at = file.trouble ? -1 : left.findIndex(({ path, sheet, object }) => path === file.path && sheet === file.sheet && object === file.object);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) return file;
    const { rows, columns, rejects, skipped, warnings } = found;
    return { ...file, rows, columns, rejects, skipped, warnings: warnings.filter(({ code }) => !code.startsWith('created_')) };
  });
}

/** The report of an import, without what only a workspace can tell. */
function readingObject(file: FileReading, { translate }: Session) {
  const { path, crm, object, language, encoding, delimiter, decimal, dates, sheet, rows, columns, rejects = [], skipped, warnings, trouble, ambiguousDates, mapping } = file;
  return {
    path, crm, object, language, encoding, delimiter, decimal, dates, sheet, rows, rejected: rejects.length,
    columns: columns.map(columnObject),
    rejects: rejects.slice(0, REJECTS_INLINE).map(({ line, column, reason, text }) => ({ line, column, reason: reasonText('reasons', reason, translate), text })),
    skipped: skipped.map(({ line, reason, text }) => ({ line, reason: reasonText('reasons', reason, translate), text })),
    warnings: warnings.map((warning) => reasonText('warnings', warning, translate)),
    trouble: trouble === null ? null : reasonText('warnings', trouble, translate),
    ambiguousDates, mapping,
  };
}

import { z } from 'zod';
import { VigieError } from '../../../shared/protocol/errors';
import { DATE_ORDERS, DECIMALS, mappingFileSchema, type ImportReport, type Mapping } from '../../../shared/protocol/import';
import { problemsOf } from '../../../shared/protocol/problems';
import type { CliCommand } from '../command';
import { importLines, importObject, reasonText } from '../formats/import-report';
import { grantPaths } from '../granted';
import { readOptions } from '../options';
import { readTemplates } from '../read-templates';
import { readJson } from '../read-json';
import { writeRejects } from '../rejects-file';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({
  as: z.string().optional(),
  mapping: z.string().optional(),
  encoding: z.string().optional(),
  dates: z.enum(DATE_ORDERS).optional(),
  decimal: z.enum(DECIMALS).optional(),
  sheet: z.string().optional(),
  complete: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  rejects: z.string().optional(),
  remembered: z.boolean().default(true),
  repair: z.boolean().default(true),
  templates: z.string().optional(),
});

/** `vigie import WORKSPACE PATH…`: one import, one transaction, over files and folders. */
export const importCommand: CliCommand = {
  name: 'import',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .argument('<path...>', words(session, 'arguments', 'paths'))
      .option('--as <object>', words(session, 'options', 'as'))
      .option('--mapping <file>', words(session, 'options', 'mapping'))
      .option('--encoding <name>', words(session, 'options', 'encoding'))
      .option('--dates <order>', words(session, 'options', 'dates'))
      .option('--decimal <sign>', words(session, 'options', 'decimal'))
      .option('--sheet <name>', words(session, 'options', 'sheet'))
      .option('--complete', words(session, 'options', 'complete'))
      .option('--dry-run', words(session, 'options', 'dryRun'))
      .option('--rejects <file>', words(session, 'options', 'rejects'))
      .option('--no-remembered', words(session, 'options', 'noRemembered'))
      .option('--no-repair', words(session, 'options', 'noRepair'))
      .option('--templates <folder>', words(session, 'options', 'templates'))
      .action(async (workspace: string, paths: string[], written: unknown) => {
        const { mapping, rejects, templates: folder, ...options } = readOptions(optionsSchema, written);
        const mappings = mapping === undefined ? [] : await readMappings(session, mapping);
        const templates = await readTemplates(session, folder);
        const report = await withEngine(session, { path: workspace, mode: 'open' }, async (engine, context) =>
          engine.call('import.commit', { ...options, mappings, templates, files: await grantPaths(session, engine, paths) }, context));
        if (rejects !== undefined) {
          const [, ...more] = await writeRejects(session, rejects, report);
          if (more.length > 0) session.say(session.translate('cli.import.moreRejects', { files: more.join(', ') }));
        }
        sayLeftOut(session, report);
        await printReport(session, report, workspace);
      }),
};

const LEFT_OUT: ReadonlySet<string> = new Set(['skipped_files', 'skipped_old_excel', 'archives_inside']);

/** What stayed outside is told beside the result, too: a script may look at nothing else. */
function sayLeftOut(session: Session, { files }: ImportReport): void {
  for (const warning of files.flatMap(({ warnings }) => warnings)) if (LEFT_OUT.has(warning.code)) session.say(reasonText('warnings', warning, session.translate));
}

async function readMappings(session: Session, file: string): Promise<Mapping[]> {
  const input = await readJson(session, { file }, 'invalid_mapping');
  const parsed = mappingFileSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new VigieError('invalid_mapping', {}, problemsOf(parsed.error, mappingFileSchema, input));
}

async function printReport(session: Session, report: ImportReport, workspace: string): Promise<void> {
  const { translate } = session;
  if (session.json) await session.print(`${JSON.stringify(importObject(report, session.pathOf(workspace), translate))}\n`);
  else await session.print(`${importLines(report, translate).join('\n')}\n`);
}

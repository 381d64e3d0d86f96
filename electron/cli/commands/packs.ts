import { z } from 'zod';
import { kpiPackSchema } from '../../../shared/protocol/kpi-pack';
import type { CliCommand } from '../command';
import { importPack } from '../import-pack';
import { readOptions } from '../options';
import { writeLines } from '../output';
import { readFileAs } from '../read-file-as';
import { withEngine } from '../with-engine';
import { words } from '../words';

const exportSchema = z.object({ name: z.string().default('') });

/** `vigie pack-export WORKSPACE FILE`: its own measures and its presets, as one file. */
export const packExportCommand: CliCommand = {
  name: 'pack-export',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .argument('<file>', words(session, 'arguments', 'newFile'))
      .option('--name <name>', words(session, 'options', 'packName'))
      .action(async (workspace: string, file: string, written: unknown) => {
        const { name } = readOptions(exportSchema, written);
        const pack = await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('packs.export', { name }, context));
        await writeLines(session, file, [JSON.stringify(pack, null, 2)]);
        const counts = { measures: pack.measures.length, presets: pack.presets.length };
        if (session.json) await session.print(`${JSON.stringify({ file, ...counts })}\n`);
        else session.say(session.translate('cli.packs.exported', { file, ...counts }));
      }),
};

/** `vigie pack-import WORKSPACE FILE`: all of it or nothing; what is there already and says something else is told. */
export const packImportCommand: CliCommand = {
  name: 'pack-import',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .argument('<file>', words(session, 'arguments', 'file'))
      .option('--conflicts <choice>', words(session, 'options', 'conflicts'))
      .action(async (workspace: string, file: string, written: unknown) => importPack(session, workspace, await readFileAs(session, file, kpiPackSchema), written)),
};

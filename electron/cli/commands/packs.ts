import { z } from 'zod';
import { CONFLICT_CHOICES, kpiPackSchema, type PackReport } from '../../../shared/protocol/kpi-pack';
import type { CliCommand } from '../command';
import { printable } from '../formats/text-columns';
import { readOptions } from '../options';
import { writeLines } from '../output';
import { readFileAs } from '../read-file-as';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

const exportSchema = z.object({ name: z.string().default('') });
export const importSchema = z.object({ conflicts: z.enum(CONFLICT_CHOICES).default('stop') });

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
      .action(async (workspace: string, file: string, written: unknown) => {
        const { conflicts } = readOptions(importSchema, written);
        const pack = await readFileAs(session, file, kpiPackSchema);
        const report = await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('packs.import', { pack, conflicts }, context));
        await printReport(session, report);
      }),
};

export async function printReport(session: Session, { measures, presets }: PackReport): Promise<void> {
  const { translate } = session;
  if (session.json) {
    await session.print(`${JSON.stringify({ measures, presets })}\n`);
    return;
  }
  const lines = [
    ...measures.map(({ name, outcome, problems }) => translate(problems.length > 0 ? 'cli.packs.waiting' : 'cli.packs.measure', { name: printable(name), outcome: translate(`cli.packs.outcomes.${outcome}`) })),
    ...presets.map(({ name, outcome }) => translate('cli.packs.preset', { name: printable(name), outcome: translate(`cli.packs.outcomes.${outcome}`) })),
  ];
  await session.print(lines.map((line) => `${line}\n`).join(''));
}

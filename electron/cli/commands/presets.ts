import { presetFileSchema } from '../../../shared/protocol/kpi-pack';
import { VigieError } from '../../../shared/protocol/errors';
import type { CallContext, Engine } from '../../engine/engine';
import type { CliCommand } from '../command';
import { printable, textColumns } from '../formats/text-columns';
import { importPack } from '../import-pack';
import { writeLines } from '../output';
import { readFileAs } from '../read-file-as';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie presets WORKSPACE`: the named sets of views saved in it. */
export const presetsCommand: CliCommand = {
  name: 'presets',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).action(async (workspace: string) => {
      const found = await withEngine(session, { path: workspace, mode: 'open' }, presetsIn);
      const { translate } = session;
      if (session.json) await session.print(`${JSON.stringify(found.map(({ id, name, body: { role, description, views } }) => ({ id, name, role, description, views: views.map((view) => view.name) })))}\n`);
      else if (found.length === 0) session.say(translate('cli.presets.none'));
      else {
        const rows = found.map(({ name, body: { role, views } }) => [printable(name), translate(`presets.role.${role}`), printable(views.map((view) => view.name).join(', '))]);
        await session.print(`${textColumns([[translate('cli.presets.name'), translate('cli.presets.role'), translate('cli.presets.views')], ...rows], ['left', 'left', 'left']).join('\n')}\n`);
      }
    }),
};

async function presetsIn(engine: Engine, context: CallContext) {
  const listed = await engine.call('documents.list', { kind: 'preset' }, context);
  const found = await Promise.all(listed.map(({ id }) => engine.call('documents.read', { id }, context)));
  return found.flatMap((document) => (document.kind === 'preset' ? [document] : []));
}

/** `vigie preset-export WORKSPACE NAME FILE`: one preset as a file. */
export const presetExportCommand: CliCommand = {
  name: 'preset-export',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .argument('<name>', words(session, 'arguments', 'preset'))
      .argument('<file>', words(session, 'arguments', 'newFile'))
      .action(async (workspace: string, name: string, file: string) => {
        const found = await withEngine(session, { path: workspace, mode: 'open' }, presetsIn);
        const preset = found.find((candidate) => candidate.name === name || candidate.id === name);
        if (!preset) throw new VigieError('unknown_preset', { name });
        const { role, description, views } = preset.body;
        await writeLines(session, file, [JSON.stringify({ vigie: 'preset', version: 1, name: preset.name, role, description, views }, null, 2)]);
        if (session.json) await session.print(`${JSON.stringify({ file, name: preset.name })}\n`);
      }),
};

/** `vigie preset-import WORKSPACE FILE`. */
export const presetImportCommand: CliCommand = {
  name: 'preset-import',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .argument('<file>', words(session, 'arguments', 'file'))
      .option('--conflicts <choice>', words(session, 'options', 'conflicts'))
      .action(async (workspace: string, file: string, written: unknown) => {
        const { name, role, description, views } = await readFileAs(session, file, presetFileSchema);
        await importPack(session, workspace, { vigie: 'pack', version: 1, name: '', description: '', measures: [], presets: [{ name, role, description, views }] }, written);
      }),
};

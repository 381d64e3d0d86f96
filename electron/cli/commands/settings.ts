import { settingsChangeSchema, settingsSchema, type WorkspaceSettings } from '../../../shared/protocol/settings';
import type { CliCommand } from '../command';
import { printable, textColumns } from '../formats/text-columns';
import { readFileAs } from '../read-file-as';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie settings WORKSPACE`: what it decides for all of its answers; with `--json`, as `settings-save` takes it. */
export const settingsCommand: CliCommand = {
  name: 'settings',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).action(async (workspace: string) => {
      await printSettings(session, (await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('workspace.describe', {}, context))).settings);
    }),
};

/** `vigie settings-save WORKSPACE FILE|-`: those that the file names change. */
export const settingsSaveCommand: CliCommand = {
  name: 'settings-save',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).argument('<file>', words(session, 'arguments', 'file')).action(async (workspace: string, file: string) => {
      const change = await readFileAs(session, file, settingsChangeSchema, 'invalid_settings');
      await printSettings(session, (await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('workspace.set', change, context))).settings);
    }),
};

async function printSettings(session: Session, settings: WorkspaceSettings): Promise<void> {
  if (session.json) await session.print(`${JSON.stringify(settings)}\n`);
  else await session.print(`${textColumns(settingsSchema.keyof().options.map((key) => [key, printable(JSON.stringify(settings[key]))]), ['left', 'left']).join('\n')}\n`);
}

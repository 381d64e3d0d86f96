import type { CliCommand } from '../command';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie undo-import WORKSPACE ID`: takes an import back, exactly. */
export const undoImportCommand: CliCommand = {
  name: 'undo-import',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .argument('<id>', words(session, 'arguments', 'importId'))
      .action(async (workspace: string, id: string) => {
        const undone = await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('import.undo', { id }, context));
        if (session.json) await session.print(`${JSON.stringify(undone)}\n`);
        else session.say(session.translate('cli.imports.undone', { id }));
      }),
};

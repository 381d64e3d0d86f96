import type { CliCommand } from '../command';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie new WORKSPACE` */
export const newCommand: CliCommand = {
  name: 'new',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'newWorkspace')).action(async (workspace: string) => {
      await withEngine(session, { path: workspace, mode: 'create' }, () => Promise.resolve());
      if (session.json) await session.print(`${JSON.stringify({ workspace: session.pathOf(workspace) })}\n`);
      else session.say(session.translate('cli.new.made', { workspace }));
    }),
};

import type { ImportSummary } from '../../../shared/protocol/import';
import type { CliCommand } from '../command';
import { textColumns } from '../formats/text-columns';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie imports WORKSPACE`: the history, latest first; imports that were taken back stay in it. */
export const importsCommand: CliCommand = {
  name: 'imports',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).action(async (workspace: string) => {
      const imports = await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('imports.list', {}, context));
      if (session.json) await session.print(`${JSON.stringify(imports)}\n`);
      else if (imports.length === 0) session.say(session.translate('cli.imports.none'));
      else await session.print(`${historyLines(imports, session).join('\n')}\n`);
    }),
};

function historyLines(imports: readonly ImportSummary[], { translate }: Session): string[] {
  const head = [translate('cli.imports.id'), translate('cli.imports.when'), translate('cli.imports.file'), translate('cli.imports.object'), translate('cli.imports.accepted'), translate('cli.imports.rejected')];
  const rows = imports.flatMap(({ id, importedAt, undoneAt, files }) =>
    files.map((file, index) => [index === 0 ? id : '', index === 0 ? importedAt.slice(0, 16).replace('T', ' ') : '', undoneAt === null ? file.path : `${file.path} (${translate('cli.imports.takenBack')})`, file.object, String(file.accepted), String(file.rejected)]));
  return textColumns([head, ...rows], ['left', 'left', 'left', 'left', 'right', 'right']);
}

import type { CliCommand } from '../command';
import { textColumns } from '../formats/text-columns';
import { examine } from '../machine';

/** `vigie doctor`: which door opens here, with which parts. What to send with a report. */
export const doctorCommand: CliCommand = {
  name: 'doctor',
  define: (command, session) =>
    void command.action(async () => {
      const { translate } = session;
      const machine = await examine(session.io.env);
      if (session.json) {
        await session.print(`${JSON.stringify(machine)}\n`);
        return;
      }
      const none = translate('cli.doctor.none');
      const lines = [
        [translate('cli.doctor.vigie'), machine.versions.vigie],
        [translate('cli.doctor.door'), translate(`cli.doctor.doors.${machine.door}`)],
        [translate('cli.doctor.electron'), machine.electron.path ?? translate('cli.doctor.electronMissing', { version: machine.electron.version ?? none })],
        [translate('cli.doctor.browser'), machine.browser === null ? none : `${machine.browser.name}, ${machine.browser.path}`],
        [translate('cli.doctor.display'), translate(machine.display ? 'cli.doctor.yes' : 'cli.doctor.no')],
        [translate('cli.doctor.engine'), machine.engine.works ? `DuckDB ${machine.engine.version ?? ''}` : translate('cli.doctor.engineFails', { detail: machine.engine.problem ?? '' })],
        ['Node', machine.versions.node],
        [translate('cli.doctor.system'), `${machine.system.platform} ${machine.system.release} ${machine.system.arch}, ${machine.system.cores} × ${machine.system.memoryGb} GB`],
      ];
      await session.print(`${textColumns(lines, ['left', 'left']).join('\n')}\n`);
    }),
};

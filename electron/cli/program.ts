import { Command, CommanderError } from 'commander';
import type { CliCommand } from './command';
import { bonusPlanRemoveCommand, bonusPlansCommand, bonusPlanSaveCommand } from './commands/bonus';
import { checkCommand } from './commands/check';
import { demoCommand } from './commands/demo';
import { dimensionsCommand } from './commands/dimensions';
import { doctorCommand } from './commands/doctor';
import { formulaCommand } from './commands/formula';
import { importCommand } from './commands/import';
import { importsCommand } from './commands/imports';
import { measuresCommand } from './commands/measures';
import { newCommand } from './commands/new';
import { packExportCommand, packImportCommand } from './commands/packs';
import { presetExportCommand, presetImportCommand, presetsCommand } from './commands/presets';
import { queryCommand } from './commands/query';
import { readCommand } from './commands/read';
import { rowsCommand } from './commands/rows';
import { serveCommand } from './commands/serve';
import { settingsCommand, settingsSaveCommand } from './commands/settings';
import { undoImportCommand } from './commands/undo-import';
import { vigieVersion } from './installed';
import { write, type Session } from './session';
import { usageError } from './usage-error';
import { words } from './words';

/** In the order in which the help shows them. */
const COMMANDS: readonly CliCommand[] = [
  newCommand, importCommand, readCommand, importsCommand, undoImportCommand, queryCommand, rowsCommand, measuresCommand, dimensionsCommand, formulaCommand,
  presetsCommand, presetExportCommand, presetImportCommand, packExportCommand, packImportCommand, settingsCommand, settingsSaveCommand, bonusPlansCommand, bonusPlanSaveCommand, bonusPlanRemoveCommand, checkCommand, demoCommand, serveCommand, doctorCommand,
];

/** Runs the command that the arguments name. Throws a VigieError for what isn't understood; help and version are results. */
export async function runProgram(session: Session, argv: readonly string[]): Promise<void> {
  const program = new Command('vigie');
  let printed = '';
  let current = program;
  const prepare = (command: Command) =>
    command
      .exitOverride((error) => {
        current = command;
        throw error;
      })
      .configureOutput({ writeOut: (text) => { printed += text; }, writeErr: () => {} })
      .configureHelp({ styleTitle: (title) => session.translate.maybe(`cli.help.${title.replace(':', '').toLowerCase()}`) ?? title })
      .helpOption('-h, --help', words(session, 'options', 'help'))
      .option('--lang <language>', words(session, 'options', 'lang'))
      .option('--json', words(session, 'options', 'json'));
  prepare(program).description(session.translate('cli.description')).version(vigieVersion(), '--version', words(session, 'options', 'version')).helpCommand(false);
  for (const { name, define } of COMMANDS) define(prepare(program.command(name)).description(words(session, 'commands', name)), session);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, program, current);
  }
  if (printed !== '') await write(session.io.stdout, printed);
}

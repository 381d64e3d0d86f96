import type { Command, CommanderError } from 'commander';
import { VigieError, type Problem } from '../../shared/protocol/errors';
import { nearest } from '../../shared/text/nearest';

/** What commander says in English, as an error with codes: what was written, and what was probably meant. */
export function usageError(error: CommanderError, program: Command, command: Command): VigieError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return new VigieError('usage', {}, [problemOf(error, quoted, program, command)], { cause: error });
}

function problemOf(error: CommanderError, quoted: string, program: Command, command: Command): Problem {
  switch (error.code) {
    case 'commander.unknownCommand':
      return near('unknown_command', quoted, program.commands.map((known) => known.name()));
    case 'commander.unknownOption':
      return near('unknown_option', quoted, [...command.options, ...program.options].map((option) => option.long ?? ''));
    case 'commander.missingArgument':
      return { path: quoted.toUpperCase(), code: 'missing', params: {} };
    case 'commander.optionMissingArgument':
      return { path: quoted.split(' ')[0] ?? quoted, code: 'missing_value', params: {} };
    case 'commander.excessArguments':
      return { path: '', code: 'too_many_arguments', params: {} };
    default:
      return { path: '', code: 'no_command', params: {} };
  }
}

function near(code: string, written: string, known: readonly string[]): Problem {
  const meant = nearest(written, known);
  return { path: '', code: meant === undefined ? code : `${code}_near`, params: meant === undefined ? { written } : { written, nearest: meant } };
}

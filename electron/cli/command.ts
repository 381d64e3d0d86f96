import type { Command } from 'commander';
import type { Session } from './session';

/** One command of the program: its words are `cli.commands.<name>`; what it does is given to commander as its action. */
export interface CliCommand {
  readonly name: string;
  readonly define: (command: Command, session: Session) => void;
}

import { inspect } from 'node:util';

/** Where the details of unexpected failures go: to the one who runs the program, never to a client. */
export type Log = (where: string, error: unknown) => void;

/** One line of what and when, then the failure as Node prints it. */
export const logToStandardError: Log = (where, error) => {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause !== undefined ? `\n  ${error.cause instanceof Error ? String(error.cause) : inspect(error.cause)}` : '';
  process.stderr.write(`${new Date().toISOString()} ${where}: ${details}${cause}\n`);
};

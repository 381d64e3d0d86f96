import { z } from 'zod';
import { serve } from '../../web/serve';
import type { CliCommand } from '../command';
import { readOptions, wholeNumber } from '../options';
import { words } from '../words';

const optionsSchema = z.object({ port: z.int().min(0).max(65_535).optional(), open: z.boolean() });

/** `vigie serve [WORKSPACE]`: the app in a browser window, until it is stopped. */
export const serveCommand: CliCommand = {
  name: 'serve',
  define: (command, session) =>
    void command
      .argument('[workspace]', words(session, 'arguments', 'workspace'))
      .option('--port <number>', words(session, 'options', 'port'), wholeNumber)
      .option('--no-open', words(session, 'options', 'noOpen'))
      .action(async (workspace: string | undefined, written: unknown) => {
        const { port, open } = readOptions(optionsSchema, written);
        const { stdin, stdout, stderr } = session.io;
        await serve({
          workspace: workspace === undefined ? undefined : session.pathOf(workspace), port, open, translate: session.translate,
          print: (line) => stdout.write(`${line}\n`),
          say: (line) => stderr.write(`${line}\n`),
          keyboard: 'isTTY' in stdin && stdin.isTTY === true ? stdin : undefined,
        });
      }),
};

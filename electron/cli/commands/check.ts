import { z } from 'zod';
import type { CallContext, Engine } from '../../engine/engine';
import type { CheckReport } from '../../../shared/protocol/check';
import type { CliCommand } from '../command';
import { checkLines, checkObject, type ShownFinding } from '../formats/check-report';
import { readOptions, wholeNumber } from '../options';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({ rows: z.int().min(0).max(100_000).optional() });

/** Rows under each finding: a few to read, more for a script. */
const ROWS_IN_WORDS = 3;
const ROWS_IN_JSON = 100;

/** `vigie check WORKSPACE`: whether the workspace holds together, and what in its data needs a look. */
export const checkCommand: CliCommand = {
  name: 'check',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .option('--rows <number>', words(session, 'options', 'checkRows'), wholeNumber)
      .action(async (workspace: string, written: unknown) => {
        const { rows = session.json ? ROWS_IN_JSON : ROWS_IN_WORDS } = readOptions(optionsSchema, written);
        const { report, shown } = await withEngine(session, { path: workspace, mode: 'open' }, async (engine, context) => {
          const found = await engine.call('check.run', {}, context);
          return { report: found, shown: await withRows(engine, found, rows, context) };
        });
        if (session.json) await session.print(`${JSON.stringify(checkObject(report, shown, session.pathOf(workspace), session.translate))}\n`);
        else await session.print(`${checkLines(report, shown, session.translate).join('\n')}\n`);
      }),
};

async function withRows(engine: Engine, { findings }: CheckReport, limit: number, context: CallContext): Promise<ShownFinding[]> {
  const shown: ShownFinding[] = [];
  for (const finding of findings) {
    const { rule, object } = finding;
    shown.push({ finding, page: limit === 0 ? undefined : await engine.call('check.rows', { rule, object, limit }, context) });
  }
  return shown;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { VigieError } from '../../../shared/protocol/errors';
import type { FileReading } from '../../../shared/protocol/import';
import type { CliCommand } from '../command';
import { columnObject, reasonText } from '../formats/import-report';
import { grantPaths } from '../granted';
import { readOptions } from '../options';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({ format: z.enum(['csv', 'jsonl', 'json']).default('csv'), sheet: z.string().optional() });

/** `vigie read PATH…`: how files are understood; nothing is imported. */
export const readCommand: CliCommand = {
  name: 'read',
  define: (command, session) =>
    void command
      .argument('<path...>', words(session, 'arguments', 'paths'))
      .option('--format <format>', words(session, 'options', 'readFormat'))
      .option('--sheet <name>', words(session, 'options', 'sheet'))
      .action(async (paths: string[], written: unknown) => {
        const { format, ...options } = readOptions(optionsSchema, written);
        if (format !== 'json') throw new VigieError('not_supported', {}, [{ path: '--format', code: 'not_supported', params: { what: `read --format ${format}` } }]);
        const files = await inPassing((path) =>
          withEngine(session, { path, mode: 'create' }, async (engine, context) =>
            (await engine.call('import.read', { ...options, files: await grantPaths(session, engine, paths) }, context)).files));
        await session.print(`${JSON.stringify({ files: files.map((file) => readingObject(file, session)) })}\n`);
      }),
};

/** An engine needs a workspace, even to read: one that is gone afterwards. */
async function inPassing<Result>(work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-read-'));
  try {
    return await work(join(folder, 'read.vigie'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The report of an import, without what only a workspace can tell. */
function readingObject(file: FileReading, { translate }: Session) {
  const { path, crm, object, language, encoding, delimiter, decimal, dates, sheet, rows, columns, skipped, warnings, trouble, ambiguousDates } = file;
  return {
    path, crm, object, language, encoding, delimiter, decimal, dates, sheet, rows,
    columns: columns.map(columnObject),
    skipped: skipped.map(({ line, reason, text }) => ({ line, reason: reasonText('reasons', reason, translate), text })),
    warnings: warnings.map((warning) => reasonText('warnings', warning, translate)),
    trouble: trouble === null ? null : reasonText('warnings', trouble, translate),
    ambiguousDates,
  };
}

import { rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { systemDetail, VigieError } from '../../../shared/protocol/errors';
import type { CliCommand } from '../command';
import { importLines, importObject } from '../formats/import-report';
import { readOptions, wholeNumber } from '../options';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({
  seed: z.int().min(0).max(4_294_967_295).optional(),
  years: z.int().min(1).max(20).optional(),
  reps: z.int().min(4).max(5_000).optional(),
  activities: z.int().min(0).max(10_000_000).optional(),
  truth: z.string().optional(),
});

/** `vigie demo WORKSPACE`: makes the demo company in a new workspace. */
export const demoCommand: CliCommand = {
  name: 'demo',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'newWorkspace'))
      .option('--seed <number>', words(session, 'options', 'seed'), wholeNumber)
      .option('--years <number>', words(session, 'options', 'years'), wholeNumber)
      .option('--reps <number>', words(session, 'options', 'reps'), wholeNumber)
      .option('--activities <number>', words(session, 'options', 'activities'), wholeNumber)
      .option('--truth <file>', words(session, 'options', 'truth'))
      .action(async (workspace: string, written: unknown) => {
        const { truth: truthFile, ...request } = readOptions(optionsSchema, written);
        const { truth, ...report } = await madeOrRemoved(session.pathOf(workspace), (begun) =>
          withEngine(session, { path: workspace, mode: 'create' }, (engine, context) => {
            begun();
            return engine.call('demo.create', { ...request, language: session.translate.language }, context);
          }));
        if (truthFile !== undefined) await writeTruth(session.pathOf(truthFile), truth);
        if (session.json) await session.print(`${JSON.stringify(importObject(report, session.pathOf(workspace), session.translate))}\n`);
        else await session.print(`${importLines(report, session.translate).join('\n')}\n`);
      }),
};

/** A demo that was given up leaves no empty workspace behind; a file that was there before is never touched. */
async function madeOrRemoved<Result>(path: string, make: (begun: () => void) => Promise<Result>): Promise<Result> {
  let isOurs = false;
  try {
    return await make(() => {
      isOurs = true;
    });
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    throw error;
  }
}

async function writeTruth(path: string, truth: unknown): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(truth, null, 2)}\n`);
  } catch (error) {
    throw new VigieError('file_unwritable', { file: path, detail: systemDetail(error) }, [], { cause: error });
  }
}

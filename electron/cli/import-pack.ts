import { z } from 'zod';
import { CONFLICT_CHOICES, type KpiPack, type PackReport } from '../../shared/protocol/kpi-pack';
import { printable } from './formats/text-columns';
import { readOptions } from './options';
import type { Session } from './session';
import { withEngine } from './with-engine';

const optionsSchema = z.object({ conflicts: z.enum(CONFLICT_CHOICES).default('stop') });

/** Brings a pack in, all of it or nothing, and says what became of each part. `written`: the options of the command line. */
export async function importPack(session: Session, workspace: string, pack: KpiPack, written: unknown): Promise<void> {
  const { conflicts } = readOptions(optionsSchema, written);
  const report = await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('packs.import', { pack, conflicts }, context));
  await printReport(session, report);
}

async function printReport(session: Session, { measures, presets }: PackReport): Promise<void> {
  const { translate } = session;
  if (session.json) {
    await session.print(`${JSON.stringify({ measures, presets })}\n`);
    return;
  }
  const lines = [
    ...measures.map(({ name, outcome, problems }) => translate(problems.length > 0 ? 'cli.packs.waiting' : 'cli.packs.measure', { name: printable(name), outcome: translate(`cli.packs.outcomes.${outcome}`) })),
    ...presets.map(({ name, outcome }) => translate('cli.packs.preset', { name: printable(name), outcome: translate(`cli.packs.outcomes.${outcome}`) })),
  ];
  await session.print(lines.map((line) => `${line}\n`).join(''));
}

import { bonusDraftSchema, type KeptBonusPlan } from '../../../shared/protocol/bonus-plan';
import { VigieError } from '../../../shared/protocol/errors';
import type { CliCommand } from '../command';
import { printable, textColumns } from '../formats/text-columns';
import { readFileAs } from '../read-file-as';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie bonus-plans WORKSPACE`: the plans; with `--json`, as `bonus-plan-save` takes them. */
export const bonusPlansCommand: CliCommand = {
  name: 'bonus-plans',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).action(async (workspace: string) => {
      await printPlans(session, await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('bonus.list', {}, context)));
    }),
};

/** `vigie bonus-plan-save WORKSPACE FILE|-`: in place of the plan of the same id, else of the same name. */
export const bonusPlanSaveCommand: CliCommand = {
  name: 'bonus-plan-save',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).argument('<file>', words(session, 'arguments', 'file')).action(async (workspace: string, file: string) => {
      const draft = await readFileAs(session, file, bonusDraftSchema, 'invalid_bonus_plan');
      await printPlans(session, await withEngine(session, { path: workspace, mode: 'open' }, async (engine, context) => {
        const id = draft.id ?? (await engine.call('bonus.list', {}, context)).find(({ name }) => name === draft.name)?.id;
        return engine.call('bonus.save', { ...draft, ...(id === undefined ? {} : { id }) }, context);
      }));
    }),
};

/** `vigie bonus-plan-remove WORKSPACE NAME` */
export const bonusPlanRemoveCommand: CliCommand = {
  name: 'bonus-plan-remove',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).argument('<name>', words(session, 'arguments', 'bonusPlan')).action(async (workspace: string, wanted: string) => {
      await printPlans(session, await withEngine(session, { path: workspace, mode: 'open' }, async (engine, context) => {
        const found = (await engine.call('bonus.list', {}, context)).find(({ id, name }) => name === wanted || id === wanted);
        if (!found) throw new VigieError('unknown_bonus_plan', { id: wanted });
        return engine.call('bonus.remove', { id: found.id }, context);
      }));
    }),
};

/** As `bonus-plan-save` takes it. */
function asSaved(plan: KeptBonusPlan): Omit<KeptBonusPlan, 'unknown'> {
  const { unknown: _, ...kept } = plan;
  return kept;
}

async function printPlans(session: Session, plans: readonly KeptBonusPlan[]): Promise<void> {
  const { translate } = session;
  if (session.json) {
    await session.print(`${JSON.stringify(plans.map(asSaved))}\n`);
    return;
  }
  for (const { name, unknown } of plans) {
    const names = [...unknown.reps, ...unknown.teams];
    if (names.length > 0) session.say(translate('cli.bonus.unknown', { name: printable(name), names: names.map(printable).join(', ') }));
  }
  if (plans.length === 0) session.say(translate('cli.bonus.none'));
  else {
    const head = [translate('cli.bonus.name'), translate('cli.bonus.base'), translate('cli.bonus.period'), translate('cli.bonus.bands')];
    const rows = plans.map(({ name, base, grain, bands }) => [printable(name), translate(`measures.${base}.name`), translate(`dimensions.${grain}`), String(bands.length)]);
    await session.print(`${textColumns([head, ...rows], ['left', 'left', 'left', 'right']).join('\n')}\n`);
  }
}

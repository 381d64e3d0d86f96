import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../electron/engine/engine';
import { Workspace } from '../../electron/engine/workspace';
import { bonusDraftSchema } from '../../shared/protocol/bonus-plan';
import type { Parameters } from '../../shared/protocol/methods';
import { dayText } from '../oracle/calendar';
import type { World } from '../oracle/world';
import { fillWorkspace } from './fill-workspace';

type Plan = NonNullable<World['bonusPlans']>[number];

function written({ from, to, reps, overrides, ...plan }: Plan, index: number): Parameters<'bonus.save'> {
  const days = (validity: Pick<Plan, 'from' | 'to'>) => ({ from: validity.from === null ? null : dayText(validity.from), to: validity.to === null ? null : dayText(validity.to) });
  return bonusDraftSchema.parse({ ...plan, ...days({ from, to }), name: `Plan ${index + 1}`, reps: reps.map(({ id }) => id), overrides: overrides.map(({ rep, ...own }) => ({ ...own, ...days(own), rep: rep.id })) });
}

/** An engine over a workspace that holds a world, in a folder of its own; close removes both. */
export interface TrialEngine {
  readonly engine: Engine;
  close(): Promise<void>;
}

export async function trialEngine(world: World): Promise<TrialEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-trial-'));
  const path = join(folder, 'trial.vigie');
  const workspace = await Workspace.create(path);
  await fillWorkspace(workspace.database, world);
  await workspace.close();
  const engine = await openEngine({ path, mode: 'open' });
  for (const [index, plan] of (world.bonusPlans ?? []).entries()) await engine.call('bonus.save', written(plan, index));
  return {
    engine,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../electron/engine/engine';
import { Workspace } from '../../electron/engine/workspace';
import type { World } from '../oracle/world';
import { fillWorkspace } from './fill-workspace';

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
  return {
    engine,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { BonusPlan, KeptBonusPlan } from '../../../shared/protocol/bonus-plan';
import { VigieError } from '../../../shared/protocol/errors';
import type { ParsedParameters } from '../../../shared/protocol/methods';
import { readBonusPlans, removeBonusPlan, writeBonusPlan } from '../model/bonus-plans';
import type { Schema } from '../model/schema';
import type { Workspace } from '../workspace';
import { directoryOf } from './directory';

const known = new WeakMap<Schema, Promise<KeptBonusPlan[]>>();

/** The workspace's bonus plans: read once, kept until it changes. */
export async function bonusPlansOf(workspace: Workspace): Promise<KeptBonusPlan[]> {
  const schema = await workspace.schema();
  const found = known.get(schema);
  if (found) return found;
  const read = readPlans(schema, workspace);
  known.set(schema, read);
  read.catch(() => known.delete(schema));
  return read;
}

async function readPlans(schema: Schema, { database }: Workspace): Promise<KeptBonusPlan[]> {
  const directory = await directoryOf(schema, database);
  const reps = await directory.people('rep');
  const unknownTo = (codes: ReadonlyMap<string, number>, names: readonly string[]) => [...new Set(names)].filter((name) => !codes.has(name));
  return (await readBonusPlans(database)).map((plan) => ({
    ...plan,
    unknown: { reps: unknownTo(reps.codes, [...plan.reps, ...plan.overrides.map(({ rep }) => rep)]), teams: unknownTo(directory.teamPeople.codes, plan.teams) },
  }));
}

/** Saves a plan; all plans as they are then. A new one gets its id, one that is gone meanwhile isn't brought back. */
export async function saveBonusPlan(draft: ParsedParameters<'bonus.save'>, workspace: Workspace): Promise<KeptBonusPlan[]> {
  const plans = await bonusPlansOf(workspace);
  const { id } = draft;
  if (id !== undefined && !plans.some((plan) => plan.id === id)) throw new VigieError('unknown_bonus_plan', { id });
  const saved: BonusPlan = { ...draft, id: id ?? `bonus:${randomUUID()}` };
  await workspace.database.transaction((lane) => writeBonusPlan(lane, saved, new Date()));
  workspace.changed();
  return bonusPlansOf(workspace);
}

export async function dropBonusPlan(id: string, workspace: Workspace): Promise<KeptBonusPlan[]> {
  await workspace.database.transaction((lane) => removeBonusPlan(lane, id));
  workspace.changed();
  return bonusPlansOf(workspace);
}

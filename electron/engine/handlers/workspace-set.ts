import { settingsSchema } from '../../../shared/protocol/settings';
import { describeWorkspace } from '../model/describe';
import { writeSetting } from '../model/settings';
import type { Handler } from './handler';

/** Changes the settings that are named; null gives one back to the data or to its default. */
export const workspaceSet: Handler<'workspace.set'> = async (changes, { workspace }) => {
  await workspace.database.transaction(async (lane) => {
    for (const key of settingsSchema.keyof().options) {
      const value = changes[key];
      if (value !== undefined) await writeSetting(lane, key, value);
    }
  });
  workspace.changed();
  return describeWorkspace(workspace);
};

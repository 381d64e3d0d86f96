import { describeWorkspace } from '../model/describe';
import { writeSetting } from '../model/settings';
import type { Handler } from './handler';

/** Changes the settings that are named; null gives a date back to the data. */
export const workspaceSet: Handler<'workspace.set'> = async ({ asOf, fiscalStart }, { workspace }) => {
  await workspace.database.transaction(async (lane) => {
    if (asOf !== undefined) await writeSetting(lane, 'asOf', asOf);
    if (fiscalStart !== undefined) await writeSetting(lane, 'fiscalStart', String(fiscalStart));
  });
  workspace.changed();
  return describeWorkspace(workspace);
};

import { listStages, setStages } from '../import/rules/stages';
import type { Handler } from './handler';

export const stagesList: Handler<'stages.list'> = (_, { workspace }) => listStages(workspace.database);

export const stagesSet: Handler<'stages.set'> = async ({ stages }, { workspace }) => {
  await workspace.database.transaction((lane) => setStages(lane, stages));
  workspace.changed();
  return listStages(workspace.database);
};

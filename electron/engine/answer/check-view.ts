import { VigieError, type Problem } from '../../../shared/protocol/errors';
import { parseView } from '../../../shared/view/parse-view';
import { salvageView } from '../../../shared/view/salvage-view';
import type { Workspace } from '../workspace';
import { readNames } from './prepare-view';

/** Everything that is wrong with a view, its form and its names together; nothing when it can be answered. */
export async function checkView(input: unknown, workspace: Workspace): Promise<readonly Problem[]> {
  try {
    return (await readNames(parseView(input), workspace)).problems;
  } catch (error) {
    if (!(error instanceof VigieError) || error.problems.length === 0 || error.code === 'view_version') throw error;
    const salvaged = salvageView(input, error.problems);
    if (!salvaged) return error.problems;
    const { problems } = await readNames(salvaged.view, workspace);
    return [...error.problems, ...problems.filter(({ path }) => salvaged.isWritten(path))];
  }
}

import type { Shell } from '../bridge/shell';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import { VigieError } from '../../shared/protocol/errors';

const MOST_TRIES = 100;

/** A new workspace of that name, numbered while the name is taken: "My sales", "My sales 2". */
export async function createNamed(shell: Shell, name: string): Promise<OpenedWorkspace | null> {
  for (let number = 1; ; number += 1) {
    try {
      return await shell.createWorkspace(number === 1 ? name : `${name} ${number}`);
    } catch (error) {
      if (!(error instanceof VigieError) || error.code !== 'workspace_exists' || number === MOST_TRIES) throw error;
    }
  }
}

import type { Parameters, WorkspaceInfo } from '../../../shared/protocol/methods';
import { useEngineCall } from '../../bridge/use-call';
import { useEngineQuery, type QueryState } from '../../bridge/use-query';
import type { VigieError } from '../../../shared/protocol/errors';

/** The workspace's settings, and how one is changed. */
export function useWorkspaceSettings(): { readonly info: QueryState<WorkspaceInfo>; readonly set: (change: Parameters<'workspace.set'>) => void; readonly failure: VigieError | undefined } {
  const info = useEngineQuery('workspace.describe', {});
  const { run, error } = useEngineCall('workspace.set');
  return { info, set: (change) => void run(change), failure: error };
}

import type { VigieError } from '../../../shared/protocol/errors';
import type { Parameters, WorkspaceInfo } from '../../../shared/protocol/methods';
import { settingsChangeSchema, type WorkspaceSettings } from '../../../shared/protocol/settings';
import { useEngineQuery, type QueryState } from '../../bridge/use-query';
import { useSaving } from '../../state/steps/use-saving';
import type { Steps } from '../../state/steps/use-steps';

type SettingsChange = Parameters<'workspace.set'>;

/** The workspace's settings, and how one is changed: a step of the page. */
export function useWorkspaceSettings(steps: Steps): { readonly info: QueryState<WorkspaceInfo>; readonly set: (change: SettingsChange) => void; readonly failure: VigieError | undefined } {
  const info = useEngineQuery('workspace.describe', {});
  const { save, error } = useSaving('workspace.set', steps);
  const settings = info.data?.settings;
  return { info, set: (change) => { if (settings !== undefined) save(change, sameOf(settings, change)); }, failure: error };
}

/** What the settings in a change say now. */
function sameOf(settings: WorkspaceSettings, change: SettingsChange): SettingsChange {
  return settingsChangeSchema.parse(Object.fromEntries(Object.entries(settings).filter(([name]) => name in change)));
}

import { useCallback, useEffect, useState } from 'react';
import { useEngine } from '../bridge/engine-provider';
import { useEngineQuery } from '../bridge/use-query';
import type { Shell } from '../bridge/shell';
import type { Workbook } from '../../shared/protocol/documents';
import type { ErrorBody } from '../../shared/protocol/errors';
import type { DataSection } from '../state/data-sections';
import type { SettingsSection } from '../state/settings-sections';
import type { DocumentStore } from '../state/document-store';
import { useWords } from '../state/words';
import type { WorkspaceData } from '../state/workspace-data';
import { Button, DropArea } from '../ui';
import { errorBodyOf } from './error-body';
import { FullPage } from './full-page';
import { beginWorkbook, readWorkbook } from './stored-workbook';
import { WorkbookSession } from './workbook-session';

export interface WorkspaceLoaderProps {
  readonly shell: Shell;
  readonly name: string;
  readonly documentFor: (workbook: Workbook) => DocumentStore;
  readonly onLeave: () => void;
  readonly onData: (section: DataSection) => void;
  readonly onSettings: (section: SettingsSection) => void;
  /** Files dropped here, or the door's dialog when there are none. */
  readonly onImport: (dropped?: readonly File[]) => void;
}

/** What the workspace holds and the workbook saved in it (or a first one), then the workbook itself. */
export function WorkspaceLoader({ shell, name, documentFor, onLeave, onImport, onData, onSettings }: WorkspaceLoaderProps) {
  const words = useWords();
  const info = useEngineQuery('workspace.describe', {});
  const measures = useEngineQuery('catalogue.measures', {});
  const dimensions = useEngineQuery('catalogue.dimensions', {});
  const stored = useStoredWorkbook();
  const error = info.error ?? measures.error ?? dimensions.error;
  const failed = stored.error ?? (error && !info.data ? errorBodyOf(error) : undefined);
  const again = () => {
    for (const query of [info, measures, dimensions]) query.again();
    stored.again();
  };

  if (failed) {
    return (
      <FullPage
        title={words('common.failedToOpen.title')}
        error={failed}
        actions={(
          <>
            <Button kind="primary" onPress={again}>{words('common.retry')}</Button>
            <Button onPress={onLeave}>{words('common.failedToOpen.back')}</Button>
          </>
        )}
      />
    );
  }
  if (!info.data || !measures.data || !dimensions.data || stored.workbook === undefined) return <FullPage title={words('common.opening', { name })} />;
  const data: WorkspaceData = { info: info.data, measures: measures.data, dimensions: dimensions.data };
  const begun = stored.workbook === null ? beginWorkbook(data, words) : { workbook: stored.workbook, notice: null };
  if (begun === null) {
    return (
      <DropArea className="empty-workspace" label={words('common.emptyWorkspace.action')} onFiles={onImport}>
        <FullPage
          title={words('common.emptyWorkspace.title')}
          hint={words('common.emptyWorkspace.hint')}
          actions={(
            <>
              <Button kind="primary" onPress={() => onImport()}>{words('common.emptyWorkspace.action')}</Button>
              <Button onPress={onLeave}>{words('common.failedToOpen.back')}</Button>
              <Button kind="quiet" onPress={() => onData('imports')}>{words('commands.show.imports')}</Button>
            </>
          )}
        />
      </DropArea>
    );
  }
  return <WorkbookSession shell={shell} name={name} data={data} begun={begun} documentFor={documentFor} onLeave={onLeave} onImport={onImport} onData={onData} onSettings={onSettings} />;
}

/** The workbook as saved, read once: from then on the window's own is the newest. Null: none was ever saved. */
function useStoredWorkbook() {
  const { client } = useEngine();
  const [workbook, setWorkbook] = useState<Workbook | null>();
  const [error, setError] = useState<ErrorBody>();
  const load = useCallback(() => void readWorkbook(client).then(
    (found) => { setError(undefined); setWorkbook(found); },
    (reason: unknown) => setError(errorBodyOf(reason)),
  ), [client]);
  useEffect(load, [load]);
  return { workbook, error, again: load };
}

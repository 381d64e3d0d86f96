import { useCallback, useState } from 'react';
import { EngineProvider } from '../bridge/engine-provider';
import type { Shell } from '../bridge/shell';
import type { EngineClient } from '../../shared/protocol/client';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import { useWords } from '../state/words';
import { Button } from '../ui';
import type { FilesToImport } from './files-to-import';
import { ImportPage } from './import-page';
import { WorkspaceLoader } from './workspace-loader';

export interface WorkspacePageProps {
  readonly shell: Shell;
  readonly opened: OpenedWorkspace;
  readonly client: EngineClient;
  /** What it was opened for: files to bring in first. */
  readonly files: FilesToImport | null;
  readonly onLeave: () => void;
}

/** One open workspace: its workbook, or files on their way in; and the banner that says its engine was restarted. */
export function WorkspacePage({ shell, opened, client, files, onLeave }: WorkspacePageProps) {
  const words = useWords();
  const [restarted, setRestarted] = useState(false);
  const [importing, setImporting] = useState(files);
  const onRestart = useCallback(() => setRestarted(true), []);
  const bring = useCallback(async (dropped?: readonly File[]) => {
    if (dropped !== undefined) return setImporting({ dropped });
    const granted = await shell.chooseFiles();
    if (granted.length > 0) setImporting({ granted });
  }, [shell]);

  return (
    <EngineProvider client={client} onRestart={onRestart}>
      {restarted ? (
        <div className="banner" role="status">
          <p>{words('common.engineRestarted')}</p>
          <Button kind="quiet" size="small" onPress={() => setRestarted(false)}>{words('common.dismiss')}</Button>
        </div>
      ) : null}
      {importing === null
        ? <WorkspaceLoader shell={shell} name={opened.name} onLeave={onLeave} onImport={(dropped) => void bring(dropped).catch(() => setImporting({}))} />
        : <ImportPage shell={shell} client={client} workspace={opened.name} files={importing} onDone={() => setImporting(null)} />}
    </EngineProvider>
  );
}

import { lazy, startTransition, Suspense, useCallback, useRef, useState } from 'react';
import { EngineProvider } from '../bridge/engine-provider';
import type { Shell } from '../bridge/shell';
import type { EngineClient } from '../../shared/protocol/client';
import type { Workbook } from '../../shared/protocol/documents';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import type { DataSection } from '../state/data-sections';
import type { SettingsSection } from '../state/settings-sections';
import { createDocumentStore, type DocumentStore } from '../state/document-store';
import { useWords } from '../state/words';
import { Button } from '../ui';
import type { SaveFile } from '../features/import';
import type { FilesToImport } from './files-to-import';
import { FullPage } from './full-page';
import { WorkspaceLoader } from './workspace-loader';

// Read when they are gone to: the workbook is what one opens a workspace for.
const DataPage = lazy(async () => ({ default: (await import('./data/data-page')).DataPage }));
const ImportPage = lazy(async () => ({ default: (await import('./import-page')).ImportPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/settings-page')).SettingsPage }));

export interface WorkspacePageProps {
  readonly shell: Shell;
  readonly opened: OpenedWorkspace;
  readonly client: EngineClient;
  /** What it was opened for: files to bring in first. */
  readonly files: FilesToImport | null;
  readonly onLeave: () => void;
}

/** What the window shows of the workspace. Files on their way in come from somewhere, and lead back there when given up. */
type Place =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'data'; readonly section: DataSection }
  | { readonly kind: 'settings'; readonly section: SettingsSection }
  | { readonly kind: 'import'; readonly files: FilesToImport; readonly from: Place };

const WORKBOOK: Place = { kind: 'workbook' };

/** One open workspace: its workbook, the pages about its data, files on their way in; and the banner that says its engine was restarted. */
export function WorkspacePage({ shell, opened, client, files, onLeave }: WorkspacePageProps) {
  const words = useWords();
  const [restarted, setRestarted] = useState(false);
  const [place, setPlace] = useState<Place>(files === null ? WORKBOOK : { kind: 'import', files, from: WORKBOOK });
  // What is shown stays until the page that is gone to has been read.
  const go = useCallback((next: Place | ((from: Place) => Place)) => startTransition(() => setPlace(next)), []);
  const onRestart = useCallback(() => setRestarted(true), []);
  const showData = useCallback((section: DataSection) => go({ kind: 'data', section }), [go]);
  const showSettings = useCallback((section: SettingsSection) => go({ kind: 'settings', section }), [go]);
  const bring = useCallback(async (dropped?: readonly File[]) => {
    const show = (next: FilesToImport) => go((from) => ({ kind: 'import', files: next, from: from.kind === 'import' ? from.from : from }));
    if (dropped !== undefined) return show({ dropped });
    const granted = await shell.chooseFiles().catch(() => null);
    if (granted === null) show({});
    else if (granted.length > 0) show({ granted });
  }, [shell, go]);
  const save = useCallback<SaveFile>((name, bytes, type) => shell.saveFile(name, bytes, type), [shell]);
  // Undo reaches back over a visit to another page: the document outlives the workbook on screen.
  const document = useRef<DocumentStore | null>(null);
  const documentFor = useCallback((workbook: Workbook) => (document.current ??= createDocumentStore(workbook)), []);

  return (
    <EngineProvider client={client} onRestart={onRestart}>
      {restarted ? (
        <div className="banner" role="status">
          <p>{words('common.engineRestarted')}</p>
          <Button kind="quiet" size="small" onPress={() => setRestarted(false)}>{words('common.dismiss')}</Button>
        </div>
      ) : null}
      <Suspense fallback={<FullPage title={words('common.loading')} />}>
        {place.kind === 'workbook' ? (
          <WorkspaceLoader shell={shell} name={opened.name} documentFor={documentFor} onLeave={onLeave} onImport={(dropped) => void bring(dropped)} onData={showData} onSettings={showSettings} />
        ) : place.kind === 'data' ? (
          <DataPage workspace={opened.name} section={place.section} onSection={showData} onImport={(dropped) => void bring(dropped)} onBack={() => go(WORKBOOK)} save={save} />
        ) : place.kind === 'settings' ? (
          <SettingsPage workspace={opened.name} section={place.section} onSection={showSettings} onImport={(dropped) => void bring(dropped)} onData={showData} onBack={() => go(WORKBOOK)} />
        ) : (
          <ImportPage shell={shell} client={client} workspace={opened.name} files={place.files} onCancel={() => go(place.from)} onDone={() => go(WORKBOOK)} onData={showData} />
        )}
      </Suspense>
    </EngineProvider>
  );
}

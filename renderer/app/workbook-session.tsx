import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useEngine } from '../bridge/engine-provider';
import type { Shell } from '../bridge/shell';
import type { Workbook } from '../../shared/protocol/documents';
import type { PivotTable } from '../../shared/view/pivot-table';
import { autosave, type Autosave } from '../state/autosave';
import type { CommandContext } from '../state/commands/command';
import type { DataSection } from '../state/data-sections';
import type { SettingsSection } from '../state/settings-sections';
import { activeView, type DocumentStore } from '../state/document-store';
import { createPassingStore } from '../state/passing-store';
import { sayError } from '../state/say-error';
import { useSettingsStore } from '../state/settings-context';
import { WorkbookProvider } from '../state/workbook-context';
import type { WorkspaceData } from '../state/workspace-data';
import { useWords } from '../state/words';
import { errorBodyOf } from './error-body';
import { saveView } from './save-view';
import { saveWorkbook, type BegunWorkbook } from './stored-workbook';
import { WorkbookScreen } from './workbook/workbook-screen';

export interface WorkbookSessionProps {
  readonly shell: Shell;
  readonly name: string;
  readonly data: WorkspaceData;
  /** As it is opened; from then on the session's own store is the newest. */
  readonly begun: BegunWorkbook;
  /** The document of this sitting, with its undo history; made from the workbook when there is none yet. */
  readonly documentFor: (workbook: Workbook) => DocumentStore;
  readonly onLeave: () => void;
  readonly onData: (section: DataSection) => void;
  readonly onSettings: (section: SettingsSection) => void;
  readonly onImport: (dropped?: readonly File[]) => void;
}

/** One sitting with a workbook: its stores, its saving, its commands. */
export function WorkbookSession({ shell, name, data, begun, documentFor, onLeave, onImport, onData, onSettings }: WorkbookSessionProps) {
  const words = useWords();
  const settings = useSettingsStore();
  const { client } = useEngine();
  const [document] = useState(() => documentFor(begun.workbook));
  const [passing] = useState(() => createPassingStore(begun.notice));
  const table = useRef<PivotTable | undefined>(undefined);
  const [saving] = useState(() => autosave(document, (next) => saveWorkbook(client, name, next)));
  const saved = useSyncExternalStore(saving.onState, saving.state);
  useSavingToTheEnd(saving);

  const context = useMemo<CommandContext>(() => ({
    document, passing, settings, data, words,
    table: () => table.current,
    actions: {
      leave: () => void saving.flush().finally(onLeave),
      importFiles: () => void saving.flush().finally(() => onImport()),
      showData: (section) => void saving.flush().finally(() => onData(section)),
      showSettings: (section) => void saving.flush().finally(() => onSettings(section)),
      print: () => void shell.print(),
      exportView: (format) => void saveView({ client, shell }, activeView(document.getState().workbook), format, words.language).then(
        (file) => file !== null && passing.setState({ notice: { key: 'commands.export.done', parameters: { file }, undo: false } }),
        (error: unknown) => passing.setState({ notice: { key: 'commands.export.failed', parameters: { reason: sayError(errorBodyOf(error), words).message }, undo: false, stays: true } }),
      ),
    },
  }), [document, passing, settings, data, words, saving, onLeave, onImport, onData, onSettings, shell, client]);

  return (
    <WorkbookProvider context={context}>
      <WorkbookScreen shell={shell} name={name} saved={saved} onSaveAgain={() => void saving.flush()} onTable={(next) => { table.current = next; }} onDrop={(files) => void saving.flush().finally(() => onImport(files))} />
    </WorkbookProvider>
  );
}

/** Nothing is lost when the page is hidden or left: what waits for its half second is saved at once. What `pagehide` sends may never arrive. */
function useSavingToTheEnd(saving: Autosave): void {
  useEffect(() => {
    const flush = () => void saving.flush();
    window.addEventListener('beforeunload', flush);
    window.document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('beforeunload', flush);
      window.document.removeEventListener('visibilitychange', flush);
      void saving.stop();
    };
  }, [saving]);
}


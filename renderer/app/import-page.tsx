import { useMemo, useState } from 'react';
import type { Shell } from '../bridge/shell';
import { ImportScreen, type ImportDoor } from '../features/import';
import { ChangesDrawer } from '../features/imports';
import type { ImportReport } from '../../shared/protocol/import';
import type { EngineClient } from '../../shared/protocol/client';
import { useEngineQuery } from '../bridge/use-query';
import type { DataSection } from '../state/data-sections';
import { sayMoment } from '../state/say-moment';
import { useWords } from '../state/words';
import type { FilesToImport } from './files-to-import';

export interface ImportPageProps {
  readonly shell: Shell;
  readonly client: EngineClient;
  readonly workspace: string;
  readonly files: FilesToImport;
  /** Given up: nothing went in. */
  readonly onCancel: () => void;
  readonly onDone: () => void;
  readonly onData: (section: DataSection) => void;
}

/** The import screen, joined to the engine (which reads and imports) and the door (which hands the files over). */
export function ImportPage({ shell, client, workspace, files, onCancel, onDone, onData }: ImportPageProps) {
  const words = useWords();
  const door = useMemo<ImportDoor>(() => ({
    read: async (request, work) => (await client.call('import.read', request, work)).files,
    commit: (request, work) => client.call('import.commit', request, work),
    grant: (dropped, work) => shell.grantDropped(dropped, work),
    chooseFiles: (work) => shell.chooseFiles(work),
    chooseFolder: (work) => shell.chooseFolder(work),
    save: (name, bytes, type) => shell.saveFile(name, bytes, type),
  }), [shell, client]);
  const { data: crms } = useEngineQuery('import.crms', {});
  return <ImportScreen workspace={workspace} translate={words} door={door} crms={crms ?? NO_CRMS} first={files} onCancel={onCancel} onOpenWorkbook={onDone} changes={Changes} onCheck={() => onData('check')} onLookAlikes={() => onData('members')} />;
}

const NO_CRMS: readonly string[] = [];

function Changes({ report, onClose }: { readonly report: ImportReport; readonly onClose: () => void }) {
  const words = useWords();
  const [now] = useState(() => new Date().toISOString());
  const objects = [...new Set(report.files.flatMap(({ object }) => object ?? []))];
  return report.import === null ? null : <ChangesDrawer importId={report.import} moment={sayMoment(now, words)} objects={objects} onClose={onClose} />;
}

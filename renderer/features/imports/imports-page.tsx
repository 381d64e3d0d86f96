import { useState, type ComponentType } from 'react';
import { ArrowImport16Regular } from '@fluentui/react-icons/headless/svg/arrow-import';
import { History32Regular } from '@fluentui/react-icons/headless/svg/history';
import type { ImportSummary } from '../../../shared/protocol/import';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { sayMoment } from '../../state/say-moment';
import { useWords } from '../../state/words';
import { Button, EmptyPage, Message, Page, ProgressLine } from '../../ui';
import { ChangesDrawer } from './changes-drawer';
import { ImportCard } from './import-card';
import { UndoDialog } from './undo-dialog';
import './imports.css';

export interface ImportsPageProps {
  readonly onImport: () => void;
  /** What was told of an import when it was made, drawn by whoever can tell it. */
  readonly report: ComponentType<{ readonly importId: string; readonly title: string; readonly onClose: () => void }>;
}

/** Every import of the workspace: what each brought, what it changed, and the way to take it back. */
export function ImportsPage({ onImport, report: Report }: ImportsPageProps) {
  const words = useWords();
  const { data, error, again } = useEngineQuery('imports.list', {});
  const [undoing, setUndoing] = useState<ImportSummary | null>(null);
  const [looking, setLooking] = useState<ImportSummary | null>(null);
  const [told, setTold] = useState<ImportSummary | null>(null);
  const [undone, setUndone] = useState<ImportSummary | null>(null);
  const add = <Button kind="primary" icon={<ArrowImport16Regular />} onPress={onImport}>{words('data.imports.add')}</Button>;
  return (
    <Page title={words('data.sections.imports')} lead={words('data.imports.lead')} actions={data === undefined || data.length === 0 ? undefined : add}>
      {error === undefined ? null : <Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>}
      {undone === null ? null : <Message kind="note" title={words('data.imports.done', { moment: sayMoment(undone.importedAt, words) })} />}
      {data === undefined && error === undefined ? <ProgressLine size="hair" label={words('data.loading')} share={null} /> : null}
      {data?.length === 0 ? <EmptyPage icon={<History32Regular />} title={words('data.imports.none')} hint={words('data.imports.noneHint')} action={add} /> : null}
      {data?.map((summary) => <ImportCard key={summary.id} summary={summary} onReport={() => setTold(summary)} onChanges={() => setLooking(summary)} onUndo={() => setUndoing(summary)} />)}
      {undoing === null ? null : <UndoDialog summary={undoing} onClose={() => setUndoing(null)} onDone={() => setUndone(undoing)} />}
      {told === null ? null : <Report importId={told.id} title={words('data.imports.reportOf', { moment: sayMoment(told.importedAt, words) })} onClose={() => setTold(null)} />}
      {looking === null ? null : <ChangesDrawer importId={looking.id} moment={sayMoment(looking.importedAt, words)} objects={objectsOf(looking)} onClose={() => setLooking(null)} />}
    </Page>
  );
}

const objectsOf = ({ files }: ImportSummary) => [...new Set(files.map(({ object }) => object))];

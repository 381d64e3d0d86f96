import { useEngineQuery } from '../../bridge/use-query';
import { ReportPane, saveRejects, type SaveFile } from '../../features/import';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, Drawer, Message, ProgressLine } from '../../ui';

export interface ReportDrawerProps {
  readonly importId: string;
  readonly title: string;
  readonly save: SaveFile;
  readonly onClose: () => void;
}

/** The report of an import of the past, with its rejects: to see, and to save again. */
export function ReportDrawer({ importId, title, save, onClose }: ReportDrawerProps) {
  const words = useWords();
  const { data, error, again } = useEngineQuery('import.report', { id: importId });
  return (
    <Drawer isOpen onOpenChange={(open) => { if (!open) onClose(); }} title={title} closeLabel={words('data.changes.close')} side="right">
      {data === undefined && error === undefined ? <ProgressLine size="hair" label={words('data.loading')} share={null} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="data-report" tabIndex={0} role="region" aria-label={title}>
        {error === undefined ? null : <Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>}
        {data === undefined ? null : <ReportPane report={data} isTrial={false} translate={words} onSaveRejects={() => void saveRejects(data, words, save)} />}
      </div>
    </Drawer>
  );
}

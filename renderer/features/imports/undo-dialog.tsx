import type { ImportSummary } from '../../../shared/protocol/import';
import { useEngineCall } from '../../bridge/use-call';
import { sayError } from '../../state/say-error';
import { sayMoment } from '../../state/say-moment';
import { useWords } from '../../state/words';
import { Button, Dialog, Message, ProgressLine } from '../../ui';
import { sayUndo } from './say-counts';

export interface UndoDialogProps {
  readonly summary: ImportSummary;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asked before an import is taken back, with what goes away and what stays. */
export function UndoDialog({ summary, onClose, onDone }: UndoDialogProps) {
  const words = useWords();
  const { run, running, error } = useEngineCall('import.undo');
  const lines = sayUndo(summary, words);
  const undo = async () => {
    if ((await run({ id: summary.id })) === undefined) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={words('data.imports.confirm.title', { moment: sayMoment(summary.importedAt, words) })}
      isOpen
      onOpenChange={(open) => { if (!open && !running) onClose(); }}
      footer={(
        <>
          <Button isDisabled={running} onPress={onClose}>{words('data.imports.confirm.keep')}</Button>
          <Button kind="primary" isDisabled={running} onPress={() => void undo()}>{words('data.imports.confirm.undo')}</Button>
        </>
      )}
    >
      {error === undefined ? null : <Message kind="error" title={sayError(error, words).message}>{sayError(error, words).hint}</Message>}
      {lines.length === 0 ? <p>{words('data.imports.confirm.nothing')}</p> : <ul className="imports-takes num">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
      <p>{words('data.imports.confirm.kept')}</p>
      {running ? <ProgressLine label={words('data.imports.confirm.working')} share={null} /> : null}
    </Dialog>
  );
}

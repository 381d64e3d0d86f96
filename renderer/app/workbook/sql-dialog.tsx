import { useMemo } from 'react';
import { useEngineQuery } from '../../bridge/use-query';
import { askedView } from '../../state/view-edits';
import { useActiveTab, usePassing, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, Dialog, Message } from '../../ui';

/** The statements behind the sheet, for those who want to see for themselves. */
export function SqlDialog() {
  const isOpen = usePassing((passing) => passing.dialog?.kind === 'sql');
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const words = useWords();
  const setPassing = useSetPassing();
  const { view } = useActiveTab();
  const asked = useMemo(() => askedView(view), [view]);
  const { data, error } = useEngineQuery('view.explain', { view: asked });
  const close = () => setPassing({ dialog: null });
  const text = data?.statements.map(({ sql, parameters }) => (parameters.length === 0 ? sql : `${sql}\n-- ${JSON.stringify(parameters)}`)).join('\n\n') ?? '';
  return (
    <Dialog
      title={words('common.sql.title')}
      width="wide"
      isOpen
      onOpenChange={(open) => { if (!open) close(); }}
      footer={(
        <>
          <Button kind="quiet" isDisabled={text === ''} onPress={() => void navigator.clipboard.writeText(text)}>{words('common.sql.copy')}</Button>
          <Button onPress={close}>{words('common.close')}</Button>
        </>
      )}
    >
      {error ? <Message kind="error" title={words.maybe(`errors.${error.code}.message`, error.params) ?? error.code} /> : null}
      <pre className="sql-text mono">{text}</pre>
    </Dialog>
  );
}

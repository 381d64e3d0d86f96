import { useState } from 'react';
import { formatList } from '../../../../shared/format/list';
import { useWords } from '../../../state/words';
import { Button, Dialog, Message } from '../../../ui';
import { readDays } from './read-days';

export interface PasteDaysDialogProps {
  readonly known: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onAdd: (days: { date: string; name: string | null }[]) => void;
}

const MOST = 4;

/** A list of days from anywhere: read while it is typed, what is no day told before anything is added. */
export function PasteDaysDialog({ known, onClose, onAdd }: PasteDaysDialogProps) {
  const words = useWords();
  const [text, setText] = useState('');
  const { days, unread, ambiguous } = readDays(text);
  const fresh = days.filter(({ date }) => !known.has(date));
  const add = () => {
    onAdd(fresh.map((day) => ({ ...day })));
    onClose();
  };
  return (
    <Dialog
      title={words('settings.days.pasting.title')}
      isOpen
      onOpenChange={(open) => { if (!open) onClose(); }}
      footer={(
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" isDisabled={fresh.length === 0} onPress={add}>{words('settings.days.pasting.save', { count: fresh.length })}</Button>
        </>
      )}
    >
      <p>{words('settings.days.pasting.hint')}</p>
      <textarea className="settings-paste num" aria-label={words('settings.days.pasting.label')} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      {unread.length === 0 ? null : <Message kind="question">{words('settings.days.pasting.unread', { count: unread.length, lines: formatList([...unread.slice(0, MOST).map((line) => `“${line}”`), ...(unread.length > MOST ? ['…'] : [])], words.language) })}</Message>}
      {ambiguous === null ? null : <Message kind="question">{words('settings.days.pasting.order', { date: ambiguous })}</Message>}
      {days.length === fresh.length ? null : <Message kind="note">{words('settings.days.pasting.known', { count: days.length - fresh.length })}</Message>}
    </Dialog>
  );
}

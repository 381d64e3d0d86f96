import { useState } from 'react';
import { useEngine } from '../../bridge/engine-provider';
import { monthName } from '../../../shared/format/dates';
import { formatNumber } from '../../../shared/format/number';
import type { Parameters } from '../../../shared/protocol/methods';
import { usePassing, useSetPassing, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, DatePicker, Dialog, Message, Picker } from '../../ui';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** What holds for the whole workspace: where its fiscal year starts, the day it stands at, and what it holds. */
export function CalendarDialog() {
  const words = useWords();
  const { client } = useEngine();
  const { info } = useWorkspaceData();
  const setPassing = useSetPassing();
  const isOpen = usePassing((passing) => passing.dialog?.kind === 'workspace-settings');
  const [failed, setFailed] = useState(false);
  const close = () => setPassing({ dialog: null });
  const set = (settings: Parameters<'workspace.set'>) => void client.call('workspace.set', settings).then(() => setFailed(false), () => setFailed(true));
  return (
    <Dialog title={words('common.calendar.title')} isOpen={isOpen} onOpenChange={(open) => { if (!open) close(); }} footer={<Button kind="primary" onPress={close}>{words('common.calendar.done')}</Button>}>
      {failed ? <Message kind="error" title={words('common.calendar.failed')} /> : null}
      <div className="calendar-line">
        <span>{words('common.calendar.fiscalStart')}</span>
        <Picker
          label={words('common.calendar.fiscalStart')}
          options={MONTHS.map((id) => ({ id, label: monthName(Number(id), words.language, 'long') }))}
          selected={String(info.settings.fiscalStart)}
          onSelect={(month) => set({ fiscalStart: Number(month) })}
        />
      </div>
      <div className="calendar-line">
        <DatePicker label={words('common.calendar.asOf')} value={info.settings.asOf ?? info.asOf} onChange={(day) => { if (day !== null) set({ asOf: day }); }} />
        {info.settings.asOf === null ? null : <Button onPress={() => set({ asOf: null })}>{words('common.calendar.asOfReset')}</Button>}
      </div>
      <section className="shortcut-group">
        <h3>{words('common.calendar.rows')}</h3>
        <dl>
          {info.objects.filter(({ rows }) => rows > 0).map(({ id, rows }) => (
            <div key={id}>
              <dt>{words.maybe(`model.objects.${id}`) ?? id}</dt>
              <dd className="num">{formatNumber(rows, words.language)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}

import { Button } from 'react-aria-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { Clock16Regular } from '@fluentui/react-icons/headless/svg/clock';
import { formatDate } from '../../../shared/format/dates';
import { setAsOf } from '../../state/view-edits';
import { useActiveTab, useEditView, useWorkspaceData } from '../../state/workbook-context';
import { asOfDay } from '../../state/workspace-data';
import { useWords } from '../../state/words';
import { Button as UiButton, DatePicker, DialogTrigger, Popover } from '../../ui';
import './period.css';

/** The day that the view takes for today. */
export function AsOfPicker() {
  const words = useWords();
  const edit = useEditView();
  const { info } = useWorkspaceData();
  const { view } = useActiveTab();
  const asOf = asOfDay(view, info);
  const ofWorkspace = asOfDay({}, info);
  const say = (day: string | null) => (day === null ? words('fields.asOf.none') : formatDate(day, words.language, true));
  return (
    <DialogTrigger>
      <Button className="as-of-button">
        <Clock16Regular />
        <span>{words('fields.asOf.label')}</span>
        <b className="num">{say(asOf)}</b>
        <ChevronDown16Regular />
      </Button>
      <Popover label={words('fields.asOf.title')} placement="bottom end">
        {(close) => (
          <div className="as-of">
            <h4>{words('fields.asOf.title')}</h4>
            <p>{words('fields.asOf.hint', { date: say(ofWorkspace) })}</p>
            <DatePicker
              label={words('fields.asOf.date')}
              value={asOf}
              onChange={(day) => edit('commands.edits.asOf', (old) => setAsOf(old, day === ofWorkspace ? null : day), { undo: 'merge', mergeKey: 'as-of' })}
            />
            {view.asOf === undefined || ofWorkspace === null ? null : (
              <UiButton size="small" onPress={() => { edit('commands.edits.asOf', (old) => setAsOf(old, null)); close(); }}>{words('fields.asOf.reset', { date: say(ofWorkspace) })}</UiButton>
            )}
          </div>
        )}
      </Popover>
    </DialogTrigger>
  );
}

import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { Calendar16Regular } from '@fluentui/react-icons/headless/svg/calendar';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronLeft16Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import type { PeriodSpec } from '../../../shared/view/view-spec';
import { periodChoices, periodDays, type PeriodChoice } from '../../state/period-choices';
import { setPeriod } from '../../state/view-edits';
import { useActiveTab, useCanRun, useEditView, useRunCommand, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { DialogTrigger, IconButton, Popover } from '../../ui';
import { CustomRange } from './custom-range';
import { periodDates, periodLabel } from './period-words';
import './period.css';

/** Id of "all dates" among the choices, which are periods by name. */
const ALL = 'all';

/** Which days are looked at: steps to its neighbours, quick picks, each year of the data, or two days of one's own. */
export function PeriodPicker() {
  const words = useWords();
  const run = useRunCommand();
  const edit = useEditView();
  const { info } = useWorkspaceData();
  const { view } = useActiveTab();
  const period = view.period ?? null;
  const days = periodDays(period, view, info);
  const canGoBack = useCanRun('previous-period');
  const canGoOn = useCanRun('next-period');
  const choose = (chosen: PeriodSpec | null) => edit('commands.edits.period', (old) => setPeriod(old, chosen));
  return (
    <div className="period-picker" role="group" aria-label={words('fields.period.label')}>
      <IconButton className="period-step" label={words('fields.period.previous')} icon={<ChevronLeft16Regular />} isDisabled={!canGoBack} onPress={() => run('previous-period')} />
      <DialogTrigger>
        <Button className="period-button">
          <Calendar16Regular />
          <b>{periodLabel(period, days, words)}</b>
          <span className="period-range num">{periodDates(days, words)}</span>
          <ChevronDown16Regular />
        </Button>
        <Popover label={words('fields.period.label')} className="period-popover">
          {(close) => (
            <>
              <div className="period-lists">
                {(['running', 'years'] as const).map((section) => (
                  <Choices key={section} section={section} period={period} onChoose={(chosen) => { choose(chosen); close(); }} />
                ))}
              </div>
              <CustomRange days={days} heading={words('fields.period.custom')} onChoose={(chosen) => { choose(chosen); close(); }} />
            </>
          )}
        </Popover>
      </DialogTrigger>
      <IconButton className="period-step" label={words('fields.period.next')} icon={<ChevronRight16Regular />} isDisabled={!canGoOn} onPress={() => run('next-period')} />
    </div>
  );
}

interface ChoicesProps {
  readonly section: PeriodChoice['section'];
  readonly period: PeriodSpec | null;
  readonly onChoose: (period: string | null) => void;
}

function Choices({ section, period, onChoose }: ChoicesProps) {
  const words = useWords();
  const { info } = useWorkspaceData();
  const { view } = useActiveTab();
  const choices = periodChoices(view, info).filter((choice) => choice.section === section);
  if (choices.length === 0) return null;
  const selected = period === null ? ALL : typeof period === 'string' ? period : '';
  return (
    <div>
      <h4>{words(`fields.period.${section}`)}</h4>
      <ListBox
        className="ui-listbox period-list"
        aria-label={words(`fields.period.${section}`)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={(keys) => {
          const choice = choices.find(({ period: name }) => keys !== 'all' && keys.has(name ?? ALL));
          if (choice) onChoose(choice.period);
        }}
      >
        {choices.map((choice) => {
          const days = periodDays(choice.period, view, info);
          const id = choice.period ?? ALL;
          return (
            <ListBoxItem key={id} id={id} textValue={periodLabel(choice.period, days, words)} className="ui-option">
              <span className="ui-menu-check">{id === selected ? <Checkmark16Regular /> : null}</span>
              <span className="ui-menu-label">{periodLabel(choice.period, days, words)}</span>
              {section === 'running' ? <span className="ui-menu-detail num">{periodDates(days, words)}</span> : null}
            </ListBoxItem>
          );
        })}
      </ListBox>
    </div>
  );
}

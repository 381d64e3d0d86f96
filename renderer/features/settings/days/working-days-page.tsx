import { useState } from 'react';
import { Delete16Regular } from '@fluentui/react-icons/headless/svg/delete';
import { formatDate, formatDateRange, monthName, weekdayName } from '../../../../shared/format/dates';
import { formatList } from '../../../../shared/format/list';
import { formatNumber } from '../../../../shared/format/number';
import type { DaysOff } from '../../../../shared/protocol/days-off';
import { useEngineQuery } from '../../../bridge/use-query';
import { useWords } from '../../../state/words';
import { Button, Card, Checkbox, ComboBox, DatePicker, IconButton, Message, Page, TextField } from '../../../ui';
import { StepButtons } from '../../../state/steps/step-buttons';
import { Troubles } from '../troubles';
import { useWorkspaceSettings } from '../use-settings-change';
import { useSteps } from '../../../state/steps/use-steps';
import { YearStepper } from '../year-stepper';
import { PasteDaysDialog } from './paste-days-dialog';
import { TeamCountries } from './team-countries';
import { useDaysOff, type OwnDay } from './use-days-off';
import '../settings.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const NONE = 'none';

/** The country's public holidays, the days of the week and the workspace's own: what is left is worked. */
export function WorkingDaysPage() {
  const words = useWords();
  const [year, setYear] = useState<number | null>(null);
  const asked = useEngineQuery('daysOff.list', { year });
  const steps = useSteps();
  const { info, set, failure } = useWorkspaceSettings(steps);
  const { add, remove, error } = useDaysOff(steps);
  const { data } = asked;
  const settings = info.data?.settings;
  const countries = new Intl.DisplayNames([words.language], { type: 'region' });
  const options = (data?.countries ?? []).map((id) => ({ id, label: countries.of(id) ?? id, detail: id })).toSorted((one, other) => one.label.localeCompare(other.label, words.language));
  return (
    <Page title={words('settings.sections.working-days')} lead={words('settings.days.lead')} actions={<StepButtons steps={steps} />}>
      <Troubles asked={asked} failure={error ?? failure} />
      {data === undefined || settings === undefined ? null : (
        <>
          <Card title={words('settings.days.country')}>
            <div className="settings-lines">
              <div className="settings-line">
                <ComboBox label={words('settings.days.country')} placeholder={words('settings.days.find')} emptyText={words('settings.days.none')} options={[{ id: NONE, label: words('settings.days.noCountry') }, ...options]} selected={data.country ?? NONE} onSelect={(id) => set({ country: id === NONE ? null : id })} />
                <span className="hint num">{data.country === null ? '' : words('settings.days.publicDays', { count: data.publicHolidays.length })}</span>
              </div>
              <div className="settings-line" role="group" aria-label={words('settings.days.weekend')}>
                <span className="name">{words('settings.days.weekend')}</span>
                {WEEK.map((day) => (
                  <Checkbox
                    key={day} label={weekdayName(day, words.language)} isSelected={settings.weekend.includes(day)} isDisabled={!settings.weekend.includes(day) && settings.weekend.length === 6}
                    onChange={(isOff) => set({ weekend: isOff ? [...settings.weekend, day].toSorted((one, other) => one - other) : settings.weekend.filter((one) => one !== day) })}
                  />
                ))}
              </div>
            </div>
          </Card>
          <Months data={data} onYear={setYear} />
          <OwnDays data={data} isBusy={steps.waiting > 0} onAdd={add} onRemove={(day) => remove([day])} />
          <TeamCountries teams={data.teams} countries={options} chosen={settings.teamCountries} onChange={(teamCountries) => set({ teamCountries })} />
        </>
      )}
    </Page>
  );
}

function Months({ data, onYear }: { readonly data: DaysOff; readonly onYear: (year: number) => void }) {
  const words = useWords();
  const figure = (count: number) => formatNumber(count, words.language);
  return (
    <Card
      title={words('settings.days.months', { year: data.year })}
      actions={<YearStepper label={words('settings.days.year')} words={{ previous: words('settings.days.previous'), next: words('settings.days.next') }} year={data.year} years={data.years} say={String} onChoose={onYear} />}
    >
      <div className="ui-card-scroll">
        <table className="ui-table settings-months" aria-label={words('settings.days.months', { year: data.year })}>
          <thead><tr>{data.months.map(({ month }) => <th key={month} scope="col" className="n">{monthName(month, words.language, 'short')}</th>)}<th scope="col" className="n">{words('settings.days.total')}</th></tr></thead>
          <tbody><tr>{data.months.map(({ month, workingDays }) => <td key={month} className="n">{figure(workingDays)}</td>)}<td className="n"><b>{figure(data.months.reduce((sum, { workingDays }) => sum + workingDays, 0))}</b></td></tr></tbody>
        </table>
      </div>
      {data.publicHolidays.length === 0 ? null : <p className="settings-holidays num">{words('settings.days.publicList', { days: formatList(data.publicHolidays.map((day) => formatDateRange({ from: day, to: day }, words.language, { year: false })), words.language) })}</p>}
    </Card>
  );
}

interface OwnDaysProps {
  readonly data: DaysOff;
  readonly isBusy: boolean;
  readonly onAdd: (days: readonly OwnDay[]) => void;
  readonly onRemove: (day: OwnDay) => void;
}

function OwnDays({ data, isBusy, onAdd, onRemove }: OwnDaysProps) {
  const words = useWords();
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [pasting, setPasting] = useState(false);
  const known = new Set(data.own.filter(({ country }) => country === null).map((day) => day.date));
  const isKnown = date !== null && known.has(date);
  const add = () => {
    if (date === null || isKnown) return;
    onAdd([{ date, name: name.trim() === '' ? null : name.trim(), country: null }]);
    setDate(null);
    setName('');
  };
  return (
    <Card title={words('settings.days.own')} detail={words('settings.days.ownHint')} actions={<Button size="small" onPress={() => setPasting(true)}>{words('settings.days.paste')}</Button>}>
      <form className="settings-add" onSubmit={(event) => { event.preventDefault(); add(); }}>
        <DatePicker label={words('settings.days.date')} value={date} onChange={setDate} />
        <TextField label={words('settings.days.name')} placeholder={words('settings.days.namePlaceholder')} value={name} onChange={setName} maxLength={200} />
        <Button type="submit" isDisabled={date === null || isKnown || isBusy}>{words('settings.days.add')}</Button>
      </form>
      {isKnown ? <Message kind="note" title={words('settings.days.already', { date: formatDate(date, words.language) })} /> : null}
      {data.own.length === 0 ? <p className="settings-none">{words('settings.days.empty')}</p> : (
        <table className="ui-table settings-days">
          <tbody>
            {data.own.map((day) => (
              <tr key={day.row}>
                <th scope="row" className="num">{formatDate(day.date, words.language, true)}</th>
                <td>{day.name ?? ''}</td>
                <td className="sec">{day.country ?? words('settings.days.everywhere')}</td>
                <td className="n"><IconButton label={words('settings.days.remove', { date: formatDate(day.date, words.language) })} icon={<Delete16Regular />} isDisabled={isBusy} onPress={() => onRemove({ date: day.date, name: day.name, country: day.country })} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pasting ? <PasteDaysDialog known={known} onClose={() => setPasting(false)} onAdd={(days) => onAdd(days.map((day) => ({ ...day, country: null })))} /> : null}
    </Card>
  );
}

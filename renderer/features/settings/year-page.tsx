import { formatDateRange, monthName } from '../../../shared/format/dates';
import { formatNumber } from '../../../shared/format/number';
import { timeLabel } from '../../../shared/format/time-label';
import type { WorkspaceInfo } from '../../../shared/protocol/methods';
import type { Translate } from '../../../shared/text/translate';
import { formatDay, parseDay } from '../../../shared/time/day';
import { linearGrain, periodOf } from '../../../shared/time/grains';
import { ZONES } from '../../../shared/time/zones';
import { useWords } from '../../state/words';
import { Button, Card, ComboBox, DatePicker, Page, Picker } from '../../ui';
import { StepButtons } from '../../state/steps/step-buttons';
import { Troubles } from './troubles';
import { useWorkspaceSettings } from './use-settings-change';
import { useSteps } from '../../state/steps/use-steps';
import './settings.css';

const ZONE_OPTIONS = ZONES.map((id) => ({ id, label: id.replaceAll('_', ' ') }));
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** Where the fiscal year starts, the day the data stands at, and what the workspace holds. */
export function YearPage() {
  const words = useWords();
  const steps = useSteps();
  const { info, set, failure } = useWorkspaceSettings(steps);
  const { data } = info;
  const held = data?.objects.filter(({ rows }) => rows > 0) ?? [];
  return (
    <Page title={words('settings.sections.year')} lead={words('settings.year.lead')} actions={<StepButtons steps={steps} />}>
      <Troubles asked={info} failure={failure} />
      {data === undefined ? null : (
        <>
          <Card title={words('settings.year.fiscal')} detail={words('settings.year.fiscalHint')}>
            <div className="settings-lines">
              <div className="settings-line">
                <span className="name">{words('settings.year.fiscalStart')}</span>
                <Picker
                  label={words('settings.year.fiscalStart')}
                  options={MONTHS.map((id) => ({ id, label: monthName(Number(id), words.language, 'long') }))}
                  selected={String(data.settings.fiscalStart)}
                  onSelect={(month) => set({ fiscalStart: Number(month) })}
                />
                <span className="hint num">{fiscalNow(data, words)}</span>
              </div>
            </div>
          </Card>
          <Card title={words('settings.year.asOfCard')} detail={words('settings.year.asOfHint')}>
            <div className="settings-lines">
              <div className="settings-line">
                <span className="name">{words('settings.year.asOf')}</span>
                <DatePicker label={words('settings.year.asOf')} hideLabel value={data.asOf} onChange={(day) => { if (day !== null) set({ asOf: day }); }} />
                {data.settings.asOf === null ? null : <Button onPress={() => set({ asOf: null })}>{words('settings.year.asOfReset')}</Button>}
              </div>
            </div>
          </Card>
          <Card title={words('settings.year.zoneCard')} detail={words('settings.year.zoneHint')}>
            <div className="settings-lines">
              <div className="settings-line">
                <span className="name">{words('settings.year.zone')}</span>
                <ComboBox label={words('settings.year.zone')} placeholder={words('settings.year.findZone')} emptyText={words('settings.year.noZone')} options={ZONE_OPTIONS} selected={data.settings.zone} onSelect={(zone) => set({ zone })} />
              </div>
            </div>
          </Card>
          <Card title={words('settings.year.rows')}>
            {held.length === 0 ? <p className="settings-none">{words('settings.year.nothing')}</p> : (
              <table className="ui-table settings-held">
                <tbody>{held.map(({ id, rows }) => <tr key={id}><th scope="row">{words.maybe(`model.objects.${id}`) ?? id.replace(/^custom:/, '')}</th><td className="n">{formatNumber(rows, words.language)}</td></tr>)}</tbody>
              </table>
            )}
          </Card>
        </>
      )}
    </Page>
  );
}

function fiscalNow({ asOf, settings: { fiscalStart } }: WorkspaceInfo, words: Translate): string {
  const day = asOf === null ? undefined : parseDay(asOf);
  if (day === undefined) return '';
  const grain = linearGrain(fiscalStart === 1 ? 'year' : 'fiscal-year');
  const { from, to } = periodOf(grain, day, { fiscalStart });
  const key = grain.key(from, { fiscalStart });
  return words('settings.year.fiscalNow', { year: timeLabel('', key, words) ?? key, range: formatDateRange({ from: formatDay(from), to: formatDay(to) }, words.language) });
}

import { Delete16Regular } from '@fluentui/react-icons/headless/svg/delete';
import type { BonusPlan } from '../../../../shared/protocol/bonus-plan';
import { useWords } from '../../../state/words';
import { Button, Checkbox, ComboBox, DatePicker, IconButton, TextField, type Option } from '../../../ui';
import { endAfter, lastDay } from '../teams/stay-edits';
import { BandsEditor } from './bands-editor';
import { nextKey, type BandDraft, type OverrideDraft } from './plan-draft';

export interface OverridesEditorProps {
  readonly overrides: readonly OverrideDraft[];
  readonly reps: readonly Option[];
  readonly thresholds: BonusPlan['thresholds'];
  /** What own thresholds begin with. */
  readonly bands: readonly BandDraft[];
  readonly onChange: (overrides: readonly OverrideDraft[]) => void;
}

/** What is otherwise for single reps; what is left blank is the plan's. */
export function OverridesEditor({ overrides, reps, thresholds, bands, onChange }: OverridesEditorProps) {
  const words = useWords();
  const put = (key: number, change: Partial<OverrideDraft>) => onChange(overrides.map((one) => (one.key === key ? { ...one, ...change } : one)));
  return (
    <>
      {overrides.map((one) => {
        const name = one.rep ?? words('settings.bonus.someRep');
        // A name that is in no list any more stays to be seen.
        const options = one.rep === null || reps.some(({ id }) => id === one.rep) ? reps : [{ id: one.rep, label: one.rep }, ...reps];
        return (
          <div key={one.key} className="bonus-override" role="group" aria-label={words('settings.bonus.exceptionFor', { name })}>
            <div className="bonus-fields">
              <div className="ui-field">
                <span className="ui-field-label">{words('settings.teams.rep')}</span>
                <ComboBox label={words('settings.teams.rep')} placeholder={words('settings.teams.find')} emptyText={words('settings.teams.nobody')} options={options} selected={one.rep} onSelect={(rep) => put(one.key, { rep })} />
              </div>
              <DatePicker label={words('settings.teams.from')} value={one.from} onChange={(from) => put(one.key, { from })} />
              <DatePicker label={words('settings.teams.to')} value={lastDay(one.to)} onChange={(last) => put(one.key, { to: endAfter(last) })} />
              <TextField label={words('settings.bonus.share')} placeholder={words('settings.bonus.asPlan')} isDisabled={!one.eligible} value={one.share} onChange={(share) => put(one.key, { share })} />
              <TextField label={words('settings.bonus.cap')} placeholder={words('settings.bonus.asPlan')} isDisabled={!one.eligible} value={one.cap} onChange={(cap) => put(one.key, { cap })} />
            </div>
            <div className="settings-bar">
              <Checkbox label={words('settings.bonus.notPaid')} isSelected={!one.eligible} onChange={(isOut) => put(one.key, { eligible: !isOut })} />
              <Checkbox label={words('settings.bonus.ownBands')} isDisabled={!one.eligible} isSelected={one.bands !== null} onChange={(own) => put(one.key, { bands: own ? bands : null })} />
              <span className="push" />
              <IconButton label={words('settings.bonus.removeException', { name })} icon={<Delete16Regular />} onPress={() => onChange(overrides.filter(({ key }) => key !== one.key))} />
            </div>
            {one.bands === null || !one.eligible ? null : <BandsEditor label={words('settings.bonus.ownBands')} bands={one.bands} thresholds={thresholds} onChange={(own) => put(one.key, { bands: own })} />}
          </div>
        );
      })}
      <Button size="small" onPress={() => onChange([...overrides, { key: nextKey(overrides), rep: null, eligible: true, share: '', cap: '', bands: null, from: null, to: null }])}>{words('settings.bonus.addException')}</Button>
    </>
  );
}

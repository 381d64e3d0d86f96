import { Delete16Regular } from '@fluentui/react-icons/headless/svg/delete';
import type { BonusPlan } from '../../../../shared/protocol/bonus-plan';
import { useWords } from '../../../state/words';
import { Button, IconButton, TextField } from '../../../ui';
import { nextKey, type BandDraft } from './plan-draft';

export interface BandsEditorProps {
  readonly label: string;
  readonly bands: readonly BandDraft[];
  readonly thresholds: BonusPlan['thresholds'];
  readonly onChange: (bands: readonly BandDraft[]) => void;
}

const FIELDS = ['from', 'rate', 'fixed'] as const;

/** Thresholds a line each: from where, at which rate, and what is paid once. */
export function BandsEditor({ label, bands, thresholds, onChange }: BandsEditorProps) {
  const words = useWords();
  const titles = { from: words(`settings.bonus.fromIn.${thresholds}`), rate: words('settings.bonus.rateIn'), fixed: words('settings.bonus.fixed') };
  return (
    <div className="bonus-editor" role="group" aria-label={label}>
      <div className="bonus-band head" aria-hidden>{FIELDS.map((field) => <span key={field} className="ui-field-label">{titles[field]}</span>)}</div>
      {bands.map((band, place) => (
        <div key={band.key} className="bonus-band">
          {FIELDS.map((field) => (
            <TextField key={field} label={`${titles[field]}, ${place + 1}`} hideLabel inputMode="decimal" value={band[field]} onChange={(text) => onChange(bands.map((one) => (one.key === band.key ? { ...one, [field]: text } : one)))} />
          ))}
          <IconButton label={words('settings.bonus.removeBand', { place: place + 1 })} icon={<Delete16Regular />} isDisabled={bands.length === 1} onPress={() => onChange(bands.filter(({ key }) => key !== band.key))} />
        </div>
      ))}
      <Button size="small" onPress={() => onChange([...bands, { key: nextKey(bands), from: '', rate: '', fixed: '' }])}>{words('settings.bonus.addBand')}</Button>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { BONUS_BASES, BONUS_GRAINS } from '../../../../shared/catalogue/bonus-bases';
import type { BonusPlan } from '../../../../shared/protocol/bonus-plan';
import type { Parameters } from '../../../../shared/protocol/methods';
import { useEngineQuery } from '../../../bridge/use-query';
import { useWords } from '../../../state/words';
import { Button, DatePicker, Dialog, Message, Picker, SegmentedControl, TextField } from '../../../ui';
import { endAfter, lastDay } from '../teams/stay-edits';
import { BandsEditor } from './bands-editor';
import { OverridesEditor } from './overrides-editor';
import { beginPlan, draftOf, planOf } from './plan-draft';
import { WhoEditor } from './who-editor';

export interface PlanDialogProps {
  /** Null: a new one. */
  readonly plan: BonusPlan | null;
  /** What the other plans are called. */
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onSave: (plan: Omit<Parameters<'bonus.save'>, 'id'>) => void;
}

const THRESHOLDS = ['attainment', 'amount'] as const;
const PAID = ['band', 'all'] as const;

/** A bonus plan as it is typed: on what, from where on, at which rates, for whom. */
export function PlanDialog({ plan, names, onClose, onSave }: PlanDialogProps) {
  const words = useWords();
  const { data: people } = useEngineQuery('memberships.list', {});
  const [draft, setDraft] = useState(() => (plan === null ? beginPlan(words('settings.bonus.newName')) : draftOf(plan, words.language)));
  const [wasTried, setWasTried] = useState(false);
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const { plan: typed, problems } = planOf(draft, words.language);
  const isTaken = names.some((name) => name.toLocaleLowerCase() === typed.name.toLocaleLowerCase());
  const told = [...problems.map((problem) => words(`settings.bonus.problems.${problem}`)), ...(isTaken ? [words('settings.bonus.problems.taken')] : [])];
  const save = () => {
    setWasTried(true);
    if (told.length > 0) return;
    onSave(typed);
    onClose();
  };
  const all = { teams: people?.teams.map(({ name }) => name) ?? [], reps: people?.reps.map(({ name }) => name) ?? [] };
  return (
    <Dialog
      width="wide"
      title={plan === null ? words('settings.bonus.newTitle') : words('settings.bonus.editPlan', { name: plan.name })}
      isOpen
      isDismissable={false}
      onOpenChange={(open) => { if (!open) onClose(); }}
      footer={(
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" onPress={save}>{words('settings.bonus.save')}</Button>
        </>
      )}
    >
      {wasTried && told.length > 0 ? <Message kind="error">{told.join(' ')}</Message> : null}
      <div className="bonus-fields">
        <TextField label={words('settings.bonus.name')} startsFocused maxLength={80} value={draft.name} onChange={(name) => put({ name })} />
        <Field label={words('settings.bonus.base')}><Picker label={words('settings.bonus.base')} options={BONUS_BASES.map((id) => ({ id, label: words(`measures.${id}.name`) }))} selected={draft.base} onSelect={(base) => put({ base })} /></Field>
        <Field label={words('settings.bonus.grain')}><Picker label={words('settings.bonus.grain')} options={BONUS_GRAINS.map((id) => ({ id, label: words(`dimensions.${id}`) }))} selected={draft.grain} onSelect={(grain) => put({ grain })} /></Field>
        <TextField label={words('settings.bonus.share')} inputMode="decimal" value={draft.share} onChange={(share) => put({ share })} />
        <TextField label={words('settings.bonus.cap')} inputMode="decimal" placeholder={words('settings.bonus.noCap')} value={draft.cap} onChange={(cap) => put({ cap })} />
      </div>
      <h3>{words('settings.bonus.bands')}</h3>
      <div className="settings-bar">
        <SegmentedControl label={words('settings.bonus.thresholds')} segments={THRESHOLDS.map((id) => ({ id, label: words(`settings.bonus.thresholdsOf.${id}`) }))} selected={draft.thresholds} onSelect={(thresholds) => put({ thresholds })} />
        <SegmentedControl label={words('settings.bonus.paid')} segments={PAID.map((id) => ({ id, label: words(`settings.bonus.paidOf.${id}`) }))} selected={draft.paid} onSelect={(paid) => put({ paid })} />
      </div>
      <BandsEditor label={words('settings.bonus.bands')} bands={draft.bands} thresholds={draft.thresholds} onChange={(bands) => put({ bands })} />
      <h3>{words('settings.bonus.who')}</h3>
      <WhoEditor who={draft} all={all} onChange={({ teams, reps }) => put({ teams, reps })} />
      <div className="bonus-fields">
        <DatePicker label={words('settings.bonus.firstDay')} value={draft.from} onChange={(from) => put({ from })} />
        <DatePicker label={words('settings.bonus.lastDay')} value={lastDay(draft.to)} onChange={(last) => put({ to: endAfter(last) })} />
      </div>
      <h3>{words('settings.bonus.exceptions')}</h3>
      <OverridesEditor overrides={draft.overrides} reps={all.reps.map((name) => ({ id: name, label: name }))} thresholds={draft.thresholds} bands={draft.bands} onChange={(overrides) => put({ overrides })} />
    </Dialog>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className="ui-field"><span className="ui-field-label" aria-hidden>{label}</span>{children}</div>;
}

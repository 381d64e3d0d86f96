import { useState } from 'react';
import { useCommandContext, usePassing, useActiveTab, useSetPassing, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, Dialog, Message, SegmentedControl, TextField } from '../../ui';
import { roleOf } from './open-views';
import { usePresets } from './use-presets';
import './presets.css';

const FOR = ['own', 'rep', 'manager', 'director'] as const;
const WHAT = ['current', 'all'] as const;

/** Saves the tab in front, or all of them, under a name: open while the passing says so. */
export function SavePresetDialog() {
  const isOpen = usePassing((passing) => passing.dialog?.kind === 'save-preset');
  const setPassing = useSetPassing();
  const close = () => setPassing({ dialog: null });
  return isOpen ? <OpenDialog close={close} /> : null;
}

function OpenDialog({ close }: { readonly close: () => void }) {
  const words = useWords();
  const { document } = useCommandContext();
  const tab = useActiveTab();
  const data = useWorkspaceData();
  const setPassing = useSetPassing();
  const { save } = usePresets();
  const [name, setName] = useState(tab.name);
  const [description, setDescription] = useState('');
  const [role, setRole] = useState<(typeof FOR)[number]>(roleOf(tab, data) ?? 'own');
  const [what, setWhat] = useState<(typeof WHAT)[number]>('current');
  const [state, setState] = useState<'open' | 'saving' | 'failed'>('open');
  const isNamed = name.trim() !== '';
  const submit = async () => {
    if (!isNamed) return;
    setState('saving');
    try {
      await save(name.trim(), role, description.trim(), what === 'all' ? document.getState().workbook.views : [tab]);
      setPassing({ notice: { key: 'presets.save.saved', parameters: { name: name.trim() }, undo: false } });
      close();
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog
      title={words('presets.save.title')}
      isOpen
      onOpenChange={(open) => { if (!open) close(); }}
      footer={(
        <>
          <Button kind="quiet" onPress={close}>{words('presets.save.cancel')}</Button>
          <Button kind="primary" isDisabled={!isNamed || state === 'saving'} onPress={() => void submit()}>{words('presets.save.done')}</Button>
        </>
      )}
    >
      <form className="preset-form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        {state === 'failed' ? <Message kind="error" title={words('presets.save.failed')} /> : null}
        <TextField label={words('presets.save.name')} value={name} onChange={setName} startsFocused {...(isNamed ? {} : { error: words('presets.save.nameMissing') })} />
        <TextField label={words('presets.save.description')} value={description} onChange={setDescription} />
        <div>
          <h4>{words('presets.save.role')}</h4>
          <SegmentedControl label={words('presets.save.role')} segments={FOR.map((id) => ({ id, label: words(`presets.role.${id}`) }))} selected={role} onSelect={setRole} />
        </div>
        <div>
          <h4>{words('presets.save.what')}</h4>
          <SegmentedControl label={words('presets.save.what')} segments={WHAT.map((id) => ({ id, label: words(`presets.save.${id}`) }))} selected={what} onSelect={setWhat} />
        </div>
      </form>
    </Dialog>
  );
}

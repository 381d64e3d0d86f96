import { useState } from 'react';
import { formatDate } from '../../../shared/format/dates';
import { useCommandContext, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, Dialog, Message, TextField } from '../../ui';
import { openViews } from './open-views';
import { usePresets } from './use-presets';
import './presets.css';

export interface PresetsDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Every preset of the workspace: open, rename, delete. */
export function PresetsDialog({ isOpen, close }: PresetsDialogProps) {
  const words = useWords();
  return (
    <Dialog title={words('presets.manage.title')} isOpen={isOpen} onOpenChange={(open) => { if (!open) close(); }} footer={<Button onPress={close}>{words('presets.manage.close')}</Button>}>
      <PresetList close={close} />
    </Dialog>
  );
}

function PresetList({ close }: { readonly close: () => void }) {
  const words = useWords();
  const { document } = useCommandContext();
  const setPassing = useSetPassing();
  const { presets, isLoaded, error, again, read, rename, remove } = usePresets();
  const [failed, setFailed] = useState(false);
  const [renaming, setRenaming] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const attempt = (work: Promise<unknown>) => void work.then(() => setFailed(false), () => setFailed(true));
  const open = async (id: string) => {
    const preset = await read(id);
    openViews(document, preset.body.views);
    setPassing({ notice: { key: 'presets.opened', parameters: { name: preset.name }, undo: true } });
    close();
  };
  const finishRenaming = () => {
    if (renaming && renaming.name.trim() !== '') attempt(rename(renaming.id, renaming.name.trim()));
    setRenaming(null);
  };
  return (
    <>
      {failed || error ? <Message kind="error" title={words('presets.manage.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>} /> : null}
      {isLoaded && presets.length === 0 ? <p>{words('presets.manage.empty')}</p> : null}
      <ul className="preset-list">
        {presets.map(({ id, name, savedAt }) => (
          <li key={id}>
            {renaming?.id === id ? (
              <form onSubmit={(event) => { event.preventDefault(); finishRenaming(); }}>
                <TextField label={words('presets.manage.rename_title')} hideLabel startsFocused value={renaming.name} onChange={(text) => setRenaming({ id, name: text })} onBlur={finishRenaming} />
              </form>
            ) : <span className="preset-name"><b>{name}</b><span className="num">{formatDate(savedAt.slice(0, 10), words.language)}</span></span>}
            <Button size="small" kind="quiet" onPress={() => setRenaming({ id, name })}>{words('presets.manage.rename')}</Button>
            <Button size="small" kind="quiet" onPress={() => attempt(remove(id))}>{words('presets.manage.remove')}</Button>
            <Button size="small" onPress={() => attempt(open(id))}>{words('presets.manage.open')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

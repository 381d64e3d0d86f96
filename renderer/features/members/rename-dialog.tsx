import { useState } from 'react';
import type { Member, MemberKind } from '../../../shared/protocol/members';
import { useEngineCall } from '../../bridge/use-call';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, Dialog, Message, TextField } from '../../ui';

export interface RenameDialogProps {
  readonly kind: MemberKind;
  readonly member: Member;
  readonly onClose: () => void;
}

/** Another name for a member, kept through later imports. */
export function RenameDialog({ kind, member, onClose }: RenameDialogProps) {
  const words = useWords();
  const [name, setName] = useState(member.name);
  const { run, running, error } = useEngineCall('members.rename');
  const rename = async (wanted: string | null) => {
    if (await run({ kind, member: member.code, name: wanted })) onClose();
  };
  const wanted = name.trim();
  const canSave = wanted !== '' && wanted !== member.name && !running;
  return (
    <Dialog
      title={words('data.members.renaming.title', { name: member.name })}
      isOpen
      onOpenChange={(open) => { if (!open) onClose(); }}
      footer={(
        <>
          <Button kind="quiet" isDisabled={running} onPress={() => void rename(null)}>{words('data.members.renaming.back')}</Button>
          <span className="push" />
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" isDisabled={!canSave} onPress={() => void rename(wanted)}>{words('data.members.renaming.save')}</Button>
        </>
      )}
    >
      {error === undefined ? null : <Message kind="error" title={sayError(error, words).message}>{sayError(error, words).hint}</Message>}
      <form onSubmit={(event) => { event.preventDefault(); if (canSave) void rename(wanted); }}>
        <TextField label={words('data.members.renaming.label')} startsFocused maxLength={200} value={name} onChange={setName} />
      </form>
      <p>{words('data.members.renaming.hint')}</p>
    </Dialog>
  );
}

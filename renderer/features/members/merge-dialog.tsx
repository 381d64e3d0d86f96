import { useState } from 'react';
import { formatNumber } from '../../../shared/format/number';
import type { Member, MemberKind } from '../../../shared/protocol/members';
import { useEngineCall } from '../../bridge/use-call';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, ComboBox, Dialog, Message } from '../../ui';

export interface MergeDialogProps {
  readonly kind: MemberKind;
  readonly member: Member;
  readonly onClose: () => void;
  readonly onMerged: (said: string) => void;
}

/** The member that this one is: found by name among all of its kind. */
export function MergeDialog({ kind, member, onClose, onMerged }: MergeDialogProps) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [into, setInto] = useState<Member | null>(null);
  const { data } = useEngineQuery('members.find', { kind, search });
  const { run, running, error } = useEngineCall('members.merge');
  const found = data?.members.filter(({ code }) => code !== member.code) ?? [];
  const listed = into === null || found.some(({ code }) => code === into.code) ? found : [into, ...found];
  const merge = async () => {
    if (into === null || (await run({ kind, members: [member.code], into: into.code })) === undefined) return;
    onMerged(words('data.members.mergedNotice', { names: member.name, name: into.name }));
    onClose();
  };
  return (
    <Dialog
      title={words('data.members.merging.title', { name: member.name })}
      isOpen
      onOpenChange={(open) => { if (!open) onClose(); }}
      footer={(
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" isDisabled={into === null || running} onPress={() => void merge()}>{words('data.members.merging.save')}</Button>
        </>
      )}
    >
      {error === undefined ? null : <Message kind="error" title={sayError(error, words).message}>{sayError(error, words).hint}</Message>}
      <ComboBox
        label={words('data.members.merging.label')}
        placeholder={words('data.members.all.find')}
        emptyText={words('data.members.merging.none')}
        options={listed.map(({ code, name, id }) => ({ id: String(code), label: name, ...(id === null ? {} : { detail: id }) }))}
        selected={into === null ? null : String(into.code)}
        onSelect={(code) => setInto(listed.find((one) => String(one.code) === code) ?? null)}
        onSearch={setSearch}
      />
      <p className="num">{words('data.members.merging.hint', { rows: formatNumber(member.rows, words.language) })}</p>
    </Dialog>
  );
}

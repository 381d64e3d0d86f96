import { useState } from 'react';
import { Delete16Regular } from '@fluentui/react-icons/headless/svg/delete';
import type { Memberships, RepStays } from '../../../../shared/protocol/memberships';
import { useWords } from '../../../state/words';
import { Button, DatePicker, Dialog, IconButton, Message, Picker, Tag } from '../../../ui';
import { endAfter, lastDay, sayDays, type Stay } from './stay-edits';

export interface EditStaysDialogProps {
  readonly rep: RepStays;
  readonly teams: Memberships['teams'];
  readonly onClose: () => void;
  readonly onSave: (stays: readonly Stay[]) => void;
}

interface Line extends Stay {
  readonly key: number;
  readonly source?: RepStays['stays'][number]['source'];
}

/** All stays of a rep, to change, add, end and remove; overlaps are told while they are made. */
export function EditStaysDialog({ rep, teams, onClose, onSave }: EditStaysDialogProps) {
  const words = useWords();
  const [lines, setLines] = useState<readonly Line[]>(() => rep.stays.map((stay, key) => ({ ...stay, key })));
  const [next, setNext] = useState(rep.stays.length);
  const nameOf = (team: number) => teams.find(({ code }) => code === team)?.name ?? '';
  const put = (key: number, change: Partial<Stay>) => setLines(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  const isBackward = lines.some(({ from, to }) => from !== null && to !== null && to <= from);
  const overlaps = lines.flatMap((one, index) => lines.slice(index + 1).flatMap((other) => {
    const from = [one.from, other.from].filter((day) => day !== null).toSorted().at(-1) ?? null;
    const to = [one.to, other.to].filter((day) => day !== null).toSorted()[0] ?? null;
    return from === null || to === null || from < to ? [words('settings.teams.overlap', { name: rep.name, first: nameOf(one.team), second: nameOf(other.team), days: sayDays({ from, to }, words) })] : [];
  }));
  const add = () => {
    const [team] = teams;
    const last = lines.at(-1);
    if (!team) return;
    setLines([...lines, { key: next, team: team.code, from: last?.to ?? null, to: null }]);
    setNext(next + 1);
  };
  const save = (stays: readonly Line[]) => {
    onSave(stays.map(({ team, from, to }) => ({ team, from, to })));
    onClose();
  };
  return (
    <Dialog
      title={words('settings.teams.edit', { name: rep.name })}
      isOpen
      onOpenChange={(open) => { if (!open) onClose(); }}
      footer={(
        <>
          <Button kind="quiet" onPress={() => save([])}>{words('settings.teams.reset')}</Button>
          <span className="push" />
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" isDisabled={isBackward} onPress={() => save(lines)}>{words('settings.teams.save')}</Button>
        </>
      )}
    >
      <ul className="settings-stays">
        {lines.map((line) => (
          <li key={line.key}>
            <Picker label={words('settings.teams.team')} options={teams.map(({ code, name }) => ({ id: String(code), label: name }))} selected={String(line.team)} onSelect={(team) => put(line.key, { team: Number(team) })} />
            <DatePicker label={words('settings.teams.from')} value={line.from} onChange={(from) => put(line.key, { from })} />
            <DatePicker label={words('settings.teams.to')} value={lastDay(line.to)} onChange={(last) => put(line.key, { to: endAfter(last) })} />
            <IconButton label={words('settings.teams.remove')} icon={<Delete16Regular />} onPress={() => setLines(lines.filter(({ key }) => key !== line.key))} />
            {line.source === undefined ? null : <span className="source"><Tag kind="outline">{words(`settings.teams.source.${line.source}`)}</Tag></span>}
          </li>
        ))}
      </ul>
      <Button onPress={add}>{words('settings.teams.add')}</Button>
      {isBackward ? <Message kind="error" title={words('settings.teams.backward')} /> : null}
      {overlaps.length === 0 || isBackward ? null : <Message kind="question">{overlaps.join(' ')}</Message>}
    </Dialog>
  );
}

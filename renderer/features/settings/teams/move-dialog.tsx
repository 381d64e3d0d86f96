import { useState } from 'react';
import { formatDate } from '../../../../shared/format/dates';
import type { Memberships, RepStays } from '../../../../shared/protocol/memberships';
import { useWords } from '../../../state/words';
import { Button, ComboBox, DatePicker, Dialog } from '../../../ui';
import { lastDay, moveRep, type Stay } from './stay-edits';

export interface MoveDialogProps {
  readonly rep: RepStays;
  readonly teams: Memberships['teams'];
  readonly asOf: string | null;
  readonly nameOf: (team: number | null) => string;
  readonly onClose: () => void;
  readonly onMove: (stays: readonly Stay[], team: number, on: string) => void;
}

/** To another team from a day on; what that does is said before it is done. */
export function MoveDialog({ rep, teams, asOf, nameOf, onClose, onMove }: MoveDialogProps) {
  const words = useWords();
  const [team, setTeam] = useState<number | null>(null);
  const [on, setOn] = useState<string | null>(asOf === null ? null : `${asOf.slice(0, 'YYYY-MM'.length)}-01`);
  const before = on === null ? null : lastDay(on);
  const held = on === null ? undefined : rep.stays.findLast(({ from, to }) => (from === null || from < on) && (to === null || to >= on));
  const move = () => {
    if (team === null || on === null) return;
    onMove(moveRep(rep, team, on), team, on);
    onClose();
  };
  return (
    <Dialog
      title={words('settings.teams.moving.title', { name: rep.name })}
      isOpen
      onOpenChange={(open) => { if (!open) onClose(); }}
      footer={(
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" isDisabled={team === null || on === null} onPress={move}>{words('settings.teams.moving.save')}</Button>
        </>
      )}
    >
      <ComboBox label={words('settings.teams.moving.to')} placeholder={words('settings.teams.moving.to')} emptyText={words('settings.teams.noTeam')} options={teams.map(({ code, name }) => ({ id: String(code), label: name }))} selected={team === null ? null : String(team)} onSelect={(code) => setTeam(Number(code))} />
      <DatePicker label={words('settings.teams.moving.on')} value={on} onChange={setOn} />
      {before === null || on === null || held === undefined ? null : <p>{words('settings.teams.moving.effect', { before: formatDate(before, words.language), name: rep.name, team: nameOf(held.team), day: formatDate(on, words.language) })}</p>}
    </Dialog>
  );
}

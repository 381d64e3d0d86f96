import { useState } from 'react';
import { PeopleTeam28Regular } from '@fluentui/react-icons/headless/svg/people-team';
import { formatDate } from '../../../../shared/format/dates';
import { formatNumber } from '../../../../shared/format/number';
import type { Memberships, RepStays } from '../../../../shared/protocol/memberships';
import { plainText } from '../../../../shared/text/plain-text';
import { useEngineQuery } from '../../../bridge/use-query';
import { useWords } from '../../../state/words';
import { Button, Card, Checkbox, EmptyPage, Message, Page, SearchField, Tag } from '../../../ui';
import { StepButtons } from '../../../state/steps/step-buttons';
import { Troubles } from '../troubles';
import { useSaving } from '../../../state/steps/use-saving';
import { useSteps } from '../../../state/steps/use-steps';
import { EditStaysDialog } from './edit-stays-dialog';
import { MoveDialog } from './move-dialog';
import { OverlapMessages } from './overlap-messages';
import { saySpan, standing, type Stay } from './stay-edits';
import '../settings.css';

const MOST_ROWS = 500;
/** Who was in which team when: moved, mended, added and ended, at once in all figures. */
export function TeamsPage() {
  const words = useWords();
  const asked = useEngineQuery('memberships.list', {});
  const { data } = asked;
  const steps = useSteps();
  const saving = useSaving('memberships.set', steps);
  const [search, setSearch] = useState('');
  const [onlyOverlaps, setOnlyOverlaps] = useState(false);
  const [moving, setMoving] = useState<number | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const nameOf = (team: number | null) => data?.teams.find(({ code }) => code === team)?.name ?? words('settings.teams.noTeam');
  const repOf = (code: number | null) => data?.reps.find((rep) => rep.code === code);
  const change = (rep: RepStays, stays: readonly Stay[], sentence: string) => {
    saving.save({ rep: rep.code, stays: [...stays] }, { rep: rep.code, stays: standing(rep) });
    setSaid(sentence);
  };
  const changed = (rep: RepStays, stays: readonly Stay[]) => change(rep, stays, words('settings.teams.changed', { name: rep.name }));
  // What the last change said no longer holds.
  const back = (step: () => void) => {
    step();
    setSaid(null);
  };
  const reps = data?.reps ?? [];
  const overlapping = reps.filter(({ overlaps }) => overlaps.length > 0);
  const found = (onlyOverlaps ? overlapping : reps).filter(({ name, now }) => plainText(`${name} ${nameOf(now)}`).includes(plainText(search)));
  const [movingRep, editingRep] = [repOf(moving), repOf(editing)];
  return (
    <Page
      title={words('settings.sections.teams')}
      lead={words('settings.teams.lead')}
      actions={<StepButtons steps={{ ...steps, undo: () => back(steps.undo), redo: () => back(steps.redo) }} />}
    >
      <Troubles asked={asked} failure={saving.error} />
      {said === null || saving.error !== undefined ? null : <Message kind="note" title={said} />}
      {data === undefined ? null : <OverlapMessages reps={overlapping} nameOf={nameOf} onMend={changed} />}
      {data?.reps.length === 0 ? <EmptyPage icon={<PeopleTeam28Regular />} title={words('settings.teams.none')} hint={words('settings.teams.noneHint')} /> : null}
      {data === undefined || data.reps.length === 0 ? null : (
        <Card
          title={words('settings.teams.history')}
          detail={words('settings.teams.some', { shown: formatNumber(Math.min(MOST_ROWS, found.length), words.language), total: formatNumber(reps.length, words.language) })}
          actions={(
            <>
              {overlapping.length === 0 ? null : <Checkbox label={words('settings.teams.only')} isSelected={onlyOverlaps} onChange={setOnlyOverlaps} />}
              <span className="settings-search"><SearchField label={words('settings.teams.find')} value={search} onChange={setSearch} clearLabel={words('data.members.all.clear')} /></span>
            </>
          )}
        >
          {found.length === 0 ? <p className="settings-none">{words('settings.teams.nobody')}</p> : <Reps data={data} reps={found.slice(0, MOST_ROWS)} nameOf={nameOf} onMove={setMoving} onEdit={setEditing} />}
        </Card>
      )}
      {data === undefined || movingRep === undefined ? null : (
        <MoveDialog
          rep={movingRep} teams={data.teams} asOf={data.asOf} nameOf={nameOf} onClose={() => setMoving(null)}
          onMove={(stays, team, on) => change(movingRep, stays, words('settings.teams.moved', { name: movingRep.name, team: nameOf(team), date: formatDate(on, words.language) }))}
        />
      )}
      {data === undefined || editingRep === undefined ? null : <EditStaysDialog rep={editingRep} teams={data.teams} onClose={() => setEditing(null)} onSave={(stays) => changed(editingRep, stays)} />}
    </Page>
  );
}

interface RepsProps {
  readonly data: Memberships;
  readonly reps: readonly RepStays[];
  readonly nameOf: (team: number | null) => string;
  readonly onMove: (rep: number) => void;
  readonly onEdit: (rep: number) => void;
}

function Reps({ data, reps, nameOf, onMove, onEdit }: RepsProps) {
  const words = useWords();
  return (
    <table className="ui-table settings-reps">
      <thead>
        <tr>
          <th scope="col">{words('settings.teams.rep')}</th>
          <th scope="col">{data.asOf === null ? words('settings.teams.team') : words('settings.teams.now', { date: formatDate(data.asOf, words.language) })}</th>
          <th scope="col">{words('settings.teams.history')}</th>
          <th scope="col"><span className="visually-hidden">{words('settings.teams.actions')}</span></th>
        </tr>
      </thead>
      <tbody>
        {reps.map((rep) => (
          <tr key={rep.code}>
            <th scope="row">{rep.name}{rep.leftOn === null ? null : <span className="settings-aside">{words('settings.teams.left', { date: formatDate(rep.leftOn, words.language) })}</span>}</th>
            <td>{nameOf(rep.now)}</td>
            <td className="wrap sec">
              {rep.stays.map((stay, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- two stays may say the same
                <span key={place} className="settings-stay"><b>{nameOf(stay.team)}</b> {saySpan(stay, words)}</span>
              ))}
              {rep.overlaps.length === 0 ? null : <Tag kind="ask">{words('settings.teams.overlaps', { count: rep.overlaps.length })}</Tag>}
            </td>
            <td className="settings-actions">
              <Button size="small" kind="quiet" aria-label={`${words('settings.teams.move')} ${rep.name}`} onPress={() => onMove(rep.code)}>{words('settings.teams.move')}</Button>
              <Button size="small" kind="quiet" aria-label={`${words('settings.teams.history')} ${rep.name}`} onPress={() => onEdit(rep.code)}>{words('settings.teams.history')}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

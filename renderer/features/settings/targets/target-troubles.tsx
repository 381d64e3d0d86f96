import { formatList } from '../../../../shared/format/list';
import type { TargetSheet } from '../../../../shared/protocol/targets';
import { useWords } from '../../../state/words';
import { Button, Message } from '../../../ui';
import { sayTarget } from './target-grid';

const MOST = 5;

/** Targets of reps that no list has, and targets that count nowhere: told, with the way to mend them. */
export function TargetTroubles({ sheet, onMembers }: { readonly sheet: TargetSheet; readonly onMembers: () => void }) {
  const words = useWords();
  const width = sheet.periods.length;
  const strangers = sheet.members.filter((member, row) => !member.described && (sheet.totals[row] !== null || sheet.own.slice(row * width, (row + 1) * width).some((value) => value !== null))).map(({ name }) => name);
  const lost = sheet.lost.slice(0, MOST).map(({ rep, team, period, value, reason }) => words(reason === 'member' ? 'settings.targets.lostMember' : 'settings.targets.lostPeriod', {
    name: rep ?? team ?? words('settings.targets.company_own'), period: period ?? '–', value: sayTarget(value, sheet, words),
  }));
  return (
    <>
      {strangers.length === 0 ? null : (
        <Message kind="question" title={words('settings.targets.unknownReps', { count: strangers.length, names: formatList(strangers.slice(0, MOST), words.language) })} actions={<Button size="small" onPress={onMembers}>{words('settings.targets.toMembers')}</Button>}>
          {words('settings.targets.unknownHint')}
        </Message>
      )}
      {sheet.lost.length === 0 ? null : <Message kind="question" title={words('settings.targets.lost', { count: sheet.lost.length })}>{`${lost.join(' · ')}${sheet.lost.length > MOST ? ' …' : ''}`}</Message>}
    </>
  );
}

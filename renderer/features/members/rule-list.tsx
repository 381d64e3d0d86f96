import { formatDate } from '../../../shared/format/dates';
import type { MemberRule } from '../../../shared/protocol/members';
import type { Translate } from '../../../shared/text/translate';
import { useEngineCall } from '../../bridge/use-call';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, Card, Message, Tag } from '../../ui';

/** Merges, renames and what is kept apart, latest first, each with its way back. */
export function RuleList() {
  const words = useWords();
  const { data } = useEngineQuery('members.merges', {});
  const undo = useEngineCall('members.undo');
  if (data === undefined || data.length === 0) return null;
  return (
    <Card title={words('data.members.rules.title')} detail={String(data.length)}>
      {undo.error === undefined ? null : <Message kind="error" title={sayError(undo.error, words).message}>{sayError(undo.error, words).hint}</Message>}
      <ul className="members-rules">
        {data.map((rule) => (
          <li key={rule.rule} className={rule.active ? '' : 'off'}>
            <span className="members-rule">{sayRule(rule, words)}</span>
            {rule.active ? null : <Tag>{words('data.members.rules.inactive')}</Tag>}
            <span className="sec">{words(`data.members.kinds.${rule.kind}`)}</span>
            <span className="sec num">{formatDate(rule.madeAt.slice(0, 10), words.language)}</span>
            <Button size="small" kind="quiet" aria-label={`${words('data.members.rules.undo')}: ${sayRule(rule, words)}`} isDisabled={undo.running} onPress={() => void undo.run({ rule: rule.rule })}>{words('data.members.rules.undo')}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function sayRule({ action, member, other, name }: MemberRule, words: Translate): string {
  const called = (named: MemberRule['member'] | null) => named?.name ?? named?.id ?? words('data.members.rules.nobody');
  if (action === 'rename') return words('data.members.rules.rename', { member: called(member), name: name ?? '' });
  return words(action === 'merge' ? 'data.members.rules.merge' : 'data.members.rules.apart', { member: called(member), other: called(other) });
}

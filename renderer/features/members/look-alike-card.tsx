import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { formatList } from '../../../shared/format/list';
import { formatNumber } from '../../../shared/format/number';
import type { LookAlikes, Member } from '../../../shared/protocol/members';
import { useEngineCall } from '../../bridge/use-call';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, Card, Checkbox, joinClasses, Message, Tag } from '../../ui';

export interface LookAlikeCardProps {
  readonly found: LookAlikes[number];
  readonly onMerged: (said: string) => void;
}

/** Members side by side, the proposed name chosen: merged into it, or kept apart for good. */
export function LookAlikeCard({ found: { kind, reason, members, into: proposed }, onMerged }: LookAlikeCardProps) {
  const words = useWords();
  const [into, setInto] = useState(proposed);
  const [without, setWithout] = useState<readonly number[]>([]);
  const merge = useEngineCall('members.merge');
  const apart = useEngineCall('members.keepApart');
  const running = merge.running || apart.running;
  const error = merge.error ?? apart.error;
  const stays = members.find(({ code }) => code === into);
  const taken = members.filter(({ code }) => code !== into && !without.includes(code));
  const name = stays?.name ?? '';
  const run = async () => {
    if (await merge.run({ kind, members: taken.map(({ code }) => code), into })) onMerged(words('data.members.mergedNotice', { names: formatList(taken.map((member) => member.name), words.language), name }));
  };
  return (
    <Card
      title={words(`data.members.kinds.${kind}`)}
      detail={<Tag kind="outline">{words(`data.members.reasons.${reason}`)}</Tag>}
      actions={(
        <>
          <Button size="small" kind="quiet" isDisabled={running} onPress={() => void apart.run({ kind, members: members.map(({ code }) => code) })}>{words('data.members.apart')}</Button>
          <Button size="small" kind="strong" isDisabled={running || taken.length === 0} onPress={() => void run()}>{words('data.members.merge', { name })}</Button>
        </>
      )}
    >
      {error === undefined ? null : <Message kind="error" title={sayError(error, words).message}>{sayError(error, words).hint}</Message>}
      <RadioGroup aria-label={words('data.members.keepName')} className={joinClasses('members-group', members.length > 2 && 'many')} value={String(into)} onChange={(code) => setInto(Number(code))}>
        {members.map((member) => (
          <div key={member.code} className={member.code === into ? 'members-line stays' : 'members-line'}>
            <Radio value={String(member.code)} className="members-radio"><b>{member.name}</b></Radio>
            <Facts member={member} />
            {members.length < 3 ? null : member.code === into ? <span /> : (
              <Checkbox
                label={words('data.members.take')}
                aria-label={words('data.members.takes', { name: member.name })}
                isSelected={!without.includes(member.code)}
                onChange={(isTaken) => setWithout(isTaken ? without.filter((code) => code !== member.code) : [...without, member.code])}
              />
            )}
          </div>
        ))}
      </RadioGroup>
    </Card>
  );
}

function Facts({ member: { id, email, described, rows } }: { readonly member: Member }) {
  const words = useWords();
  return (
    <>
      <span className="sec">{id ?? ''}</span>
      <span className="sec">{email ?? ''}</span>
      <span className="sec">{words(described ? 'data.members.described' : 'data.members.named')}</span>
      <span className="num n">{formatNumber(rows, words.language)} {words('data.members.rows')}</span>
    </>
  );
}

import { useState } from 'react';
import { PeopleSwap28Regular } from '@fluentui/react-icons/headless/svg/people-swap';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, EmptyPage, Message, Page, ProgressLine } from '../../ui';
import { AllMembers } from './all-members';
import { LookAlikeCard } from './look-alike-card';
import { RuleList } from './rule-list';
import './members.css';

/** Names that may be one: merged or kept apart; every member by name, to rename or merge by hand; and what was decided. */
export function MembersPage() {
  const words = useWords();
  const { data, error, again } = useEngineQuery('members.lookAlikes', {});
  const [said, setSaid] = useState<string | null>(null);
  return (
    <Page title={words('data.sections.members')} lead={words('data.members.lead')}>
      {error === undefined ? null : <Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>}
      {said === null ? null : <Message kind="note" title={said} />}
      {data === undefined && error === undefined ? <ProgressLine size="hair" label={words('data.loading')} share={null} /> : null}
      {data?.length === 0 ? <EmptyPage icon={<PeopleSwap28Regular />} title={words('data.members.none')} hint={words('data.members.noneHint')} /> : null}
      {data?.map((found) => <LookAlikeCard key={`${found.kind} ${found.members.map(({ code }) => code).join()}`} found={found} onMerged={setSaid} />)}
      <RuleList />
      <AllMembers onMerged={setSaid} />
    </Page>
  );
}

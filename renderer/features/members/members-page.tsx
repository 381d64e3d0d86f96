import { useState } from 'react';
import { PeopleSwap28Regular } from '@fluentui/react-icons/headless/svg/people-swap';
import { formatNumber } from '../../../shared/format/number';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, EmptyPage, Message, Page, ProgressLine } from '../../ui';
import { AllMembers } from './all-members';
import { LookAlikeCard } from './look-alike-card';
import { RuleList } from './rule-list';
import './members.css';

/** A window can't draw thousands of proposals at once, and nobody decides on thousands in one go. */
const FIRST_PROPOSALS = 20;

/** Names that may be one: merged or kept apart; every member by name, to rename or merge by hand; and what was decided. */
export function MembersPage() {
  const words = useWords();
  const { data, error, again } = useEngineQuery('members.lookAlikes', {});
  const [said, setSaid] = useState<string | null>(null);
  const [limit, setLimit] = useState(FIRST_PROPOSALS);
  const figure = (count: number) => formatNumber(count, words.language);
  return (
    <Page title={words('data.sections.members')} lead={words('data.members.lead')}>
      {error === undefined ? null : <Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>}
      {said === null ? null : <Message kind="note" title={said} />}
      {data === undefined && error === undefined ? <ProgressLine size="hair" label={words('data.loading')} share={null} /> : null}
      {data?.length === 0 ? <EmptyPage icon={<PeopleSwap28Regular />} title={words('data.members.none')} hint={words('data.members.noneHint')} /> : null}
      {data?.slice(0, limit).map((found) => <LookAlikeCard key={`${found.kind} ${found.members.map(({ code }) => code).join()}`} found={found} onMerged={setSaid} />)}
      {data === undefined || data.length <= FIRST_PROPOSALS ? null : (
        <footer className="members-foot bare num">
          {words('data.members.shown', { shown: figure(Math.min(limit, data.length)), total: figure(data.length) })}
          {limit >= data.length ? null : <Button size="small" onPress={() => setLimit(limit + FIRST_PROPOSALS)}>{words('data.check.showMore')}</Button>}
        </footer>
      )}
      <RuleList />
      <AllMembers onMerged={setSaid} />
    </Page>
  );
}

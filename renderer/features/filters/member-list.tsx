import { useState } from 'react';
import { memberLabel } from '../../../shared/format/member-label';
import type { FilterSpec } from '../../../shared/view/view-spec';
import { useEngineQuery } from '../../bridge/use-query';
import { useWords } from '../../state/words';
import { Button, Checkbox, SearchField } from '../../ui';
import { lets, withMember } from './filter-modes';

const MOST_LISTED = 200;

export interface MemberListProps {
  readonly dimension: { readonly id: string; readonly kind: 'member' | 'time' };
  readonly name: string;
  readonly filter: FilterSpec;
  readonly onChange: (filter: FilterSpec) => void;
}

/** The dimension's members with a check box each; a search reaches those that the list is too short for. */
export function MemberList({ dimension, name, filter, onChange }: MemberListProps) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const { data, error, again } = useEngineQuery('members.list', { dimension: dimension.id, search: search.trim(), limit: MOST_LISTED });
  const members = data?.members ?? [];
  const setAll = (checked: boolean) => onChange(members.reduce((next, member) => withMember(next, member, checked), filter));
  return (
    <>
      <SearchField label={words('fields.filter.find', { name })} clearLabel={words('fields.clear')} value={search} onChange={setSearch} />
      <div className="filter-all">
        <Button kind="quiet" size="small" onPress={() => setAll(true)}>{words('fields.filter.all')}</Button>
        <Button kind="quiet" size="small" onPress={() => setAll(false)}>{words('fields.filter.none')}</Button>
      </div>
      <div className="filter-members" role="group" aria-label={words('fields.filter.members', { name })}>
        {members.map((member) => (
          <Checkbox key={member} label={memberLabel(dimension, member, words)} isSelected={lets(filter, member)} onChange={(checked) => onChange(withMember(filter, member, checked))} />
        ))}
        {error ? <p>{words('fields.filter.failed')} <Button kind="quiet" size="small" onPress={again}>{words('common.retry')}</Button></p> : null}
        {data === undefined && !error ? <p>{words('fields.filter.loading')}</p> : null}
        {data !== undefined && members.length === 0 ? <p>{words('fields.filter.nothing', { text: search.trim() })}</p> : null}
        {data !== undefined && data.total > members.length ? <p className="num">{words('fields.filter.more', { shown: members.length, total: data.total })}</p> : null}
      </div>
    </>
  );
}
